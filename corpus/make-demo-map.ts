import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { ArgumentMap } from '../lib/domain/argument/argument-map.ts'
import type { Evidence } from '../lib/domain/argument/evidence.ts'
import type { CitedDocument, CitedPassage, DocumentPart, MapBundle } from '../lib/domain/argument/map-file.ts'
import type { ReadDocument } from '../lib/domain/document/canonical-text.ts'
import { makePassage } from '../lib/domain/document/make-passage.ts'
import { toCodePoint } from '../lib/domain/document/text-offset.ts'
import { extractFile } from '../lib/extractors/extract-file.ts'
import * as source from './demo-map-source.ts'

/** Where the made file lies; `npm run -s demo-map` writes it, and a test holds that it is up to date. */
export const demoMapFile = new URL('./soviet-bureaucracy.sic.json', import.meta.url)
export const textFile = (key: source.TextKey) => new URL(`./texts/${source.texts[key]}`, import.meta.url)

/**
 * Makes the demo map from its source: reads the seven texts as any import would, finds every quoted sentence in its text,
 * and fails with the sentence where one is not there exactly once.
 */
export async function makeDemoMap(): Promise<MapBundle> {
  const read = new Map<source.TextKey, ReadDocument>()
  for (const key of Object.keys(source.texts) as source.TextKey[]) {
    const result = await extractFile(readFileSync(textFile(key)), source.texts[key])
    if (!result.ok) throw new Error(result.error.message)
    read.set(key, result.value)
  }
  const passages = new Map<string, CitedPassage>()
  const passageFor = (key: source.TextKey, quote: string): string => {
    const id = stableId(`${key}:${quote}`)
    if (!passages.has(id)) passages.set(id, cite(id, key, quote, read.get(key)!))
    return id
  }
  const evidence = new Map<string, Evidence>()
  const addAll = (drafts: readonly source.EvidenceDraft[], target: (on: string) => Evidence['target']) => {
    for (const { on, in: key, quote, stance, ...rest } of drafts) {
      const id = `${on}--${key.toLowerCase()}-${[...evidence.keys()].filter((known) => known.startsWith(`${on}--${key.toLowerCase()}-`)).length + 1}`
      evidence.set(id, { id, target: target(on), passage: passageFor(key, quote), stance, explicit: true, settled: true, ...rest })
    }
  }
  addAll(source.claimEvidence, (claim) => ({ claim }))
  addAll(source.relationEvidence, (relation) => ({ relation }))
  return { map: demoMap(evidence), documents: [...read].map(([key, text]) => citedDocument(key, text)), passages: [...passages.values()], judgements: [] }
}

function demoMap(evidence: Map<string, Evidence>): ArgumentMap {
  return {
    id: stableId('map'),
    question: 'question',
    title: source.title,
    description: source.description,
    claims: new Map(Object.entries(source.claims).map(([id, claim]) => [id, { id, kind: 'claim', tags: [], ...claim }])),
    relations: new Map(
      Object.entries(source.relations).map(([id, { premises, claim, relation, ...rest }]) => [
        id,
        { id, ...rest, premises: [...premises].sort().map((premise) => ({ claim: premise })), target: claim !== undefined ? { claim } : { relation: relation! } },
      ]),
    ),
    evidence,
    voices: new Map(Object.entries(source.voices).map(([id, voice]) => [id, { id, ...voice }])),
    views: [],
    steps: [],
  }
}

export function documentId(key: source.TextKey): string {
  return stableId(`text:${key}`)
}

function citedDocument(key: source.TextKey, read: ReadDocument): CitedDocument {
  const parts = datedParts(key, read)
  return {
    id: documentId(key),
    title: read.title?.value ?? source.texts[key],
    authors: [],
    source: 'Written for Sic et Non',
    tradition: source.traditions[key],
    language: 'en',
    sha256: createHash('sha256').update(read.text, 'utf8').digest('hex'),
    text: read.text,
    ...(parts.length > 0 ? { parts } : {}),
  }
}

/** The dated sections of a text, each from its heading to the next; offsets in code points. */
export function datedParts(key: source.TextKey, read: ReadDocument): DocumentPart[] {
  const headings = read.blocks.filter((block) => block.kind === 'heading' && !block.excluded)
  return source.datedParts
    .filter((part) => part.text === key)
    .map((part, index) => {
      const at = headings.findIndex((block) => read.text.slice(block.start, block.end) === part.heading)
      if (at === -1) throw new Error(`There is no heading ‘${part.heading}’ in ${source.texts[key]}.`)
      const end = headings[at + 1] ? headings[at + 1]!.start : read.text.length
      return { id: `part-${index + 1}`, title: part.heading, authors: [], date: part.date, start: toCodePoint(read.text, headings[at]!.start), end: toCodePoint(read.text, end), role: 'original' as const }
    })
}

function cite(id: string, key: source.TextKey, quote: string, { text }: ReadDocument): CitedPassage {
  const start = text.indexOf(quote)
  if (start === -1 || text.indexOf(quote, start + 1) !== -1) throw new Error(`In ${source.texts[key]} these words do not stand exactly once: ${quote}`)
  const { exact, prefix, suffix } = makePassage(text, start, start + quote.length)
  return { id, document: documentId(key), exact, prefix, suffix, start: toCodePoint(text, start), end: toCodePoint(text, start + quote.length), tags: [] }
}

/** The same UUID (version 8) for the same words, so that making the file twice gives the same file. */
function stableId(words: string): string {
  const hex = createHash('sha256').update(`sic-et-non demo ${words}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
