import { z } from 'zod'
import { anchorPassages } from '../domain/anchoring/anchor-passages.ts'
import type { Anchor } from '../domain/document/passage.ts'
import { offsetConverter } from '../domain/document/text-offset.ts'
import { shorten } from '../domain/shorten.ts'
import { CliProblem } from './cli-problem.ts'
import { readInput } from './read-input.ts'
import type { VerbOutput } from './verb-output.ts'

/** What the verb reads. Offsets are Unicode code points; `start` is where the passage stood in the text it was made on. */
const input = z.object({
  text: z.string(),
  passages: z.array(
    z.object({
      id: z.union([z.string(), z.number()]),
      exact: z.string(),
      prefix: z.string().nullish(),
      suffix: z.string().nullish(),
      start: z.number().int().min(0).nullish(),
    }),
  ),
})

/** `sic anchor FILE`: where passages stand in a text, `sic/anchors@1`, offsets in code points of it. Nothing is kept; no database. */
export async function anchorVerb(path: string): Promise<VerbOutput> {
  const { text, passages } = parse(path, new TextDecoder().decode(readInput(path)))
  const { toCodePoint, toUtf16 } = offsetConverter(text)
  const anchors = anchorPassages(
    text,
    // A place beyond the end of this text says nothing about it.
    passages.map(({ exact, prefix, suffix, start }) => ({ exact, prefix: prefix ?? '', suffix: suffix ?? '', ...(start == null ? {} : { start: start < text.length ? toUtf16(start) : start }) })),
  )
  const places = anchors.map((anchor, index) => ({ id: passages[index]!.id, ...outside(anchor, toCodePoint) }))
  const counts = (['exact', 'moved', 'ambiguous', 'orphaned'] as const).map((state) => `${anchors.filter((anchor) => anchor.state === state).length} ${state}`)
  return {
    json: { format: 'sic/anchors@1', anchors: places },
    text: places.map(({ id, state, start, end, score }, index) => `${[id, state, start ?? '-', end ?? '-', score, shorten(passages[index]!.exact.replace(/\s+/g, ' '), 60)].join('\t')}\n`).join(''),
    notes: [`${counts.join(', ')}.`],
  }
}

function outside({ state, start, end, score, candidates }: Anchor, toCodePoint: (utf16: number) => number) {
  return {
    state,
    ...(start === undefined || end === undefined ? {} : { start: toCodePoint(start), end: toCodePoint(end) }),
    score,
    ...(candidates ? { candidates: candidates.map((candidate) => ({ start: toCodePoint(candidate.start), end: toCodePoint(candidate.end), score: candidate.score })) } : {}),
  }
}

function parse(path: string, json: string): z.infer<typeof input> {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    throw new CliProblem(`${path}: This is not JSON (${error instanceof Error ? error.message : String(error)}). It should be {"text": …, "passages": [{"id": …, "exact": …, "prefix": …, "suffix": …, "start": …}]}.`, 1)
  }
  const read = input.safeParse(value)
  if (read.success) return read.data
  const issue = read.error.issues[0]
  throw new CliProblem(`${path}: ${issue && issue.path.length > 0 ? `“${issue.path.join('.')}” is not as it should be: ${issue.message}` : 'This is not a text with passages'}. It should be {"text": …, "passages": [{"id": …, "exact": …, "prefix": …, "suffix": …, "start": …}]}.`, 1)
}
