'use client'
import { useMemo } from 'react'
import { Select } from '../../ui/select.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import type { StatePoint } from './comparison.ts'
import { pointOfVersion } from './state-points.ts'
import { useVersions } from './use-versions.ts'
import styles from './state-pickers.module.css'

/** Which two states are compared: any two named versions, the one it began with, and now. */
export function StatePickers() {
  const { mapId, now, comparison } = useMapRoom()
  const { versions } = useVersions(mapId, now)
  const open = comparison.open
  const points = useMemo(() => {
    const all = new Map<string, StatePoint>(versions.map((version) => [version.id, pointOfVersion(version)]))
    for (const point of [open?.from, open?.to]) if (point) all.set(keyOf(point), point)
    return all
  }, [versions, open?.from, open?.to])
  if (!open || points.size < 2) return null
  const options = [...points].toSorted(([, a], [, b]) => b.seq - a.seq).map(([value, { words }]) => ({ value, label: words }))
  const to = open.to ? keyOf(open.to) : 'now'
  return (
    <div className={styles.pickers}>
      <Select label="Compare" labelHidden value={keyOf(open.from)} options={options.filter(({ value }) => value !== to)} onChange={(event) => comparison.compare(points.get(event.target.value)!, open.to)} />
      <span aria-hidden>→</span>
      <Select
        label="With"
        labelHidden
        value={to}
        options={[{ value: 'now', label: 'now' }, ...options.filter(({ value }) => value !== keyOf(open.from))]}
        onChange={(event) => comparison.compare(open.from, points.get(event.target.value) ?? null)}
      />
    </div>
  )
}

function keyOf({ version, seq }: StatePoint): string {
  return version ?? `row ${seq}`
}
