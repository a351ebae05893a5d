import { useMemo } from 'react'
import { useMapRoom } from '../state/map-room-context.tsx'
import type { ExportPart } from './export-choice.ts'

interface Part {
  value: ExportPart
  label: string
  /** Of claims and relations; none for the whole map. */
  ids?: ReadonlySet<string>
}

/** What of the map can be taken away just now. */
export function useExportParts(): readonly Part[] {
  const { live, shown, selection } = useMapRoom()
  return useMemo(() => {
    const parts: Part[] = [{ value: 'whole', label: `The whole map (${count(live.map.claims.size)})` }]
    if (!shown.isWhole) parts.push({ value: 'shown', label: `What is shown now (${count(shown.map.claims.size)})`, ids: new Set([...shown.map.claims.keys(), ...shown.map.relations.keys()]) })
    if (selection.ids.size > 0) parts.push({ value: 'chosen', label: `What is chosen (${selection.ids.size.toLocaleString('en')})`, ids: selection.ids })
    return parts
  }, [live.map, shown, selection.ids])
}

function count(claims: number): string {
  return claims === 1 ? 'one claim' : `${claims.toLocaleString('en')} claims`
}
