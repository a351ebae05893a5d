import type { JsonObject } from '../../json.ts'
import { plainWords } from '../markdown-outline/plain-words.ts'
import { putEscapesBack, putSignsBack } from './argdown-escapes.ts'
import { parseMetadata } from './argdown-metadata.ts'

/** A statement or an argument as a line of Argdown names or says it. */
export interface ArgdownElement {
  type: 'statement' | 'argument'
  /** Between the brackets. */
  title?: string
  text: string
  tags: readonly string[]
  /** The `{…}` at its end; null where it could not be read. */
  data: JsonObject | null
}

const signs: Record<string, string> = { '~': '¬', '^': '∧', 'v': '∨', '->': '→', '<->': '↔', 'A': '∀', 'E': '∃', '<>': '◇', '[]': '□' }

/** Reads `[Title]: text`, `<Title>: text`, `@[Title]` or bare words, with tags and metadata taken off. Escaped signs are set aside in it. */
export function argdownElement(raw: string): ArgdownElement {
  const { words, data } = splitMetadata(raw)
  const statement = /^@?\[([^[\]]{1,500})\](?!\()\s*(:?)/.exec(words)
  const argument = statement ? null : /^@?<([^<>]{1,500})>\s*(:?)/.exec(words)
  const named = statement ?? (argument && !/^(?:https?|mailto):/.test(argument[1]!) ? argument : null)
  const rest = named ? said(words.slice(named[0].length)) : null
  // Words after a title without a colon: the title is only mentioned in them.
  if (!named || (named[2] === '' && rest!.text !== '')) return { type: 'statement', ...said(words), data }
  return { type: statement ? 'statement' : 'argument', title: titleWords(named[1]!), ...rest!, data }
}

function titleWords(title: string): string {
  return putEscapesBack(title).replace(/\s+/g, ' ').trim()
}

function said(words: string): { text: string; tags: string[] } {
  const tags: string[] = []
  const rest = words.replace(/(^|\s)#(?:\(([^()]{1,200})\)|([\p{L}\p{N}_-]{1,200}))/gu, (_all, space: string, long?: string, short?: string) => {
    tags.push(putSignsBack(long ?? short!).trim())
    return space
  })
  return { text: plain(rest), tags: [...new Set(tags.filter(Boolean))] }
}

function plain(words: string): string {
  const spoken = words.replace(/([.:])(~|\^|v|->|<->|A|E|<>|\[\])\1/g, (_all, _dot, sign: string) => signs[sign]!)
  const named = spoken.replace(/@\[([^[\]]{1,500})\]|@<([^<>]{1,500})>/g, (_all, statement?: string, argument?: string) => (statement ?? argument)!)
  return putSignsBack(plainWords(named)).replace(/\s+/g, ' ').trim()
}

/** Takes `{source: "…", …}` off the end. Words in braces that are no metadata stay words. */
export function splitMetadata(raw: string): { words: string; data: JsonObject | null } {
  const words = raw.trim()
  if (!words.endsWith('}')) return { words, data: {} }
  let depth = 0
  for (let index = words.length - 1; index >= 0; index--) {
    if (words[index] === '}') depth++
    else if (words[index] === '{' && --depth === 0) {
      const inside = words.slice(index)
      if (!/^\{\s*(?:"[^"]*"|'[^']*'|[\w-]+)\s*:/.test(inside)) return { words, data: {} }
      return { words: words.slice(0, index).trimEnd(), data: parseMetadata(putEscapesBack(inside)) }
    }
  }
  return { words, data: {} }
}

/** What is longer was no metadata, but a brace that nobody closed. */
const longestMetadata = 2000

/** Whether a `{` opened in the words is still open, so that the metadata goes on in the next line. */
export function metadataIsOpen(words: string): boolean {
  const end = words.slice(-longestMetadata)
  const from = end.lastIndexOf('{')
  return from >= 0 && /^\{\s*(?:["']?[\w-]+["']?\s*:.*)?$/s.test(end.slice(from)) && !end.slice(from).includes('}')
}
