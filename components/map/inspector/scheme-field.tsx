'use client'
import { X } from 'lucide-react'
import { useMemo } from 'react'
import type { Relation } from '../../../lib/domain/argument/relation.ts'
import { findScheme, schemeName } from '../../../lib/domain/argument/schemes/find-scheme.ts'
import { schemes } from '../../../lib/domain/argument/schemes/schemes.ts'
import { takeScheme } from '../../../lib/domain/argument/schemes/take-scheme.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import { ChoiceField } from './choice-field.tsx'
import styles from './inspector.module.css'

/** How the step argues: one of the schemes, found by any of its words, or a name of one's own. */
export function SchemeField({ relation }: { relation: Relation }) {
  const { live, actions } = useMapRoom()
  const scheme = findScheme(relation.scheme)
  const choices = useMemo(() => schemes.map(({ id, name, says, also = [], family }) => ({ id, words: name, hint: says, also: `${also.join(' ')} ${family}` })), [])
  const take = (chosen: string | null) => actions.run(takeScheme(relation, chosen))
  if (!live.canEdit) {
    return relation.scheme === undefined ? null : (
      <section className={styles.section}>
        <h3 className={styles.sectionTitle}>Scheme: {schemeName(relation.scheme)}</h3>
        {scheme ? <p className={styles.quiet}>{scheme.says}</p> : null}
      </section>
    )
  }
  return (
    <section className={styles.section} data-field="scheme">
      <div className={styles.premise}>
        <ChoiceField
          label="Scheme: how it argues"
          placeholder="Expert opinion, analogy, sign…"
          value={relation.scheme === undefined ? '' : schemeName(relation.scheme)}
          choices={choices}
          onChoose={take}
          onWords={(words) => take(words === '' ? null : (findScheme(words)?.id ?? words))}
        />
        {relation.scheme === undefined ? null : (
          <IconButton label="Take the scheme off" onClick={() => take(null)}>
            <X size={14} aria-hidden />
          </IconButton>
        )}
      </div>
      {scheme ? <p className={styles.quiet}>{scheme.says}</p> : null}
    </section>
  )
}
