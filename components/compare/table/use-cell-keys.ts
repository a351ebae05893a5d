'use client'
import type { KeyboardEvent } from 'react'
import type { Column } from '../../../lib/domain/comparison/column.ts'
import type { Row } from '../../../lib/domain/comparison/row.ts'
import { useToast } from '../../ui/toast.tsx'
import { useMapRoom } from '../../map/state/map-room-context.tsx'
import { useCompare, type ChosenCell } from '../compare-context.ts'
import type { Table } from '../use-table.ts'

/** What can be done in a cell by a letter, without opening it: link (P), silent or not (S), to the map (M). True when there was such a key. */
export function useCellKeys({ judgements, comparison }: Table): (event: KeyboardEvent, row: Row, column: Column, onChoose: (cell: ChosenCell) => void) => boolean {
  const { live, look, selection, suggesting, userId } = useMapRoom()
  const { panels } = useCompare()
  const toast = useToast()

  async function turnSilent(row: Row, column: Column) {
    if (column.kind === 'set') return toast.show({ message: 'Several texts stand in this column. Say of each that you looked.' })
    const own = judgements.own(row.target, column.id)?.value === 'silent'
    if (!own && comparison.cell(row.id, column.id).testimonies.length > 0) return toast.show({ message: `A passage of ${column.name} is linked here: it is not silent.` })
    const refused = own ? await judgements.remove(row.target, column.id) : await judgements.put({ target: row.target, column: column.id, value: 'silent' })
    if (refused) toast.show({ message: refused, urgent: true })
    else toast.show({ message: own ? 'Taken back: not yet looked for.' : `You looked in ${column.name} and did not find it.` })
  }

  return (event, row, column, onChoose) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false
    const id = row.target.claim ?? row.target.relation
    const mayLook = userId !== undefined && suggesting.modes.some((mode) => mode !== 'viewing')
    const ways: Record<string, (() => void) | false> = {
      p: live.canEdit && (() => onChoose({ row: row.id, column: column.id, links: true })),
      s: mayLook && (() => void turnSilent(row, column)),
      m: () => {
        panels.setView('map')
        selection.set([id])
        look(id)
      },
    }
    const way = ways[event.key.toLowerCase()]
    if (!way) return false
    event.preventDefault()
    way()
    return true
  }
}
