import type { Voice } from '../../argument/evidence.ts'
import type { CitedDocument, CitedPassage } from '../../argument/map-file.ts'
import { makePassage } from '../../document/make-passage.ts'
import { sha256Hex } from '../../document/sha256-hex.ts'
import { offsetConverter } from '../../document/text-offset.ts'
import { shorten } from '../../shorten.ts'
import type { AifGraph, AifNode } from './aif-node.ts'
import type { AifNotes } from './aif-notes.ts'
import { dialogueOrder } from './dialogue-order.ts'
import { partsOf } from './parts-of.ts'
import { readXaifText } from './read-xaif-text.ts'
import { speakersOf } from './speakers.ts'

export interface ReadSources {
  documents: CitedDocument[]
  passages: CitedPassage[]
  /** Every locution that somebody said in the dialogue, in the order in which it was said; all of them have a passage under their own id. */
  spoken: ReadonlyMap<string, Voice | undefined>
  /** Claims whose own words are marked in the text: their ids are their passages' ids. */
  marked: readonly string[]
  /** The locutions, those of the analyst behind the others. */
  order: readonly string[]
}

/** UTF-16 offsets into a text, half-open. */
interface Place {
  id: string
  start: number
  end: number
}

interface Turn {
  id: string
  words: string
  voice: Voice | undefined
}

/**
 * What was said, as documents: the text of an xAIF file with its spans, and what has no span in it as a dialogue, one block for each
 * locution in the order in which they were said, with a part for each turn of a speaker.
 */
export function readSources(graph: AifGraph, isClaim: (id: string) => boolean, notes: AifNotes): ReadSources {
  const all = graph.nodes.filter(({ type }) => type === 'L')
  const analyst = wordsOfAnalyst(graph, all)
  if (analyst.size > 0) notes.add('analyst-words', [...analyst][0], analyst.size)
  const ids = new Set(graph.nodes.map(({ id }) => id))
  const { text, spans } = readXaifText(graph.envelope?.['text'], (id) => ids.has(id))
  const said = dialogueOrder(graph, all.filter(({ id }) => !analyst.has(id)))
  const speaker = speakersOf(graph)
  const turns = said.map((locution): Turn => ({ id: locution.id, ...speaker(locution) }))
  const inText = (id: string) => spans.has(id) && spans.get(id)!.end > spans.get(id)!.start
  const marked = [...spans.keys()].filter((id) => inText(id) && isClaim(id))
  const documents: CitedDocument[] = []
  const passages: CitedPassage[] = []
  const add = (id: string, words: string, from: readonly Turn[], places: readonly Place[], title: string) => {
    const parts = partsOf(words, from, new Map(places.map((place) => [place.id, place])))
    documents.push({ ...documentOf(id, words, from, graph, title), ...(parts.length > 1 && { parts }) })
    passages.push(...passagesOf(id, words, places))
  }
  if (text !== '') {
    const cited = turns.filter(({ id }) => inText(id))
    add('text', text, cited, [...cited.map(({ id }) => id), ...marked].map((id) => ({ id, ...spans.get(id)! })), shorten(text.split('\n', 1)[0]!, 80))
  }
  const left = turns.filter(({ id, words }) => words !== '' && (text === '' || !inText(id)))
  if (left.length > 0) {
    const dialogue = asDialogue(left)
    add('dialogue', dialogue.text, left, dialogue.places, titleOf(left))
  }
  const anchored = new Set(passages.map(({ id }) => id))
  return {
    documents,
    passages: passages.sort((a, b) => (a.id < b.id ? -1 : 1)),
    spoken: new Map(turns.flatMap(({ id, voice }) => (anchored.has(id) ? [[id, voice] as const] : []))),
    marked: marked.filter((id) => anchored.has(id)),
    order: [...said.map(({ id }) => id), ...all.flatMap(({ id }) => (analyst.has(id) ? [id] : []))],
  }
}

