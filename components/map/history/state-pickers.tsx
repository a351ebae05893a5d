'use client'
import { ArrowLeftRight, Check } from 'lucide-react'
import { useMemo } from 'react'
import { Button } from '../../ui/button.tsx'
import { Menu, type MenuEntry } from '../../ui/menu.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import type { StatePoint } from './comparison.ts'
import { pointOfVersion } from './state-points.ts'
import { useVersions } from './use-versions.ts'

/** Which two states are compared: any two named versions, the ones it began with, and now. */
export function StatePickers() {
  const { mapId, now, comparison } = useMapRoom()
  const { versions } = useVersions(mapId, now)
  const open = comparison.open
  const points = useMemo(() => {
    const all = new Map<string, StatePoint>(versions.map((version) => [version.id, pointOfVersion(version)]))
    for (const point of [open?.from, open?.to]) if (point) all.set(keyOf(point), point)
    return [...all].toSorted(([, a], [, b]) => b.seq - a.seq)
  }, [versions, open?.from, open?.to])
  if (!open || points.length < 2) return null
  const [from, to] = [keyOf(open.from), open.to ? keyOf(open.to) : null]
  const entry = (label: string, chosen: boolean, choose: () => void): MenuEntry => ({
    label, icon: chosen ? <Check size={15} aria-label="chosen" /> : <span style={{ width: 15 }} />, onSelect: choose,
  })
  return (
    <Menu
      label="Compare other states"
      align="start"
      trigger={
        <Button look="quiet" icon={<ArrowLeftRight size={15} aria-hidden />}>
          Other states
        </Button>
      }
      entries={[
        { kind: 'heading', label: 'Compare' },
        ...points.filter(([key]) => key !== to).map(([key, point]) => entry(point.words, key === from, () => comparison.compare(point, open.to))),
        { kind: 'heading', label: 'with' },
        entry('now', to === null, () => comparison.compare(open.from, null)),
        ...points.filter(([key]) => key !== from).map(([key, point]) => entry(point.words, key === to, () => comparison.compare(open.from, point))),
      ]}
    />
  )
}

function keyOf({ version, seq }: StatePoint): string {
  return version ?? `row ${seq}`
}
