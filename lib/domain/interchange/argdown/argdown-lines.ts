import type { JsonObject } from '../../json.ts'
import { metadataIsOpen } from './argdown-element.ts'
import { setEscapesAside } from './argdown-escapes.ts'
import { parseMetadata } from './argdown-metadata.ts'

export type ArgdownRelation = 'supports' | 'attacks' | 'undercuts' | 'contradicts'

export type ArgdownLine =
  | { type: 'heading'; level: number; text: string }
  | { type: 'element'; column: number; text: string }
  /** `outgoing`: what it stands under bears on it. */
  | { type: 'relation'; column: number; relation: ArgdownRelation; outgoing: boolean; text: string }
  /** `(1) …` of a premise-conclusion structure. */
  | { type: 'step'; column: number; number: string; text: string }
  | { type: 'inference'; column: number; text: string }

export interface ArgdownText {
  /** The front matter; null where it is there and could not be read. */
  front: JsonObject | null
  /** Escaped signs are set aside in them (`setEscapesAside`). */
  lines: readonly ArgdownLine[]
}

const markers: Record<string, [ArgdownRelation, outgoing: boolean]> = {
  '+': ['supports', false], '<+': ['supports', false], '+>': ['supports', true],
  '-': ['attacks', false], '<-': ['attacks', false], '->': ['attacks', true],
  '_': ['undercuts', false], '<_': ['undercuts', false], '_>': ['undercuts', true],
  '><': ['contradicts', false],
}
/** Of what goes over several lines no more is read than twice what a claim can hold. */
const longest = 20_000
const marker = /^(<\+|\+>|<-|->|<_|_>|><|[+\-−–_])\s+(?=\S)/

/** Argdown's text as its lines; what goes over several lines is one. Nothing is refused. */
export function argdownLines(source: string): ArgdownText {
  const { front, rest } = frontMatter(source.replace(/^\uFEFF/, ''))
  const lines: ArgdownLine[] = []
  let goesOn = false
  let dashes: { column: number; text: string } | null = null
  for (const raw of withoutComments(setEscapesAside(rest)).split(/\r\n?|[\n\u2028\u2029]/)) {
    const words = raw.trim()
    const column = columnOf(raw)
    const last = lines.at(-1)
    if (dashes) {
      // Between two lines of dashes stand the rules of the inference.
      if (/^-{2,}$/.test(words)) {
        lines.push({ type: 'inference', ...dashes })
        dashes = null
        continue
      }
      if (words !== '' && !/^\(\d+\)/.test(words)) {
        dashes.text = `${dashes.text} ${words}`.trim()
        continue
      }
      lines.push({ type: 'inference', ...dashes })
      dashes = null
    }
    if (words === '') {
      goesOn = goesOn && last !== undefined && 'text' in last && metadataIsOpen(last.text)
      continue
    }
    if (last && last.type !== 'heading' && goesOn && metadataIsOpen(last.text)) {
      if (last.text.length < longest) last.text += `\n${words}`
      continue
    }
    const read = readLine(words, column)
    if (read === 'dashes') dashes = { column, text: '' }
    else if (read) lines.push(read)
    else if (goesOn && last && last.type !== 'heading' && !/^(?:\[[^\]]+\]|<[^>]+>)\s*(?::|$)/.test(words)) {
      if (last.text.length < longest) last.text += ` ${words}`
    } else lines.push({ type: 'element', column, text: words.replace(/^(?:[*•]|\d{1,4}\.)\s+/, '') })
    goesOn = true
  }
  if (dashes) lines.push({ type: 'inference', ...dashes })
  return { front, lines }
}

function readLine(words: string, column: number): ArgdownLine | 'dashes' | null {
  const heading = /^(#{1,6})\s+(.+)$/.exec(words)
  if (heading) return { type: 'heading', level: heading[1]!.length, text: heading[2]! }
  if (/^-{4,}$/.test(words)) return { type: 'inference', column, text: '' }
  if (/^-{2,3}$/.test(words)) return 'dashes'
  const inference = words.startsWith('--') && words.endsWith('--') ? withoutDashes(words) : ''
  if (inference) return { type: 'inference', column, text: inference }
  const step = /^\((\d{1,4})\)\s*(.*)$/.exec(words)
  if (step) return { type: 'step', column, number: step[1]!, text: step[2]! }
  const found = marker.exec(words)
  if (found) {
    const [relation, outgoing] = markers[found[1]!.replace(/[−–]/, '-')]!
    return { type: 'relation', column, relation, outgoing, text: words.slice(found[0].length) }
  }
  return /^(?:[*•]|\d{1,4}\.)\s+\S/.test(words) ? { type: 'element', column, text: words.replace(/^(?:[*•]|\d{1,4}\.)\s+/, '') } : null
}

function withoutDashes(words: string): string {
  let [start, end] = [0, words.length]
  while (words[start] === '-') start++
  while (end > start && words[end - 1] === '-') end--
  return words.slice(start, end).trim()
}

function columnOf(line: string): number {
  let column = 0
  for (const sign of line) {
    if (sign === '\t') column += 4 - (column % 4)
    else if (/\s/.test(sign)) column += 1
    else break
  }
  return column
}

function frontMatter(source: string): { front: JsonObject | null; rest: string } {
  const found = /^\s*={3,}[^\S\n]*\r?\n([\s\S]*?)(?:^|\r?\n)={3,}[^\S\n]*(?:\r?\n|$)/.exec(source)
  return found ? { front: parseMetadata(found[1]!), rest: source.slice(found[0].length) } : { front: {}, rest: source }
}

/** Without what stands between two signs; an opening one that is never closed says nothing. */
function withoutSpans(text: string, opens: string, closes: string): string {
  const kept: string[] = []
  let at = 0
  for (let start = text.indexOf(opens); start >= 0; start = text.indexOf(opens, at)) {
    const end = text.indexOf(closes, start + opens.length)
    if (end < 0) break
    kept.push(text.slice(at, start))
    at = end + closes.length
  }
  return kept.join('') + text.slice(at)
}

function withoutComments(text: string): string {
  return withoutSpans(withoutSpans(text, '/*', '*/'), '<!--', '-->')
    .replace(/(^|[^\S\n]|\n)\/\/[^\n]*/g, '$1')
}
