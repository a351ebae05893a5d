import { readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { toCodePoint } from '../domain/document/text-offset.ts'
import type { SuggestedPassage } from '../domain/suggesting/suggest-passages.ts'
import type { SuggestionText } from '../domain/suggesting/suggestion-library.ts'
import { readEnv } from '../env.ts'
import { readDocument } from '../operations/read-document.ts'
import { openSuggestions } from '../search/suggest/open-suggestions.ts'
import { SentenceEncoder } from '../search/suggest/sentence-encoder.ts'
import { VectorCache } from '../search/suggest/vector-cache.ts'
import { callerPath } from './caller-path.ts'
import { CliProblem } from './cli-problem.ts'
import { readInput } from './read-input.ts'
import type { VerbOutput } from './verb-output.ts'

interface SuggestOptions {
  corpus: string
  claim?: string
  queries?: string
  k?: string
}

const queriesFile = z.object({ cases: z.array(z.object({ id: z.union([z.string(), z.number()]).transform(String), query: z.string().min(1).max(10_000) })).min(1) })
const readable = /\.(txt|md|markdown|html?|xhtml|pdf|docx|epub)$/i

/** `sic suggest`: passages of a folder's texts that bear on a claim, `sic/suggestions@1`. Nothing is kept but the vectors of the texts; no database. */
export async function suggestVerb(options: SuggestOptions): Promise<VerbOutput> {
  const most = Number(options.k ?? 10)
  if (!Number.isInteger(most) || most < 1 || most > 1000) throw new CliProblem('--k takes a whole number from 1 to 1000.', 2)
  const asked = claimsOf(options)
  const { texts, notes } = await readTexts(options.corpus)
  const env = readEnv(process.env, process.cwd())
  const encoder = env.encoder ? new SentenceEncoder(Math.min(4, availableParallelism())) : undefined
  try {
    const suggestions = await openSuggestions(texts, { encoder, cache: new VectorCache(join(env.dataFolder, 'vectors')), onProgress: tellProgress() })
    if (!encoder) notes.push('The encoder is switched off (SIC_ENCODER=off): suggested by wording alone.')
    const { passages, problem } = await suggestions.forClaims(asked.map(({ query }) => query), most)
    if (problem) notes.push(`${problem.message} Suggested by wording alone.`)
    const results = asked.map(({ id }, at) => ({ id, passages: passages[at]!.map((passage) => written(passage, texts)) }))
    return { json: { format: 'sic/suggestions@1', results }, text: asked.map(({ query }, at) => readably(query, results[at]!.passages)).join('\n'), notes }
  } finally {
    encoder?.close()
  }
}

function claimsOf({ claim, queries }: SuggestOptions): { id: string; query: string }[] {
  if ((claim === undefined) === (queries === undefined)) throw new CliProblem('Say what is claimed: --claim TEXT, or --queries FILE with {"cases": [{"id": …, "query": …}]}.', 2)
  if (queries === undefined) {
    if (claim!.trim() === '') throw new CliProblem('--claim is empty.', 2)
    return [{ id: 'claim', query: claim! }]
  }
  let value: unknown
  try {
    value = JSON.parse(Buffer.from(readInput(queries)).toString('utf8').replace(/^\uFEFF/, ''))
  } catch (error) {
    if (error instanceof CliProblem) throw error
    throw new CliProblem(`This is not JSON: ${queries}`, 1)
  }
  const read = queriesFile.safeParse(value)
  if (!read.success) throw new CliProblem(`${queries} must hold {"cases": [{"id": …, "query": …}]}: ${read.error.issues.slice(0, 3).map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`, 1)
  return read.data.cases
}

/** Every text of the folder, by name, as import reads it. A README tells of the folder and is no text in it. */
async function readTexts(folder: string): Promise<{ texts: SuggestionText[]; notes: string[] }> {
  const notes: string[] = []
  const texts: SuggestionText[] = []
  const names = listed(folder)
  const aside = names.filter((name) => /^readme\b/i.test(name))
  if (aside.length > 0) notes.push(`Not read as a text: ${aside.join(', ')}.`)
  for (const name of names.filter((name) => !aside.includes(name) && readable.test(name))) {
    const read = await readDocument(readInput(join(callerPath(folder), name)), name)
    if (read.ok) texts.push({ name, text: read.value.text })
    else notes.push(`${name}: ${read.error.message}`)
  }
  if (texts.length === 0) throw new CliProblem([`No text could be read in ${folder}: it needs .txt, .md, .html, .pdf, .docx or .epub files.`, ...notes].join(' '), 1)
  return { texts, notes }
}

function listed(folder: string): string[] {
  try {
    return readdirSync(callerPath(folder), { withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map(({ name }) => name)
      .sort()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new CliProblem(code === 'ENOENT' ? `There is no such folder: ${folder}` : code === 'ENOTDIR' ? `This is a file, not a folder: ${folder}` : `This folder cannot be read (${code ?? String(error)}): ${folder}`, 1)
  }
}

/** On a screen only, on a line that is written over. */
function tellProgress(): (done: number, total: number) => void {
  return (done, total) => {
    if (process.stderr.isTTY) process.stderr.write(`\rReading for meaning: ${done} of ${total} sentences${done >= total ? '\n' : ''}`)
  }
}

function written({ document, start, end, score, group }: SuggestedPassage, texts: readonly SuggestionText[]) {
  const { text } = texts.find(({ name }) => name === document)!
  // Offsets count code points at the program's borders.
  return { document, start: toCodePoint(text, start), end: toCodePoint(text, end), quote: text.slice(start, end), score, group }
}

function readably(query: string, passages: readonly ReturnType<typeof written>[]): string {
  const groups = (['shares wording', 'similar in meaning'] as const).flatMap((group) => {
    const own = passages.filter((passage) => passage.group === group)
    return own.length === 0 ? [] : [`\n${group === 'shares wording' ? 'Shares wording' : 'Similar in meaning'}:`, ...own.map(({ document, start, quote }) => `\n${document}, ${start}:\n  ${quote.replace(/\s+/g, ' ')}`)]
  })
  return [`“${query}”`, ...(groups.length > 0 ? groups : ['\nNothing was found.']), ''].join('\n')
}
