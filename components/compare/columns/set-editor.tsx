'use client'
import { useState } from 'react'
import type { Column, ColumnId } from '../../../lib/domain/comparison/column.ts'
import { putColumnSet, removeColumnSet, type ColumnSet } from '../../../lib/domain/comparison/column-set.ts'
import { quoted } from '../../../lib/domain/argument/quoted.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useMapRoom } from '../../map/state/map-room-context.tsx'
import { nameAndDate } from './name-and-date.ts'
import styles from './column-chooser.module.css'

interface Props {
  /** With an id: one that is kept. */
  set: Omit<ColumnSet, 'id'> & { id?: string }
  offered: readonly Column[]
  onKept: (id: string, isNew: boolean) => void
  onLeave: () => void
}

/** A set of columns being put together or changed: its name, and who is in it. */
export function SetEditor({ set, offered, onKept, onLeave }: Props) {
  const { live, actions } = useMapRoom()
  const toast = useToast()
  const [name, setName] = useState(set.name)
  const [members, setMembers] = useState<ReadonlySet<ColumnId>>(new Set(set.members))
  const isReady = name.trim() !== '' && members.size > 0

  function keep() {
    if (!isReady) return
    // What the map no longer offers stays in the set: its text may come back.
    const order = [...offered.flatMap(({ id }) => (members.has(id) ? [id] : [])), ...set.members.filter((id) => members.has(id) && offered.every((column) => column.id !== id))]
    const { id, command } = putColumnSet(live.map, { ...(set.id === undefined ? {} : { id: set.id }), name: name.slice(0, 200), members: order })
    actions.run(command)
    onKept(id, set.id === undefined)
  }

  function remove(id: string) {
    const { command: back } = putColumnSet(live.map, { ...set, id })
    actions.run(removeColumnSet(id))
    toast.show({ message: `Took apart ${quoted(set.name)}; its texts stay.`, undo: () => actions.run(back) })
    onLeave()
  }

  return (
    <form
      className={styles.chooser}
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <TextField label="Name of the set" value={name} maxLength={200} placeholder="Trotsky, all texts" autoComplete="off" autoFocus onChange={(event) => setName(event.target.value)} />
      <fieldset className={styles.group}>
        <legend>Read as one column</legend>
        {offered.map((column) => (
          <div key={column.id} className={column.kind === 'part' ? styles.part : undefined}>
            <Checkbox
              label={nameAndDate(column)}
              checked={members.has(column.id)}
              onChange={({ target }) => setMembers((before) => new Set(target.checked ? [...before, column.id] : [...before].filter((id) => id !== column.id)))}
            />
          </div>
        ))}
      </fieldset>
      <div className={styles.ways}>
        <Button type="submit" look="primary" disabled={!isReady}>
          Keep the set
        </Button>
        <Button look="quiet" onClick={onLeave}>
          Back
        </Button>
        {set.id === undefined ? null : (
          <Button look="danger" onClick={() => remove(set.id!)}>
            Take apart
          </Button>
        )}
      </div>
    </form>
  )
}
