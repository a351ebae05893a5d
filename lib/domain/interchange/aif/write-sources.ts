import { byCodeUnit } from '../../argument/by-code-unit.ts'
import type { ArgumentMap } from '../../argument/argument-map.ts'
import type { Evidence } from '../../argument/evidence.ts'
import type { CitedDocument, CitedPassage, MapBundle } from '../../argument/map-file.ts'
import type { JsonObject } from '../../json.ts'
import type { FreeIds } from './free-ids.ts'
import { nodeOfItem, type KeptGraph } from './kept-graph.ts'

export interface WrittenSources {
  /** New locutions, in the order of their documents. */
  nodes: { id: string; text: string; passage: string }[]
  locutions: JsonObject[]
  /** New participants. */
  participants: JsonObject[]
  /** The locution that evidence quotes; undefined where its passage is not there. */
  locutionOf: (evidence: Evidence) => string | undefined
  /** Evidence whose reports name somebody else than who speaks, or who speaks otherwise than the host. */
  lostReports: number
  /** Documents that are more than what a file of AIF said. */
  documents: number
}

/** A locution for each passage that is cited and has none yet, in the words of whoever the text is by. */
export function writeSources(map: ArgumentMap, all: readonly Evidence[], bundle: MapBundle, { kept, free }: { kept: KeptGraph; free: FreeIds }): WrittenSources {
  const documents = new Map(bundle.documents.map((document, index) => [document.id, { document, index }]))
  const passages = new Map(bundle.passages.map((passage) => [passage.id, passage]))
  const locutions = knownLocutions(all, kept)
  const cited = [...new Set(all.map(({ passage }) => passage))].filter((id) => passages.has(id) && !locutions.has(id)).map((id) => passages.get(id)!)
  const place = (passage: CitedPassage) => documents.get(passage.document)?.index ?? Infinity
  cited.sort((a, b) => (place(a) === place(b) ? a.start - b.start || byCodeUnit(a.id, b.id) : place(a) - place(b)))
  const known = new Set(bundle.passages.filter(({ id }) => locutions.has(id)).map(({ document }) => document))
  for (const { document } of cited) known.delete(document)
  const names = speakers(kept)
  const written: WrittenSources = { nodes: [], locutions: [], participants: names.added, locutionOf, lostReports: 0, documents: bundle.documents.length - known.size }
  const speakerOf = new Map<string, string>()
  for (const passage of cited) {
    const speaker = speakerIn(passage, documents.get(passage.document)?.document)
    const id = free.take(passage.id)
    locutions.set(passage.id, id)
    written.nodes.push({ id, text: speaker === undefined ? passage.exact : `${speaker} : ${passage.exact}`, passage: passage.id })
    if (speaker === undefined) continue
    speakerOf.set(id, speaker)
    written.locutions.push({ nodeID: id, personID: names.idOf(speaker), start: null, end: null })
  }
  for (const evidence of all) {
    const id = locutionOf(evidence)
    const voices = evidence.reports?.filter(({ voice }) => map.voices.get(voice)?.name !== speakerOf.get(id ?? '')) ?? []
    if (voices.length > 0 && !kept.nodes.has(id ?? '')) written.lostReports += 1
  }
  return written

  function locutionOf(evidence: Evidence): string | undefined {
    return ownLocution(evidence, kept) ?? locutions.get(evidence.passage)
  }
}

/** Passages that stand for a locution of the file they came from. */
function knownLocutions(all: readonly Evidence[], kept: KeptGraph): Map<string, string> {
  const known = new Map<string, string>()
  for (const [id, { type }] of kept.nodes) if (type === 'L') known.set(id, id)
  for (const evidence of all) {
    const locution = ownLocution(evidence, kept)
    if (locution !== undefined) known.set(evidence.passage, locution)
  }
  return known
}

function ownLocution(evidence: Evidence, kept: KeptGraph): string | undefined {
  const locution = nodeOfItem(evidence)?.aif['locution']
  return typeof locution === 'string' && kept.nodes.get(locution)?.type === 'L' ? locution : undefined
}

/** Whose words a passage is: the authors of its part or document, else who stands behind it, else the document itself. */
function speakerIn(passage: CitedPassage, document: CitedDocument | undefined): string | undefined {
  const part = document?.parts?.find(({ start, end, authors }) => passage.start >= start && passage.end <= end && authors.length > 0)
  const names = (part ?? document)?.authors.map((name) => name.trim()).filter((name) => name !== '') ?? []
  return names.length > 0 ? names.join(' and ') : document?.organisation?.trim() || document?.title.trim() || undefined
}

/** Participants by name: those that the file had, and new ones with the next numbers. */
function speakers(kept: KeptGraph): { idOf: (name: string) => string | number; added: JsonObject[] } {
  const ids = new Map<string, string | number>()
  let last = 0
  const raw = kept.rest['participants']
  for (const one of Array.isArray(raw) ? raw : []) {
    if (typeof one !== 'object' || one === null || Array.isArray(one)) continue
    const { participantID: id, firstname, surname } = one
    if (typeof id !== 'string' && typeof id !== 'number') continue
    ids.set([firstname, surname].filter((part) => typeof part === 'string' && part !== '').join(' '), id)
    if (Number.isSafeInteger(Number(id))) last = Math.max(last, Number(id))
  }
  const added: JsonObject[] = []
  return {
    added,
    idOf(name) {
      const known = ids.get(name)
      if (known !== undefined) return known
      const space = name.lastIndexOf(' ')
      ids.set(name, ++last)
      added.push({ participantID: last, firstname: space < 0 ? name : name.slice(0, space), surname: space < 0 ? '' : name.slice(space + 1) })
      return last
    },
  }
}
