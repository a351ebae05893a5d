import type { MapBundle } from '../../lib/domain/argument/map-file.ts'
import { sha256Hex } from '../../lib/domain/document/sha256-hex.ts'
import { longMap } from '../export/long-map.ts'

/** A made-up map as `longMap` makes it, whose passages are sentences of texts that it carries: what formats with sources have to write. */
export function citedMap(count: number, seed: number): MapBundle {
  const bundle = longMap(count, seed)
  const sentences = [...bundle.map.claims.values()].map(({ text }) => text)
  const texts = bundle.documents.map((_, index) => sentences.filter((_one, at) => at % bundle.documents.length === index).join('\n\n'))
  const documents = bundle.documents.map((document, index) => ({ ...document, text: texts[index]!, sha256: sha256Hex(texts[index]!) }))
  const passages = [...bundle.map.evidence.values()].map(({ id, target }, index) => {
    const at = index % documents.length
    const blocks = texts[at]!.split('\n\n')
    const exact = blocks[index % blocks.length]!
    const start = texts[at]!.indexOf(exact)
    return { evidence: id, target, passage: { id: `p-${id}`, document: documents[at]!.id, exact, prefix: '', suffix: '', start, end: start + exact.length, tags: [] } }
  })
  const cites = new Map(passages.map(({ evidence, passage }) => [evidence, passage.id]))
  const evidence = new Map([...bundle.map.evidence].map(([id, one]) => [id, { ...one, passage: cites.get(id)! }]))
  return { ...bundle, map: { ...bundle.map, evidence }, documents, passages: passages.map(({ passage }) => passage) }
}
