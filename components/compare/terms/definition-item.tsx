'use client'
import { Plus } from 'lucide-react'
import { Fragment, type CSSProperties } from 'react'
import { oneLine } from '../../../lib/domain/argument/one-line.ts'
import type { Cell } from '../../../lib/domain/comparison/cell.ts'
import type { Column } from '../../../lib/domain/comparison/column.ts'
import { rowIdOf, type Row } from '../../../lib/domain/comparison/row.ts'
import type { ClaimId } from '../../../lib/domain/ids.ts'
import { shorten } from '../../../lib/domain/shorten.ts'
import { Button } from '../../ui/button.tsx'
import { useMapRoom } from '../../map/state/map-room-context.tsx'
import { reportSentence } from '../../map/words/report-words.ts'
import { CellMark } from '../cell/cell-mark.tsx'
import { cellSentence } from '../cell/cell-words.ts'
import { useCompare } from '../compare-context.ts'
import { CellButton } from './cell-button.tsx'
import { cellOfClaim } from './cell-of-claim.ts'
import { roleHint, roleNames } from './definition-roles.ts'
import type { SaidInSense } from './said-in-sense.ts'
import { ToMap } from './to-map.tsx'
import styles from './terms-page.module.css'

/** As much of a passage as one reads in passing; the whole stands behind the cell. */
const glance = 220

/** One meaning of a word: what part of it, its sentence, and which texts take it up or refuse it, each in its own words. */
export function DefinitionItem({ claim: id, word, senses }: { claim: ClaimId; word: string; senses: readonly SaidInSense[] }) {
  const { live } = useMapRoom()
  const { table, panels } = useCompare()
  const { comparison } = table
  const claim = live.map.claims.get(id)
  const row = comparison.rowOf(rowIdOf({ claim: id }))
  if (!claim || !row) return null
  const said = comparison.columns.flatMap((column) => {
    const cell = cellOfClaim(comparison, id, column.id)?.cell
    return cell && cell.stance !== 'unread' ? [{ column, cell }] : []
  })
  // Who uses it first, then who rejects it, then who does neither or both.
  said.sort((a, b) => rank(a.cell) - rank(b.cell))
  return (
    <li className={styles.definition}>
      {claim.role ? (
        <p className={styles.role}>
          <span className={styles.roleName}>{roleNames[claim.role]}</span> – {roleHint(claim.role, word)}
        </p>
      ) : null}
      <div className={styles.sentence}>
        <p className={styles.meaning}>{oneLine(claim.text) || 'A definition without words'}</p>
        <ToMap claim={id} />
      </div>
      {said.length === 0 ? (
        <div className={styles.nobody}>
          <p className={styles.faint}>None of the texts shown uses or rejects it so far.</p>
          {live.canEdit ? (
            <Button look="quiet" icon={<Plus size={14} aria-hidden />} onClick={() => panels.setLinking(id)}>
              Link a passage
            </Button>
          ) : null}
        </div>
      ) : (
        <ul className={styles.speakers}>
          {said.map(({ column, cell }) => (
            <Speaker key={column.id} row={row} column={column} cell={cell} />
          ))}
        </ul>
      )}
      {senses.length > 0 ? (
        <p className={styles.senses}>
          Said in this sense:{' '}
          {senses.map(({ row: own, column }, index) => (
            <Fragment key={`${own.id} ${column.id}`}>
              {index > 0 ? ' · ' : null}
              <CellButton cell={{ row: own.id, column: column.id }} className={styles.quiet}>
                {column.name} {stanceOn[comparison.cell(own.id, column.id).stance]} “{shorten(own.words, 80)}”
              </CellButton>
            </Fragment>
          ))}
        </p>
      ) : null}
    </li>
  )
}

/** As it stands before a claim's words. */
const stanceOn: Record<Cell['stance'], string> = { asserts: 'asserts', denies: 'denies', uses: 'uses', rejects: 'rejects', mixed: 'says both of', changed: 'changed sides on', none: 'takes no side on', silent: 'is silent on', unread: 'on' }

function rank({ sign, stance }: Cell): number {
  return sign === 1 ? 0 : sign === -1 ? 1 : stance === 'silent' ? 3 : 2
}

function Speaker({ row, column, cell }: { row: Row; column: Column; cell: Cell }) {
  const { sources, live } = useMapRoom()
  const voices = [...new Set(cell.testimonies.flatMap(({ evidence }) => (evidence.reports ?? []).map((report) => reportSentence(report, live.map.voices.get(report.voice)?.name, 'It'))))]
  const hue = 'document' in column ? sources.documents.get(column.document)?.hue : undefined
  const first = cell.testimonies.find(({ stance }) => stance !== 'none') ?? cell.testimonies[0]
  const passage = first && sources.passages.get(first.evidence.passage)
  const more = cell.testimonies.length - 1
  return (
    <li className={styles.speaker}>
      <CellButton cell={{ row: row.id, column: column.id }} className={styles.who} label={`${column.name} ${cellSentence(cell)}`}>
        <CellMark cell={cell} />
        <span className={styles.name} style={{ '--hue': hue ? `var(--document-${hue})` : 'var(--line)' } as CSSProperties}>
          {column.name}
        </span>
      </CellButton>
      {passage ? (
        <blockquote className={styles.quote}>
          “{shorten(oneLine(passage.exact), glance)}”{passage.page ? <span className={styles.place}> p. {passage.page}</span> : null}
          {voices.length > 0 ? <span className={styles.place}> {voices.join(' ')}</span> : null}
          {more > 0 ? <span className={styles.place}> and {more === 1 ? 'one more passage' : `${more} more passages`}</span> : null}
        </blockquote>
      ) : null}
    </li>
  )
}
