import { byCodeUnit } from '../../argument/by-code-unit.ts'
import type { MapBundle } from '../../argument/map-file.ts'
import type { MapFormat, WrittenMap } from '../map-format.ts'
import { frameworkOfMap } from './framework-of-map.ts'
import { mapFromFramework } from './map-from-framework.ts'
import { namesFor } from './names-for.ts'
import { readTgf } from './read-tgf.ts'

/** The Trivial Graph Format: a line for each argument, with words, `#`, a line for each attack. */
export const tgfFormat: MapFormat = {
  name: 'tgf',
  title: 'Abstract framework (TGF)',
  endings: ['.tgf'],
  mediaType: 'text/plain',
  recognise: (text) => (looksLikeTgf(text.slice(0, 10_000_000)) ? 0.6 : 0),
  read: (text) => {
    const read = readTgf(text)
    return read.ok ? mapFromFramework(read.value, 'tgf') : read
  },
  write: writeTgf,
}

/** A line with nothing but “#”, one word in the line before all others, and two in the line after it. */
function looksLikeTgf(text: string): boolean {
  const divide = /^[^\S\n]*#[^\S\n]*$/m.exec(text)
  if (!divide || /^\s*[<{[]/.test(text)) return false
  const after = text.slice(divide.index + divide[0].length, divide.index + 2000).trimStart().split(/\r?\n/)[0] ?? ''
  return after === '' || /^\S+[^\S\n]+\S+[^\S\n]*$/.test(after)
}

function writeTgf(bundle: MapBundle): WrittenMap {
  const { ids, words, attacks, losses } = frameworkOfMap(bundle, 'tgf')
  const { names, problems } = namesFor(ids, /^(?!#$)\S+$/u, 'n')
  const lines = [
    ...names
      .map((name, argument) => ({ name, words: words[argument]! }))
      .sort((a, b) => byCodeUnit(a.name, b.name))
      .map(({ name, words }) => (words === name ? name : `${name} ${words}`)),
    '#',
    ...attacks.map(([from, to]) => `${names[from]} ${names[to]}`),
  ]
  return { text: `${lines.join('\n')}\n`, losses: [...losses, ...problems] }
}
