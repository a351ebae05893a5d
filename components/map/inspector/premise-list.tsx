'use client'
import { Plus } from 'lucide-react'
import type { Relation } from '../../../lib/domain/argument/relation.ts'
import { findScheme } from '../../../lib/domain/argument/schemes/find-scheme.ts'
import { takeScheme } from '../../../lib/domain/argument/schemes/take-scheme.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { PremiseItem } from './premise-item.tsx'
import { useUnsaidPremise } from './use-unsaid-premise.ts'
import styles from './inspector.module.css'

/** What a step starts from, and what its scheme says it starts from too without anybody having said it. */
export function PremiseList({ relation }: { relation: Relation }) {
  const { live, actions } = useMapRoom()
  const addUnsaid = useUnsaidPremise()
  const reasoned = relation.kind === 'supports' || relation.kind === 'attacks'
  const missing = reasoned ? (findScheme(relation.scheme)?.premises ?? []).filter(({ role }) => !relation.premises.some((premise) => premise.role === role)) : []
  const without = relation.premises.filter(({ role }) => role === undefined).length
  // As long as a premise may be the one that is meant, none is called unsaid.
  const unsaid = without > 0 ? [] : missing
  return (
    <section className={styles.section}>
      <h3 className={styles.sectionTitle}>{relation.premises.length > 1 ? 'Premises, needed together' : 'Premise'}</h3>
      {relation.premises.map((premise) => (
        <PremiseItem key={premise.claim} relation={relation} premise={premise} />
      ))}
      {live.canEdit && missing.length > 0 && without > 0 ? (
        <button type="button" className={styles.add} onClick={() => actions.run(takeScheme(relation, relation.scheme!))}>
          Give {without === 1 ? 'it its role' : 'them their roles'} in the scheme
        </button>
      ) : null}
      {unsaid.map(({ role, name, words }) => (
        <div key={role} className={styles.unsaid}>
          <span>
            {name}: <span className={styles.quiet}>{words} Nobody has put it on the map.</span>
          </span>
          {live.canEdit ? (
            <button type="button" className={styles.chip} onClick={() => addUnsaid(relation, role)}>
              <Plus size={12} aria-hidden /> Add
            </button>
          ) : null}
        </div>
      ))}
      {live.canEdit && reasoned ? (
        <button type="button" className={styles.add} onClick={() => actions.addPremise(relation.id)}>
          <Plus size={14} aria-hidden /> Add a premise that is needed too
        </button>
      ) : null}
    </section>
  )
}
