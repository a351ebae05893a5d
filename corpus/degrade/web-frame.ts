import type { Chance } from './chance.ts'
import { furnitureLine, type SheetLine } from './sheet-line.ts'

const before = [
  ['Skip to content', 'Search', 'Menu'],
  ['Skip to main content', 'Home', 'About us', 'Archive', 'Donate', 'Contact'],
  ['Close this search box.', 'Search'],
  ['Toggle navigation', 'Home', 'News', 'Login', 'Register'],
  ['We use cookies', 'Accept all cookies', 'Cookie settings', 'Main menu', 'Home', 'Archive'],
]
const afterTitle = [['Print'], ['Printer-friendly version', 'Email this article'], ['Share this article', 'Facebook', 'Twitter', 'Email'], ['Imprimer']]
const after = [
  ['Share this article', 'Facebook', 'Twitter', 'WhatsApp', 'Print', 'Reddit', 'Telegram'],
  ['Related articles', 'Previous article', 'Next article'],
  ['Leave a comment', 'Comments are closed'],
  ['You should also read', 'Share this article', 'Facebook', 'LinkedIn', 'Copy link'],
  ['Back to top', 'Privacy policy', 'Terms of use', '© 2019 The Quay Review. All rights reserved.'],
  ['Subscribe to our newsletter', 'Follow us', 'Facebook', 'Mastodon', 'RSS'],
  ['Tags', 'Older posts', 'No comments'],
]

/** What a web page says around a text: navigation above it, buttons under its title, and a tail of them. */
export function addWebFrame(lines: readonly SheetLine[], titleLines: number, chance: Chance): SheetLine[] {
  const gap = chance.between(0, 1)
  const row = (words: readonly string[]) => words.map((word, index) => furnitureLine(word, index === 0 ? 1 : gap))
  const tail = [...after].sort(() => (chance.yes(0.5) ? 1 : -1)).slice(0, chance.between(1, 3))
  const above = chance.yes(0.8) ? row(chance.pick(before)) : []
  const under = chance.yes(0.5) ? row(chance.pick(afterTitle)) : []
  const body = lines.map((line, index) => (index === 0 && above.length > 0 ? { ...line, blanksBefore: 1 } : line))
  return [...above, ...body.slice(0, titleLines), ...under, ...body.slice(titleLines), ...tail.flatMap(row)]
}
