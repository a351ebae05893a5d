import { metadataIsOpen } from './argdown-element.ts'

export type ArgdownRelation = 'supports' | 'attacks' | 'undercuts' | 'contradicts'

export type ArgdownLine =
  | { type: 'heading'; text: string }
  | { type: 'element'; column: number; text: string }
  /** `outgoing`: what it stands under bears on it. */
  | { type: 'relation'; column: number; relation: ArgdownRelation; outgoing: boolean; text: string }
  /** `(1) …` of a premise-conclusion structure. */
  | { type: 'step'; column: number; number: string; text: string }
  | { type: 'inference'; column: number; text: string }

export interface ArgdownText {
  title?: string
  /** Between statements, “attacks” then means that they cannot both be true. */
  strict: boolean
  lines: readonly ArgdownLine[]
}

const markers: Record<string, [ArgdownRelation, outgoing: boolean]> = {
  '+': ['supports', false], '<+': ['supports', false], '+>': ['supports', true],
  '-': ['attacks', false], '<-': ['attacks', false], '->': ['attacks', true],
  '_': ['undercuts', false], '<_': ['undercuts', false], '_>': ['undercuts', true],
  '><': ['contradicts', false],
}
const marker = /^(<\+|\+>|<-|->|<_|_>|><|[+\-−–_])\s+(?=\S)/

/** Argdown's text as its lines; what goes over several lines is one. Nothing is refused. */
export function argdownLines(source: string): ArgdownText {
  const { title, strict, rest } = frontMatter(source.replace(/^\uFEFF/, ''))
  const lines: ArgdownLine[] = []
  let goesOn = false
  let dashes: { column: number; text: string } | null = null
  for (const raw of withoutComments(rest).split(/\r\n?|[\n\u2028\u2029]/)) {
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
      last.text += `\n${words}`
      continue
    }
    const read = readLine(words, column)
    if (read === 'dashes') dashes = { column, text: '' }
    else if (read) lines.push(read)
    else if (goesOn && last && last.type !== 'heading' && !/^(?:\[[^\]]+\]|<[^>]+>)\s*(?::|$)/.test(words)) last.text += ` ${words}`
    else lines.push({ type: 'element', column, text: words.replace(/^(?:[*•]|\d{1,4}\.)\s+/, '') })
    goesOn = true
  }
  if (dashes) lines.push({ type: 'inference', ...dashes })
  return { ...(title === undefined ? {} : { title }), strict, lines }
}

function readLine(words: string, column: number): ArgdownLine | 'dashes' | null {
  const heading = /^#{1,6}\s+(.+)$/.exec(words)
  if (heading) return { type: 'heading', text: heading[1]! }
  if (/^-{4,}$/.test(words)) return { type: 'inference', column, text: '' }
  if (/^-{2,3}$/.test(words)) return 'dashes'
  const inference = /^--+\s*(.+?)\s*--+$/.exec(words)
  if (inference) return { type: 'inference', column, text: inference[1]! }
  const step = /^\((\d{1,4})\)\s*(.*)$/.exec(words)
  if (step) return { type: 'step', column, number: step[1]!, text: step[2]! }
  const found = marker.exec(words)
  if (found) {
    const [relation, outgoing] = markers[found[1]!.replace(/[−–]/, '-')]!
    return { type: 'relation', column, relation, outgoing, text: words.slice(found[0].length) }
  }
  return /^(?:[*•]|\d{1,4}\.)\s+\S/.test(words) ? { type: 'element', column, text: words.replace(/^(?:[*•]|\d{1,4}\.)\s+/, '') } : null
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

function frontMatter(source: string): { title?: string; strict: boolean; rest: string } {
  const found = /^\s*={3,}[^\S\n]*\r?\n([\s\S]*?)\r?\n={3,}[^\S\n]*(?:\r?\n|$)/.exec(source)
  if (!found) return { strict: false, rest: source }
  const title = /^\s*title\s*:\s*(.+?)\s*$/m.exec(found[1]!)?.[1]?.replace(/^(["'])(.*)\1$/, '$2')
  return { ...(title === undefined ? {} : { title }), strict: /\bmode\s*:\s*["']?strict\b/.test(found[1]!), rest: source.slice(found[0].length) }
}

function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/(^|[^\S\n]|\n)\/\/[^\n]*/g, '$1')
}
