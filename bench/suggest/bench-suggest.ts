import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import path from 'node:path'
import { choosePassages, type Choice } from '../../lib/domain/suggesting/choose-passages.ts'
import { byMeaning, scoreSentences, type Weights } from '../../lib/domain/suggesting/score-sentences.ts'
import { suggestPassages } from '../../lib/domain/suggesting/suggest-passages.ts'
import { sentencesToEncode, suggestionLibrary, type SuggestionLibrary, type SuggestionText } from '../../lib/domain/suggesting/suggestion-library.ts'
import { readEnv } from '../../lib/env.ts'
import { readDocument } from '../../lib/operations/read-document.ts'
import { SentenceEncoder } from '../../lib/search/suggest/sentence-encoder.ts'
import { VectorCache } from '../../lib/search/suggest/vector-cache.ts'
import type { Bench, BenchTable } from '../bench-table.ts'
import { findQuote } from './find-quote.ts'
import { measureLists } from './measure-lists.ts'
import { plainBm25, plainPostgres, type Ranking, type Unit } from './plain-rankings.ts'
import { caseSets, type CaseSet } from './suggest-cases.ts'

const most = 10
const unitLength = 600
/** Numbers of the first encoder in a vector. */
const firstLength = 384
const none: Weights = { meaning: 0, meaningAround: 0, words: 0, wordsAround: 0, letters: 0, length: 0 }

interface Prepared {
  texts: SuggestionText[]
  library: SuggestionLibrary
  /** The same without centring; and so by the first encoder alone. */
  plain: SuggestionLibrary
  one: SuggestionLibrary
  vectors: ReadonlyMap<string, Float32Array>
  quotes: Map<string, Unit[]>
}

/** How many of the passages that bear on a claim are among ten: ours, step by step, beside PostgreSQL's ranking and BM25 in the same run. */
export const bench: Bench = async () => {
  const sets = caseSets()
  const prepared = new Map<string, Prepared>()
  const encoder = new SentenceEncoder(availableParallelism())
  const times: BenchTable['rows'][number][] = []
  const steps = new Map<string, (string | number)[]>()
  const columns = ['ranking', ...sets.map(({ name, cases }) => `${name} (${cases.reduce((sum, { relevant }) => sum + relevant.length, 0)})`)]
  const put = (name: string, set: number, value: number) => {
    if (!steps.has(name)) steps.set(name, [name, ...sets.map(() => '')])
    steps.get(name)![set + 1] = value
  }
  for (const [at, set] of sets.entries()) {
    const { texts, library, plain, one, vectors, quotes } = await prepare(set, sets, prepared, encoder, times)
    const measure = async (name: string, ranking: Ranking) => put(name, at, await recall(set, quotes, ranking))
    const stepwise = (from: SuggestionLibrary, weights: Weights, choice: Partial<Choice> = {}): Ranking => (claim, k) => {
      const scores = scoreSentences(from, { claim, vector: vectors.get(claim)! }, weights)
      return Promise.resolve(choosePassages(from.sentences, scores, { most: k, ...choice }).map(({ first, last }) => ({ document: from.texts[from.sentences[first]!.document]!.name, start: from.sentences[first]!.start, end: from.sentences[last]!.end })))
    }
    const folder = mkdtempSync(path.join(tmpdir(), 'sic-bench-suggest-'))
    const postgres = await plainPostgres(texts, unitLength, folder)
    await measure('PostgreSQL, ts_rank', postgres.rank)
    await postgres.close()
    rmSync(folder, { recursive: true, force: true })
    await measure('BM25', plainBm25(texts, unitLength))
    await measure('BM25, units of 1,200', plainBm25(texts, 1200))
    await measure('first encoder: the ten best sentences', stepwise(one, { ...none, meaning: 1.5 }, { longest: 1, lean: 1 }))
    await measure('… as runs of sentences by likelihood, all documents alike', stepwise(one, { ...none, meaning: 1.5 }, { lean: 0 }))
    await measure('… documents by how well they score', stepwise(one, { ...none, meaning: 1.5 }))
    await measure('… with the second encoder', stepwise(plain, { ...none, meaning: 1.5 }))
    await measure('… vectors centred', stepwise(library, { ...none, meaning: 1.4 }))
    await measure('… and the sentences around', stepwise(library, { ...none, meaning: 1.1, meaningAround: 0.35 }))
    await measure('… and length', stepwise(library, { ...none, meaning: 1.1, meaningAround: 0.35, length: 0.6 }))
    await measure('… and words', stepwise(library, { ...byMeaning, letters: 0 }))
    await measure('ours, wording alone', (claim, k) => Promise.resolve(suggestPassages(library, { claim }, k)))
    await measure('ours', (claim, k) => Promise.resolve(suggestPassages(library, { claim, vector: vectors.get(claim)! }, k)))
  }
  const lists = await measureLists(sets.at(-1)!.texts, [...new Set(sets.flatMap(({ cases }) => cases.map(({ query }) => query)))].slice(0, 40), async (claim) => {
    const began = performance.now()
    await encode(encoder, [claim])
    return performance.now() - began
  })
  encoder.close()
  return [
    {
      title: 'suggest: recall@10 of the passages that bear on a claim',
      columns,
      rows: [...steps.values()],
      notes: [`In brackets how many passages there are to find. Found: at least half of its letters are in one of the ten passages. Units of ${unitLength} characters where nothing else is said; ours are whole sentences, 1,200 characters at most.`, 'Weights were fitted to “ours, tuned on”. The sample and the other half were looked at on the way, for how much words count and how far texts share: they are not wholly unseen. “Own texts” decided nothing.'],
    },
    { title: 'suggest: times', columns: ['texts', 'sentences', 'encoding (s)', 'library (ms)', 'a claim (ms)'], rows: times, notes: ['Encoding with an empty cache, by all cores; blank: the vectors were there. A claim: without its own encoding.'] },
    lists,
  ]
}

