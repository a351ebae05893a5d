'use client'
import { memo, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react'
import { leastCommonRows, type AgreementMatrix, type PairCount } from '../../../lib/domain/comparison/agreement-matrix.ts'
import type { ColumnId } from '../../../lib/domain/comparison/column.ts'
import styles from './agreement-table.module.css'

interface Props {
  matrix: AgreementMatrix
  /** The columns' places in the order shown. */
  places: readonly number[]
  pair: readonly [ColumnId, ColumnId] | null
  onPair: (pair: readonly [ColumnId, ColumnId]) => void
}

/** Texts by texts. One tab stop; the arrows go from pair to pair. */
export const AgreementTable = memo(function AgreementTable({ matrix, places, pair, onPair }: Props) {
  const { columns, speaks, at } = matrix
  const frame = useRef<HTMLDivElement>(null)
  const [here, setHere] = useState<readonly [number, number]>([0, 1])
  const last = places.length - 1
  const active = [Math.min(here[0], last), Math.min(here[1], last)] as const

  function onKeyDown(event: KeyboardEvent) {
    const step = steps[event.key]
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const [row, column] = [Math.max(0, Math.min(last, active[0] + step[0])), Math.max(0, Math.min(last, active[1] + step[1]))]
    setHere([row, column])
    frame.current?.querySelector<HTMLElement>(`[data-place="${row} ${column}"]`)?.focus()
  }

  return (
    <div ref={frame} className={styles.frame}>
      <table className={styles.table} onKeyDown={onKeyDown}>
        <caption className={styles.caption}>How far each two texts agree</caption>
        <thead>
          <tr>
            <td className={styles.corner} />
            {places.map((place) => (
              <th key={place} scope="col" className={styles.column} title={columns[place]!.name}>
                <span className={styles.columnName}>{columns[place]!.name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map((a, row) => (
            <tr key={a}>
              <th scope="row" className={styles.row}>
                {columns[a]!.name}
              </th>
              {places.map((b, column) => {
                const count = at(a, b)
                const ids = [columns[a]!.id, columns[b]!.id] as const
                const isChosen = pair !== null && ids.every((id) => pair.includes(id)) && a !== b
                return (
                  <td key={b} className={styles.cell} data-own={a === b || undefined}>
                    <button
                      type="button"
                      className={styles.pair}
                      data-place={`${row} ${column}`}
                      tabIndex={active[0] === row && active[1] === column ? 0 : -1}
                      style={count ? look(count) : undefined}
                      data-count={count && count.of > 0 ? true : undefined}
                      aria-pressed={count ? isChosen : undefined}
                      aria-disabled={count ? undefined : true}
                      aria-label={inWords(columns[a]!.name, columns[b]!.name, count, a === b ? speaks[a]! : null)}
                      onFocus={() => setHere([row, column])}
                      onClick={() => count && onPair(ids)}
                    >
                      {a === b ? <span className={styles.speaks}>{speaks[a]}</span> : count === null ? '' : count.of === 0 ? <span className={styles.none}>–</span> : `${count.agree} of ${count.of}`}
                    </button>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
})

const steps: Record<string, readonly [number, number]> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], Home: [0, -1000], End: [0, 1000] }

/** The hue tells the share, its strength on how many rows it rests. */
function look({ agree, of }: PairCount): CSSProperties {
  return { '--share': `${of === 0 ? 0 : Math.round((agree / of) * 100)}%`, '--strength': `${Math.round((Math.min(of, leastCommonRows) / leastCommonRows) * 42)}%` } as CSSProperties
}

function inWords(a: string, b: string, count: PairCount | null, speaks: number | null): string {
  if (speaks !== null) return `${a} takes a side on ${speaks} ${speaks === 1 ? 'row' : 'rows'}`
  if (!count) return `${a} and ${b} share words and are not compared`
  return count.of === 0 ? `${a} and ${b} have no row in common` : `${a} and ${b} agree on ${count.agree} of ${count.of} common ${count.of === 1 ? 'row' : 'rows'}`
}
