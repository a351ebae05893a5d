/** A numbered claim of a discussion, with all of its lines. */
export interface KialoEntry {
  /** "1.2.3" */
  number: string
  side: 'pro' | 'con' | null
  /** As it stands in the file, lines joined by line breaks. */
  text: string
  /** The number of the claim that stands here too ("-> See 1.2.3."). */
  see?: string
}

export interface KialoText {
  title: string
  /** What stands between the title and the first claim. */
  preface: string
  entries: KialoEntry[]
}

const numbered = /^\s{0,8}(\d{1,6}(?:\.\d{1,6}){0,400})(\.?)(?=\s|$)\s*(.*)$/s
const sided = /^(pro|con|contra|kontra|pour|contre|pros|cons)\s*[:：]\s*(.*)$/is
const seen = /^(?:->|→|=>|-&gt;)\s*see\s+(?:discussion\s+)?(\d{1,6}(?:\.\d{1,6}){0,400})\.?\s*$/i
const titled = /^(?:discussion (?:title|name)|title|question|discussion)\s*[:：]\s*(.*)$/i
/** Of one claim no more is read than twice what a claim can hold. */
const longest = 20_000

/** The text of an exported discussion as its claims. A line that numbers nothing belongs to the claim above it, also one of a list inside that claim. */
export function kialoLines(source: string): KialoText {
  const text: KialoText = { title: '', preface: '', entries: [] }
  const numbers = new Set<string>()
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n?|[\n\u2028\u2029]/)
  const parents = parentsOf(lines)
  for (const line of lines) {
    const entry = entryOf(line)
    const last = text.entries.at(-1)
    if (entry && !numbers.has(entry.number) && isPlace(entry, last, parents)) {
      numbers.add(entry.number)
      text.entries.push(entry)
    } else if (last) {
      if (last.text.length < longest) last.text += `\n${line.trim()}`
    } else if (text.title === '' && line.trim() !== '') text.title = (titled.exec(line.trim())?.[1] ?? line).trim()
    else text.preface += `${line.trim()}\n`
  }
  for (const entry of text.entries) entry.text = entry.text.trim()
  return { ...text, preface: text.preface.trim() }
}

function entryOf(line: string): KialoEntry | null {
  const found = numbered.exec(line)
  if (!found) return null
  const [, number, dot, rest] = found as unknown as [string, string, string, string]
  // "3 apples" begins a sentence; "3." and "1.2" are numbers.
  if (dot === '' && !number.includes('.')) return null
  const side = sided.exec(rest)
  const text = side ? side[2]! : rest
  const see = seen.exec(text.trim())
  const isPro = side !== null && /^p/i.test(side[1]!)
  return { number, side: side ? (isPro ? 'pro' : 'con') : null, text, ...(see ? { see: see[1]! } : {}) }
}

/** The numbers that have claims under them somewhere. */
function parentsOf(lines: readonly string[]): Set<string> {
  const parents = new Set<string>()
  for (const line of lines) {
    const entry = entryOf(line)
    if (entry?.side) parents.add(parentOf(entry.number))
  }
  return parents
}

/** Whether a number without Pro or Con is a claim's own: a first one, a thesis beside or under another, or one with claims under it; not a list inside a claim. */
function isPlace({ number, side, see }: KialoEntry, last: KialoEntry | undefined, parents: ReadonlySet<string>): boolean {
  if (side !== null || see !== undefined || last === undefined || parents.has(number)) return true
  if (last.text.includes('\n')) return false
  return last.side === null && (parentOf(number) === parentOf(last.number) || parentOf(number) === last.number)
}

export function parentOf(number: string): string {
  const dot = number.lastIndexOf('.')
  return dot < 0 ? '' : number.slice(0, dot)
}
