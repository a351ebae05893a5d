import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { Evidence } from '../../../lib/domain/argument/evidence.ts'
import { speakerAt, type Speaker } from '../../../lib/domain/document/speaker-at.ts'
import type { EvidenceMark } from '../../../lib/domain/layout/card-face.ts'
import { stanceOf } from '../../../lib/domain/layout/evidence-marks.ts'
import type { MapSources } from '../sources/map-sources.ts'
import { stanceWords } from '../words/stance-words.ts'

/** What one document's passages, or one speaker's in it, say of a claim or an inference; the glyph and its words say the same. */
export interface SourceMark extends EvidenceMark {
  /** Its own among the marks of one card. */
  id: string
  /** Somebody has confirmed all of it. */
  settled: boolean
  patterned: boolean
  /** "Trotsky 1936: asserts it; not settled". */
  words: string
}

interface Remembered {
  items: readonly Evidence[]
  marks: readonly SourceMark[]
}

/**
 * Marks by the id of the claim or relation they stand on. `before` is what was returned last for the same sources:
 * where the evidence is unchanged, its marks are the same array, so that its card is not drawn again.
 */
export function evidenceMarks(map: ArgumentMap, sources: MapSources, before?: ReadonlyMap<string, Remembered>): Map<string, Remembered> {
  const byTarget = new Map<string, Evidence[]>()
  for (const item of map.evidence.values()) {
    const target = item.target.claim ?? item.target.relation
    const list = byTarget.get(target)
    if (list) list.push(item)
    else byTarget.set(target, [item])
  }
  const marks = new Map<string, Remembered>()
  for (const [target, items] of byTarget) {
    const old = before?.get(target)
    const same = old && old.items.length === items.length && old.items.every((item, index) => item === items[index])
    marks.set(target, same ? old : { items, marks: marksOf(items, sources) })
  }
  return marks
}

function marksOf(items: readonly Evidence[], sources: MapSources): SourceMark[] {
  const groups = new Map<string, { document: string; speaker: Speaker | null; own: Evidence[] }>()
  for (const item of items) {
    const passage = sources.passages.get(item.passage)
    const document = passage && sources.documents.get(passage.document)
    const speaker = document ? speakerAt(document, passage.start) : null
    const id = `${passage?.document ?? ''}${speaker ? ` ${speaker.id}` : ''}`
    const group = groups.get(id)
    if (group) group.own.push(item)
    else groups.set(id, { document: passage?.document ?? '', speaker, own: [item] })
  }
  return [...groups].map(([id, { document, speaker, own }]) => ({ id, ...markOf(own, document, speaker, sources) })).sort((a, b) => Number(a.key ?? Infinity) - Number(b.key ?? Infinity))
}

function markOf(items: readonly Evidence[], id: string, speaker: Speaker | null, sources: MapSources): Omit<SourceMark, 'id'> {
  const document = sources.documents.get(id)
  const name = speaker?.name ?? document?.shortName ?? (sources.status === 'ready' ? 'Not here yet' : '…')
  return {
    document: id,
    name,
    key: document?.key ?? undefined,
    hue: document?.hue ?? 0,
    patterned: document?.patterned ?? false,
    ...stanceOf(items),
    settled: items.every((item) => item.settled),
    words: `${speaker?.name ?? document?.shortName ?? 'A passage that has not arrived'}: ${items.map(stanceWords).join('; ')}`,
  }
}
