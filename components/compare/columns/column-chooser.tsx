'use client'
import { Pencil, Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Column, ColumnId } from '../../../lib/domain/comparison/column.ts'
import { columnSets, setColumn, type ColumnSet } from '../../../lib/domain/comparison/column-set.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useMapRoom } from '../../map/state/map-room-context.tsx'
import type { Table } from '../use-table.ts'
import { authorSets, type AuthorSet } from './author-sets.ts'
import { nameAndDate } from './name-and-date.ts'
import { SetEditor } from './set-editor.tsx'
import styles from './column-chooser.module.css'

const groups = [
  { title: 'Texts and their parts', kinds: ['document', 'part'] },
  { title: 'Voices that texts quote', kinds: ['voice'] },
] as const

/** Whose words are compared: texts, parts, voices, and sets of these that the group puts together. */
export function ColumnChooser({ table }: { table: Table }) {
  const { offered, columns, set } = table
  const { live, sources } = useMapRoom()
  const [editing, setEditing] = useState<ColumnSet | AuthorSet | 'new' | null>(null)
  const sets = useMemo(() => columnSets(live.map), [live.map.views]) // eslint-disable-line react-hooks/exhaustive-deps -- of the map, its records alone
  const byAuthor = useMemo(() => {
    const there = new Set(sets.map(({ members }) => [...members].sort().join(' ')))
    return authorSets([...sources.documents.values()].filter(({ key }) => key !== null)).filter(({ members }) => !there.has([...members].sort().join(' ')))
  }, [sources, sets])
  const shown = new Set(columns.map(({ id }) => id))
  const turn = (ids: readonly ColumnId[], on: boolean) => {
    const own = columns.map(({ id }) => id)
    set({ columns: on ? [...own, ...ids.filter((id) => !shown.has(id))] : own.filter((id) => !ids.includes(id)) })
  }
  if (editing !== null) {
    return (
      <SetEditor
        set={editing === 'new' ? { name: '', members: [] } : editing}
        offered={offered.filter(({ kind }) => kind !== 'set')}
        onKept={(id, isNew) => {
          setEditing(null)
          if (isNew) turn([setColumn(id)], true)
        }}
        onLeave={() => setEditing(null)}
      />
    )
  }
  return (
    <div className={styles.chooser}>
      {groups.map(({ title, kinds }) => (
        <Group key={title} title={title} columns={offered.filter(({ kind }) => (kinds as readonly string[]).includes(kind))} shown={shown} turn={turn} />
      ))}
      {live.canEdit || sets.length > 0 ? (
        <fieldset className={styles.group}>
          <legend>Sets, for everyone on this map</legend>
          {sets.map((own) => (
            <div key={own.id} className={styles.set}>
              <Checkbox label={own.name} checked={shown.has(setColumn(own.id))} onChange={(event) => turn([setColumn(own.id)], event.target.checked)} />
              {live.canEdit ? (
                <IconButton label={`Change the set ${own.name}`} onClick={() => setEditing(own)}>
                  <Pencil size={14} aria-hidden />
                </IconButton>
              ) : null}
            </div>
          ))}
          {live.canEdit ? (
            <>
              {byAuthor.map((own) => (
                <Button key={own.name} look="quiet" icon={<Plus size={14} aria-hidden />} onClick={() => setEditing(own)}>
                  {own.name} ({own.members.length})
                </Button>
              ))}
              <Button look="quiet" icon={<Plus size={14} aria-hidden />} onClick={() => setEditing('new')}>
                Put texts together
              </Button>
            </>
          ) : null}
        </fieldset>
      ) : null}
      <Button look="quiet" onClick={() => set({ columns: null })}>
        As the map cites them
      </Button>
    </div>
  )
}

function Group({ title, columns, shown, turn }: { title: string; columns: readonly Column[]; shown: ReadonlySet<ColumnId>; turn: (ids: readonly ColumnId[], on: boolean) => void }) {
  if (columns.length === 0) return null
  const all = columns.every(({ id }) => shown.has(id))
  return (
    <fieldset className={styles.group}>
      <legend>{title}</legend>
      {columns.length > 5 ? (
        <button type="button" className={styles.all} onClick={() => turn(columns.map(({ id }) => id), !all)}>
          {all ? 'None of them' : 'All of them'}
        </button>
      ) : null}
      {columns.map((column) => (
        <div key={column.id} className={column.kind === 'part' ? styles.part : undefined}>
          <Checkbox label={nameAndDate(column)} checked={shown.has(column.id)} onChange={(event) => turn([column.id], event.target.checked)} />
        </div>
      ))}
    </fieldset>
  )
}
