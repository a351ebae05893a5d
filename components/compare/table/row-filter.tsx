'use client'
import { useMemo } from 'react'
import { byCodeUnit } from '../../../lib/domain/argument/by-code-unit.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Select } from '../../ui/select.tsx'
import { useMapRoom } from '../../map/state/map-room-context.tsx'
import { noFilter, rowKinds, sides, type Side, type TableSettings } from '../table-settings.ts'
import type { Table } from '../use-table.ts'
import styles from './row-filter.module.css'

const kindNames: Record<(typeof rowKinds)[number], string> = { position: 'Positions', claim: 'Claims', definition: 'Definitions', relation: 'Inferences' }
const sideNames: Record<Side, string> = { for: 'asserts or uses', against: 'denies or rejects', mixed: 'says both', changed: 'changed sides', none: 'takes no side', silent: 'is silent', unread: 'not yet looked for' }
const anyone = ''

/** Which rows are seen: by what they are, and by what texts say on them. */
export function RowFilter({ table }: { table: Table }) {
  const { settings, set, columns } = table
  const { map } = useMapRoom().live
  const tags = useMemo(() => [...new Set([...map.claims.values()].flatMap((claim) => claim.tags))].sort((a, b) => byCodeUnit(a.toLowerCase(), b.toLowerCase())), [map.claims])
  return (
    <div className={styles.filter}>
      <Checkbox label="Only where texts part" checked={settings.contested} onChange={(event) => set({ contested: event.target.checked })} />
      <Checkbox label="Only with links not yet settled" checked={settings.unsettled} onChange={(event) => set({ unsettled: event.target.checked })} />
      <Choices title="Kind" options={rowKinds.map((kind) => [kind, kindNames[kind]])} chosen={settings.kinds} onChange={(kinds) => set({ kinds })} />
      <div className={styles.said}>
        <Select
          label="Where"
          value={settings.of ?? anyone}
          options={[{ value: anyone, label: 'any text shown' }, ...columns.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(event) => set({ of: event.target.value === anyone ? null : event.target.value })}
        />
        <Choices title="" options={sides.map((side) => [side, sideNames[side]])} chosen={settings.sides} onChange={(chosen) => set({ sides: chosen })} />
      </div>
      {tags.length > 0 ? <Choices title="Tag" options={tags.map((tag) => [tag, tag])} chosen={settings.tags} onChange={(chosen) => set({ tags: chosen })} /> : null}
      <Button look="quiet" onClick={() => set(noFilter satisfies Partial<TableSettings>)}>
        No filter
      </Button>
    </div>
  )
}

/** Any of these; none chosen: all. */
function Choices<T extends string>({ title, options, chosen, onChange }: { title: string; options: readonly (readonly [T, string])[]; chosen: readonly T[]; onChange: (chosen: T[]) => void }) {
  return (
    <div className={styles.choices} role="group" aria-label={title || 'It'}>
      {title === '' ? null : <span className={styles.title}>{title}</span>}
      {options.map(([value, words]) => {
        const isOn = chosen.includes(value)
        return (
          <button key={value} type="button" className={styles.choice} aria-pressed={isOn} onClick={() => onChange(isOn ? chosen.filter((one) => one !== value) : [...chosen, value])}>
            {words}
          </button>
        )
      })}
    </div>
  )
}
