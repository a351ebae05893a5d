import type { MapBundle } from '../argument/map-file.ts'

export interface BundleCounts {
  claims: number
  relations: number
  evidence: number
  documents: number
  passages: number
  voices: number
}

/** How much of what there is in a bundle; what is removed does not count. */
export function countBundle({ map, documents, passages }: MapBundle): BundleCounts {
  const present = (items: ReadonlyMap<string, { removed?: unknown }>) => [...items.values()].filter(({ removed }) => removed === undefined).length
  return { claims: present(map.claims), relations: present(map.relations), evidence: present(map.evidence), documents: documents.length, passages: passages.length, voices: present(map.voices) }
}
