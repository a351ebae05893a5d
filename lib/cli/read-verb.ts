import { writeReadJson } from '../domain/importing/write-read-json.ts'
import { reportOf } from '../domain/importing/import-report.ts'
import { readDocument } from '../operations/read-document.ts'
import { CliProblem } from './cli-problem.ts'
import { readInput } from './read-input.ts'
import type { VerbOutput } from './verb-output.ts'

/** `sic read FILE`: the file, or standard input for `-`, as import understands it, `sic/read@1`. Nothing is kept; no database. */
export async function readVerb(path: string): Promise<VerbOutput> {
  const read = await readDocument(readInput(path), path)
  if (!read.ok) throw new CliProblem(`${path === '-' ? 'Standard input' : path}: ${read.error.message}`, 1)
  const report = reportOf(read.value)
  const summary = [
    read.value.title ? `Title: ${read.value.title.value}` : 'No title was found.',
    `${report.words} words, ${report.counts.headings} headings, ${report.counts.paragraphs} paragraphs.`,
    ...report.repairs.map(({ kind, count, doubtful }) => `Repaired, ${kind}: ${count}${doubtful > 0 ? `, ${doubtful} of them doubtful` : ''}.`),
    ...(read.value.offers.length > 0 ? [`Offered and not done, for you to decide: ${read.value.offers.length} (${read.value.offers.slice(0, 4).map((offer) => offer.why.replace(/\.$/, '')).join('; ')}).`] : []),
    ...(read.value.pages.length > 0 ? [`Pages: ${read.value.pages[0]!.label} to ${read.value.pages.at(-1)!.label}.`] : []),
    ...read.value.parts.map((part) => `Part: ${part.title ?? 'without a title'}${part.authors.length > 0 ? `, by ${part.authors.join(' and ')}` : ''}${part.date ? `, ${part.date}` : ''}.`),
    ...report.leftOut.map(({ reason, count, examples }) => `Left out, ${reason}: ${count} (${examples.map((example) => `“${example}”`).join(', ')}).`),
  ]
  return { json: writeReadJson(read.value), text: `${read.value.text}\n`, notes: [...summary, ...read.value.warnings] }
}