async function prepare(set: CaseSet, sets: readonly CaseSet[], prepared: Map<string, Prepared>, encoder: SentenceEncoder, times: BenchTable['rows'][number][]): Promise<Prepared> {
  const known = prepared.get(set.texts)
  if (known) return known
  const texts: SuggestionText[] = []
  for (const name of readdirSync(set.texts).sort()) {
    if (/^readme/i.test(name)) continue
    const read = await readDocument(readFileSync(path.join(set.texts, name)), name)
    if (read.ok) texts.push({ name, text: read.value.text })
  }
  const cache = new VectorCache(path.join(readEnv(process.env, process.cwd()).dataFolder, 'vectors'))
  const began = performance.now()
  let encoded = false
  const vectors: Float32Array[] = []
  for (const text of texts) {
    const sentences = sentencesToEncode(text)
    const kept = cache.read(sentences)
    if (!kept) encoded = true
    const made = kept ?? (await encode(encoder, sentences))
    if (!kept) cache.keep(sentences, made)
    vectors.push(...made)
  }
  const seconds = (performance.now() - began) / 1000
  const beforeLibrary = performance.now()
  const library = suggestionLibrary(texts, vectors)
  const libraryTime = performance.now() - beforeLibrary
  const claims = [...new Set(sets.filter(({ texts: folder }) => folder === set.texts).flatMap(({ cases }) => cases.map(({ query }) => query)))]
  const claimVectors = await encode(encoder, claims)
  const byClaim = new Map(claims.map((claim, at) => [claim, claimVectors[at]!]))
  const beforeClaims = performance.now()
  for (const claim of claims) suggestPassages(library, { claim, vector: byClaim.get(claim)! }, most)
  times.push([path.basename(path.dirname(set.texts)) === 'corpus' ? 'own texts' : 'shared texts', library.sentences.length, encoded ? seconds : '', libraryTime, (performance.now() - beforeClaims) / claims.length])
  const quotes = new Map<string, Unit[]>()
  for (const { cases } of sets.filter(({ texts: folder }) => folder === set.texts))
    for (const one of cases) {
      quotes.set(`${one.id} ${one.query}`, one.relevant.flatMap(({ document, quote }) => {
        const found = findQuote(texts.find(({ name }) => name === document)?.text ?? '', quote)
        if (!found) process.stderr.write(`Not in the text as import reads it: ${one.id}, ${document}\n`)
        return found ? [{ document, ...found }] : []
      }))
    }
  const plain: SuggestionLibrary = { ...library, meaning: { space: { place: (vector) => vector }, vectors } }
  // The first encoder's part has length 1, and what is beyond it is not looked at.
  const one: SuggestionLibrary = { ...library, meaning: { space: { place: (vector) => vector.subarray(0, firstLength) }, vectors } }
  const made = { texts, library, plain, one, vectors: byClaim, quotes }
  prepared.set(set.texts, made)
  return made
}

async function encode(encoder: SentenceEncoder, sentences: readonly string[]): Promise<Float32Array[]> {
  const encoded = await encoder.encode(sentences)
  if (!encoded.ok) throw new Error(encoded.error.message)
  return encoded.value
}

/** A quote that import has lost counts as not found. */
async function recall({ cases }: CaseSet, quotes: Prepared['quotes'], ranking: Ranking): Promise<number> {
  let [found, all] = [0, 0]
  for (const one of cases) {
    const passages = await ranking(one.query, most)
    all += one.relevant.length
    for (const quote of quotes.get(`${one.id} ${one.query}`)!) {
      const covered = (passage: Unit) => passage.document === quote.document && Math.min(passage.end, quote.end) - Math.max(passage.start, quote.start) >= (quote.end - quote.start) / 2
      if (passages.some(covered)) found += 1
    }
  }
  return all === 0 ? 0 : found / all
}
