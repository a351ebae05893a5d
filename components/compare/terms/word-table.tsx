'use client'
import { Fragment } from 'react'
import { oneLine } from '../../../lib/domain/argument/one-line.ts'
import type { ColumnId } from '../../../lib/domain/comparison/column.ts'
import type { AboutTheWord, Term } from '../../../lib/domain/comparison/terms.ts'
import type { ClaimId } from '../../../lib/domain/ids.ts'
import { useMapRoom } from '../../map/state/map-room-context.tsx'
import { useNarrow } from '../../map/room/use-narrow.ts'
import { CellMark } from '../cell/cell-mark.tsx'
import { cellSentence } from '../cell/cell-words.ts'
import { useCompare } from '../compare-context.ts'
import { CellButton } from './cell-button.tsx'
import { cellOfClaim } from './cell-of-claim.ts'
import styles from './about-word.module.css'

/** What shows that a quarrel may be about the word: how two texts take it, the marks on which they agree, and where they part. */
export function WordTable({ term, pair }: { term: Term; pair: AboutTheWord }) {
  const { comparison } = useCompare().table
  const narrow = useNarrow()
  const ends = [pair.a, pair.b] as const
  const nameOf = (id: ColumnId) => comparison.columns.find((column) => column.id === id)?.name ?? ''
  const meant = term.definitions.map(({ claim }) => claim).filter((claim) => ends.some((id) => said(claim, id)))
  const same = term.definitions.some(({ uses }) => ends.every((id) => uses.includes(id)))
  function said(claim: ClaimId, column: ColumnId): boolean {
    return (cellOfClaim(comparison, claim, column)?.cell.stance ?? 'unread') !== 'unread'
  }
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            {narrow ? null : <td />}
            {ends.map((id) => (
              <th key={id} scope="col">
                {nameOf(id)}
              </th>
            ))}
          </tr>
        </thead>
        <Group title={`What they mean by “${term.word}”`} claims={meant} ends={ends} />
        <Group title={pair.agreed.length === 1 ? 'The mark on which they agree' : 'The marks on which they agree'} claims={pair.agreed} ends={ends} />
        <Group title="Not both take a side" claims={pair.open} ends={ends} />
        <Group title="And yet they part" claims={[pair.application]} ends={ends} />
      </table>
      {same ? <p className={styles.note}>Both use one of the definitions. Then the word may not be all that they part over.</p> : meant.length === 0 ? <p className={styles.note}>No passage says yet what either means by the word.</p> : null}
    </>
  )
}

function Group({ title, claims, ends }: { title: string; claims: readonly ClaimId[]; ends: readonly ColumnId[] }) {
  const { live } = useMapRoom()
  const narrow = useNarrow()
  if (claims.length === 0) return null
  return (
    <tbody>
      <tr className={styles.group}>
        <th colSpan={ends.length + (narrow ? 0 : 1)} scope="rowgroup">
          {title}
        </th>
      </tr>
      {claims.map((claim) => {
        const words = oneLine(live.map.claims.get(claim)?.text ?? '') || 'A claim without words'
        const cells = ends.map((column, place) => <WordCell key={column} claim={claim} column={column} beside={ends[1 - place]!} />)
        return narrow ? (
          // On a phone the words stand above what the two say of them.
          <Fragment key={claim}>
            <tr className={styles.above}>
              <th colSpan={ends.length} scope="rowgroup">
                {words}
              </th>
            </tr>
            <tr>{cells}</tr>
          </Fragment>
        ) : (
          <tr key={claim}>
            <th scope="row">{words}</th>
            {cells}
          </tr>
        )
      })}
    </tbody>
  )
}

function WordCell({ claim, column, beside }: { claim: ClaimId; column: ColumnId; beside: ColumnId }) {
  const { comparison } = useCompare().table
  const found = cellOfClaim(comparison, claim, column)
  if (!found) return <td />
  const { row, cell } = found
  const name = comparison.columns.find(({ id }) => id === column)?.name ?? ''
  return (
    <td data-sign={cell.sign || undefined}>
      <CellButton cell={{ row: row.id, column, beside }} className={styles.cell} label={`${name}: ${cellSentence(cell)}`}>
        {cell.stance === 'unread' && !cell.derived ? <span className={styles.unread}>not yet looked for</span> : <CellMark cell={cell} />}
      </CellButton>
    </td>
  )
}
