import { plainWords } from '../markdown-outline/plain-words.ts'

/** A statement or an argument as a line of Argdown names or says it. */
export interface ArgdownElement {
  type: 'statement' | 'argument'
  /** Between the brackets. */
  title?: string
  text: string
  tags: readonly string[]
}

const signs: Record<string, string> = { '.~.': '¬', '.^.': '∧', '.v.': '∨', '.->.': '→', '.<->.': '↔', '.A.': '∀', '.E.': '∃', '.<>.': '◇', '.[].': '□' }

/** Reads `[Title]: text`, `<Title>: text`, `@[Title]` or bare words, with tags and metadata taken off. */
export function argdownElement(raw: string): ArgdownElement {
  const tags: string[] = []
  const words = withoutMetadata(raw, tags)
    .replace(/(^|\s)#(?:\(([^()]{1,200})\)|([\p{L}\p{N}_-]{1,200}))/gu, (_all, space: string, long?: string, short?: string) => {
      tags.push((long ?? short)!.trim())
      return space
    })
    .trim()
  const own = [...new Set(tags.filter(Boolean))]
  const statement = /^@?\[([^[\]]{1,500})\](?!\()\s*(?::\s*([\s\S]*))?$/.exec(words)
  if (statement) return { type: 'statement', title: plain(statement[1]!), text: plain(statement[2] ?? ''), tags: own }
  const argument = /^@?<([^<>]{1,500})>\s*(?::\s*([\s\S]*))?$/.exec(words)
  if (argument && !/^(?:https?|mailto):/.test(argument[1]!)) return { type: 'argument', title: plain(argument[1]!), text: plain(argument[2] ?? ''), tags: own }
  return { type: 'statement', text: plain(words), tags: own }
}

function plain(words: string): string {
  const spoken = words.replace(/\.(?:~|\^|v|->|<->|A|E|<>|\[\])\./g, (sign) => signs[sign] ?? sign)
  return plainWords(spoken.replace(/@\[([^[\]]{1,500})\]|@<([^<>]{1,500})>/g, (_all, statement?: string, argument?: string) => (statement ?? argument)!))
    .replace(/\s+/g, ' ')
    .trim()
}

/** `{tags: [a, b], …}` at the end; its tags are kept, the rest says nothing of the argument. */
function withoutMetadata(raw: string, tags: string[]): string {
  const words = raw.trimEnd()
  if (!words.endsWith('}')) return raw
  let depth = 0
  for (let index = words.length - 1; index >= 0; index--) {
    if (words[index] === '}') depth++
    else if (words[index] === '{' && --depth === 0) {
      const inside = words.slice(index + 1, -1)
      if (!/^\s*["']?[\w-]+["']?\s*:/.test(inside)) return raw
      const listed = /\btags["']?\s*:\s*(?:\[([^\]]{0,5000})\]|([^,}\n]{1,500}))/.exec(inside)
      for (const tag of (listed?.[1] ?? listed?.[2] ?? '').split(',')) tags.push(tag.trim().replace(/^["']|["']$/g, ''))
      return words.slice(0, index)
    }
  }
  return raw
}

/** What is longer was no metadata, but a brace that nobody closed. */
const longestMetadata = 2000

/** Whether a `{` opened in the words is still open, so that the metadata goes on in the next line. */
export function metadataIsOpen(words: string): boolean {
  const end = words.slice(-longestMetadata)
  const from = end.lastIndexOf('{')
  return from >= 0 && /^\{\s*(?:["']?[\w-]+["']?\s*:.*)?$/s.test(end.slice(from)) && !end.slice(from).includes('}')
}