/** Locutions that only say who analysed another: what they say is that other's words, and nothing leads on from them to a claim. */
function wordsOfAnalyst(graph: AifGraph, locutions: readonly AifNode[]): Set<string> {
  const words = new Set(locutions.map(({ text }) => text.trim()))
  const types = new Map(graph.nodes.map(({ id, type }) => [id, type]))
  const leadsTo = new Map<string, string[]>()
  const answered = new Set<string>()
  const led = new Set<string>()
  for (const { from, to } of graph.edges) {
    if (types.get(from) === 'YA' || types.get(from) === 'L') (leadsTo.get(from) ?? leadsTo.set(from, []).get(from)!).push(to)
    if (types.get(to) === 'L' && types.get(from) === 'TA') answered.add(to)
    led.add(from).add(to)
  }
  const listed = new Set(graph.locutions.map(({ node }) => node))
  const repeatsAnother = (text: string) => {
    for (let colon = text.indexOf(':'), n = 0; colon !== -1 && n < 3; colon = text.indexOf(':', colon + 1), n++) if (words.has(text.slice(colon + 1).trim())) return true
    return false
  }
  const found = locutions.filter(({ id, text }) => {
    const next = leadsTo.get(id) ?? []
    const saysNothingOfClaims = next.every((to) => types.get(to) === 'YA' && (leadsTo.get(to) ?? []).every((end) => types.get(end) === 'L'))
    return saysNothingOfClaims && !answered.has(id) && !listed.has(id) && (next.some((to) => (leadsTo.get(to)?.length ?? 0) > 0) || repeatsAnother(text))
  })
  // The other's words may not be in the file; then it is the name that tells.
  const analysts = new Set(found.map(({ text }) => nameIn(text)))
  const alone = locutions.filter(({ id, text }) => analysts.has(nameIn(text)) && !leadsTo.has(id) && !led.has(id) && !listed.has(id) && text.includes(':', text.indexOf(':') + 1))
  return new Set([...found, ...alone].map(({ id }) => id))
}

function nameIn(text: string): string {
  return text.slice(0, Math.max(0, text.indexOf(':'))).trim()
}

function asDialogue(turns: readonly Turn[]): { text: string; places: Place[] } {
  let text = ''
  const places: Place[] = []
  for (const { id, words, voice } of turns) {
    if (text !== '') text += '\n\n'
    if (voice) text += `${voice.name}: `
    places.push({ id, start: text.length, end: text.length + words.length })
    text += words
  }
  return { text, places }
}

function passagesOf(document: string, text: string, places: readonly Place[]): CitedPassage[] {
  const { toCodePoint } = offsetConverter(text)
  return places.map(({ id, start, end }) => {
    const { exact, prefix, suffix } = makePassage(text, start, end)
    return { id, document, exact, prefix, suffix, start: toCodePoint(start), end: toCodePoint(end), tags: [] }
  })
}

function documentOf(id: string, text: string, turns: readonly Turn[], graph: AifGraph, title: string): CitedDocument {
  const date = dateOf(graph, turns)
  return { id, title, authors: namesOf(turns), ...(date !== undefined && { date }), sha256: sha256Hex(text), text }
}

function namesOf(turns: readonly Turn[]): string[] {
  return [...new Set(turns.flatMap(({ voice }) => voice?.name ?? []))]
}

function titleOf(turns: readonly Turn[]): string {
  const names = namesOf(turns)
  if (names.length === 0) return 'What was said'
  if (names.length === 1) return `What ${names[0]} said`
  return `Dialogue of ${names.length === 2 ? `${names[0]} and ${names[1]}` : `${names[0]}, ${names[1]} and others`}`
}

/** The first day on which anything of it was said. */
function dateOf(graph: AifGraph, turns: readonly Turn[]): string | undefined {
  const ids = new Set(turns.map(({ id }) => id))
  let first: string | undefined
  for (const { node, start } of graph.locutions) {
    const day = ids.has(node) ? /^\d{4}-\d{2}-\d{2}/.exec(start ?? '')?.[0] : undefined
    if (day !== undefined && (first === undefined || day < first)) first = day
  }
  return first
}
