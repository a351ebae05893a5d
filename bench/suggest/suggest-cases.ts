import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** A claim and the words of the passages that bear on it. */
export interface SuggestCase {
  id: string
  query: string
  relevant: readonly { document: string; quote: string }[]
}

export interface CaseSet {
  name: string
  /** The folder with the texts. */
  texts: string
  cases: readonly SuggestCase[]
}

const project = path.resolve(import.meta.dirname, '../..')
const shared = path.resolve(project, '../shared')

interface PlacedCase {
  id: string
  half: string
  query: string
  relevant: { doc: string; start: number; length: number }[]
}

/** Ours over our own texts, and, where they are there, those over the five shared texts: the sample, and ours in two halves. */
export function caseSets(): CaseSet[] {
  const own = readJson<{ cases: SuggestCase[] }>(path.join(project, 'corpus/suggesting/own-cases.json')).cases
  const sets: CaseSet[] = [{ name: 'own texts', texts: path.join(project, 'corpus/texts'), cases: own }]
  const texts = path.join(shared, 'corpus')
  if (!existsSync(texts)) return sets
  const placed = readJson<{ cases: PlacedCase[] }>(path.join(project, 'corpus/suggesting/shared-cases.json')).cases
  const half = (name: string) => placed.filter((one) => one.half === name).map((one) => quoted(one, texts))
  const sample = path.join(shared, 'fixtures/corpus-truth/retrieval-sample.json')
  if (existsSync(sample)) {
    const { cases } = readJson<{ cases: { id: string; query: string; relevant: { doc: string; quote: string }[] }[] }>(sample)
    sets.unshift({ name: 'sample', texts, cases: cases.map(({ id, query, relevant }) => ({ id, query, relevant: relevant.map(({ doc, quote }) => ({ document: doc, quote })) })) })
  }
  sets.splice(-1, 0, { name: 'ours, other half', texts, cases: half('unseen') }, { name: 'ours, tuned on', texts, cases: half('tuned') })
  return sets
}

const rawTexts = new Map<string, string[]>()

function quoted({ id, query, relevant }: PlacedCase, texts: string): SuggestCase {
  return {
    id,
    query,
    relevant: relevant.map(({ doc, start, length }) => {
      const file = path.join(texts, doc)
      if (!rawTexts.has(file)) rawTexts.set(file, Array.from(readFileSync(file, 'utf8').replace(/\s+/g, ' ')))
      return { document: doc, quote: rawTexts.get(file)!.slice(start, start + length).join('') }
    }),
  }
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T
}
