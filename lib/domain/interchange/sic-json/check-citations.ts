import type { MapBundle } from '../../argument/map-file.ts'
import type { ProblemList } from './problem-list.ts'

/** Lists what the file cites and does not hold, and ranges that end before they start. Nothing is left out for it: a citation may be filled in later. */
export function checkCitations({ map, documents, passages }: MapBundle, problems: ProblemList): void {
  const documentIds = new Set(documents.map(({ id }) => id))
  const passageIds = new Set(passages.map(({ id }) => id))
  for (const { id, document, start, end } of passages) {
    if (!documentIds.has(document)) problems.add('document-missing', 'A passage is from a document that the file does not describe.', id)
    if (end < start) problems.add('wrong-range', 'A passage ends before it starts.', id)
  }
  for (const { id, parts = [] } of documents) {
    const seen = new Set<string>()
    for (const part of parts) {
      if (seen.has(part.id)) problems.add('duplicate-id', 'Two parts of a document have the same id.', `${id} (${part.id})`)
      seen.add(part.id)
      if (part.end < part.start) problems.add('wrong-range', 'A part of a document ends before it starts.', `${id} (${part.id})`)
    }
  }
  for (const { id, passage, removed } of map.evidence.values()) {
    if (!removed && !passageIds.has(passage)) problems.add('passage-missing', 'A claim cites a passage that the file does not hold.', id)
  }
}
