'use client'
import { ChevronRight } from 'lucide-react'
import { useMemo, useState, type CSSProperties } from 'react'
import type { Column } from '../../../lib/domain/comparison/column.ts'
import type { OwnView } from '../../../lib/domain/comparison/own-views.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { useMapRoom } from '../../map/state/map-room-context.tsx'
import { useCompare } from '../compare-context.ts'
import { GrantingLine } from './granting-line.tsx'
import { GrantingClash } from './granting-clash.tsx'
import type { GrantingPart, Inferences } from './granting-parts.ts'
import type { GrantedColumn } from './granting-work.ts'
import styles from './granting-page.module.css'

interface Props {
  part: GrantingPart
  columns: readonly Column[]
  granted: readonly (GrantedColumn | null)[]
  inferences: Inferences
  views: readonly OwnView[]
}

/** More than this nobody reads at once. */
const atFirst = 30

/** One of the lists, of one text or of two side by side. */
export function GrantingList({ part, columns, granted, inferences, views }: Props) {
  const [asked, setOpen] = useState<boolean | null>(null)
  const counts = granted.map((own) => (own ? part.claims(own[inferences]).length + (part.key === 'clashes' ? own[inferences].clashes.attacks.length : 0) : 0))
  if (!part.always && counts.every((count) => count === 0)) return null
  const open = asked ?? (!part.folded && counts.some((count) => count > 0))
  const id = `granting-${part.key}`
  return (
    <section className={styles.part} aria-labelledby={id}>
      <div className={styles.partHead}>
        <h2 id={id} className={styles.title}>
          <button type="button" className={styles.fold} aria-expanded={open} onClick={() => setOpen(!open)}>
            <ChevronRight size={14} aria-hidden />
            {part.title}{' '}
            <span className={styles.count}>
              <span aria-hidden>{counts.join(' · ')}</span>
              <VisuallyHidden>{columns.map(({ name }, place) => `${counts[place]} for ${name}`).join(', ')}</VisuallyHidden>
            </span>
          </button>
        </h2>
        <p className={styles.hint}>{part.hint}</p>
      </div>
      {open ? (
        <div className={styles.sides} data-sides={columns.length}>
          {columns.map((column, place) => (
            <Side key={column.id} part={part} column={column} {...(columns[1 - place] ? { beside: columns[1 - place] } : {})} granted={granted[place] ?? null} inferences={inferences} view={views[place]} />
          ))}
        </div>
      ) : null}
    </section>
  )
}

function Side({ part, column, beside, granted, inferences, view }: { part: GrantingPart; column: Column; beside?: Column | undefined; granted: GrantedColumn | null; inferences: Inferences; view: OwnView | undefined }) {
  const { sources } = useMapRoom()
  const [all, setAll] = useState(false)
  const { comparison } = useCompare().table
  const places = useMemo(() => new Map(comparison.rows.flatMap(({ members }, index) => members.map(({ target }) => [target.claim, index] as const))), [comparison])
  // In the order of the table, as everywhere.
  const claims = granted ? part.claims(granted[inferences]).toSorted((a, b) => (places.get(a) ?? Infinity) - (places.get(b) ?? Infinity)) : []
  const attacks = granted && part.key === 'clashes' ? granted[inferences].clashes.attacks : []
  const hue = 'document' in column ? sources.documents.get(column.document)?.hue : undefined
  const shown = all ? claims : claims.slice(0, atFirst)
  return (
    <div className={styles.side}>
      <h3 className={styles.name} style={{ '--hue': hue ? `var(--document-${hue})` : 'var(--line)' } as CSSProperties}>
        {column.name}
      </h3>
      {!granted ? (
        <p className={styles.faint}>Working it out …</p>
      ) : claims.length + attacks.length === 0 ? (
        <p className={styles.faint}>{nothing(part.key, inferences, view)}</p>
      ) : (
        <ul className={styles.lines}>
          {shown.map((claim) => (
            <GrantingLine key={claim} claim={claim} part={part.key} column={column} {...(beside ? { beside } : {})} granted={granted} inferences={inferences} />
          ))}
          {attacks.map((relation) => (
            <GrantingClash key={relation} relation={relation} column={column} />
          ))}
        </ul>
      )}
      {claims.length > shown.length ? (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          Show all {claims.length}
        </button>
      ) : null}
    </div>
  )
}

function nothing(part: string, inferences: Inferences, view: OwnView | undefined): string {
  if (part === 'granted') return 'It says nothing flatly that it does not argue for, so far as passages are linked.'
  if (part === 'follows' && inferences === 'own' && view?.draws.size === 0) return 'Nothing: no passage shows it taking a step from one claim to another yet.'
  return 'Nothing.'
}
