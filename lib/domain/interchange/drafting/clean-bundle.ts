import { byCodeUnit } from '../../argument/by-code-unit.ts'
import type { MapBundle } from '../../argument/map-file.ts'
import { readMap } from '../../argument/read-map.ts'

/** A bundle as everyone reads its map, with documents and passages in the order of their ids: what writers of other formats start from. */
export function cleanBundle(bundle: MapBundle): MapBundle {
  const byId = (a: { id: string }, b: { id: string }) => byCodeUnit(a.id, b.id)
  return { ...bundle, map: readMap(bundle.map).map, documents: [...bundle.documents].sort(byId), passages: [...bundle.passages].sort(byId) }
}
