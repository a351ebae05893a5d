'use client'
import { routes } from '../../../lib/routes.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useMapRoom } from '../../map/state/map-room-context.tsx'
import { useCompare } from '../compare-context.ts'
import type { Table } from '../use-table.ts'

/** An empty table invites; it does not accuse: it says what it is for, and offers the first step. */
export function Invitation({ table }: { table: Table }) {
  const { live, groupId, actions } = useMapRoom()
  const { panels } = useCompare()
  const { all, settings, offered, set } = table
  const texts = offered.filter(({ kind }) => kind === 'document')
  if (all === 0) {
    const question = live.map.question !== undefined && live.map.claims.has(live.map.question) ? live.map.question : undefined
    const begin = () => {
      panels.setView('outline')
      if (question === undefined) actions.addClaim('claim')
      else actions.addReason('answers', { claim: question })
    }
    return (
      <EmptyState title="Who says what will stand here" actions={live.canEdit ? <Button look="primary" onClick={begin}>{question === undefined ? 'Put down a first claim' : 'Put down a first answer'}</Button> : null}>
        <p>Each claim of the map becomes a row, each text a column. Put down what people answer, and link the passages that assert or deny it.</p>
      </EmptyState>
    )
  }
  if (settings.columns !== null) {
    return (
      <EmptyState title="No text is chosen" actions={<Button onClick={() => set({ columns: null })}>Show the texts that the map cites</Button>}>
        <p>Choose under Columns whose words to compare.</p>
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title="No text speaks here yet"
      actions={
        texts.length > 0 ? (
          <Button look="primary" onClick={() => set({ columns: texts.map(({ id }) => id) })}>
            {texts.length === 1 ? 'Show the group’s text' : `Show the group’s ${texts.length} texts`}
          </Button>
        ) : (
          <ButtonLink look="primary" href={routes.library(groupId)}>
            Bring a text into the library
          </ButtonLink>
        )
      }
    >
      <p>Link a passage to a claim, on the map, while reading, or in a cell of this table: its text then stands here as a column. With two texts you see where they part.</p>
    </EmptyState>
  )
}
