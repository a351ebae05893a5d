import type { ReadDocument, Repair, RepairKind } from '../document/canonical-text.ts'

/** What import did to one document, for its screen: counts with examples. */
export interface ImportReport {
  title: string | null
  words: number
  counts: { headings: number; paragraphs: number; others: number }
  repairs: ReportedRepairs[]
  leftOut: { reason: string; count: number; examples: string[] }[]
  warnings: readonly string[]
}

export interface ReportedRepairs {
  kind: RepairKind
  count: number
  /** Of those, how many the rule was not sure of (confidence below 0.8). */
  doubtful: number
  examples: { before: string; after: string }[]
}

/** Examples shown of each kind; the doubtful first, for they are the ones to look at. */
const EXAMPLES = 4

export function reportOf(read: ReadDocument): ImportReport {
  const shown = read.blocks.filter((block) => !block.excluded)
  const headings = shown.filter((block) => block.kind === 'heading').length
  const paragraphs = shown.filter((block) => block.kind === 'paragraph').length
  return {
    title: read.title?.value ?? null,
    words: read.text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu)?.length ?? 0,
    counts: { headings, paragraphs, others: shown.length - headings - paragraphs },
    repairs: (['joined-line', 'joined-word', 'restored-initial', 'normalised', 'removed-invisible', 'moved-block'] as const).flatMap((kind) => {
      const made = read.repairs.filter((repair) => repair.kind === kind)
      return made.length === 0 ? [] : [summaryOf(kind, made, read.text)]
    }),
    leftOut: leftOutOf(read),
    warnings: read.warnings,
  }
}

function summaryOf(kind: RepairKind, made: readonly Repair[], text: string): ReportedRepairs {
  const seen = new Set<string>()
  const examples: ReportedRepairs['examples'] = []
  for (const repair of [...made].sort((a, b) => a.confidence - b.confidence || a.start - b.start)) {
    const [from, to] = [startOfWord(text, repair.start), endOfWord(text, repair.end)]
    const after = text.slice(from, to)
    if (seen.has(after) || examples.length >= EXAMPLES) continue
    seen.add(after)
    examples.push({ before: text.slice(from, repair.start) + repair.before + text.slice(repair.end, to), after })
  }
  return { kind, count: made.length, doubtful: made.filter((repair) => repair.confidence < 0.8).length, examples }
}

function leftOutOf(read: ReadDocument): ImportReport['leftOut'] {
  const byReason = new Map<string, string[]>()
  for (const block of read.blocks) if (block.excluded) byReason.set(block.reason, [...(byReason.get(block.reason) ?? []), block.text])
  return [...byReason].map(([reason, texts]) => ({ reason, count: texts.length, examples: [...new Set(texts)].slice(0, 16).map((text) => text.slice(0, 120)) }))
}

function startOfWord(text: string, at: number): number {
  let from = at
  while (from > 0 && at - from < 24 && !/\s/.test(text[from - 1]!)) from -= 1
  return from
}

function endOfWord(text: string, at: number): number {
  let to = at
  while (to < text.length && to - at < 24 && !/\s/.test(text[to]!)) to += 1
  return to
}
