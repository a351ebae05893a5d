'use client'
import type { ClaimId } from '../../../lib/domain/ids.ts'
import { Segments } from '../../ui/segments.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import styles from './standing-panel.module.css'
import type { Supposition } from './supposed.ts'

/** Tries a claim out as granted, or as withdrawn. */
export function SupposeClaim({ claim }: { claim: ClaimId }) {
  const { standing } = useMapRoom()
  const byDocument = !standing.supposed.claims.has(claim) && standing.claims.has(claim)
  return (
    <div className={styles.section}>
      <Segments<Supposition | 'as it is'>
        label="Suppose it"
        value={standing.supposed.claims.get(claim) ?? 'as it is'}
        options={[
          ['as it is', 'As it is'],
          ['granted', 'Granted'],
          ['withdrawn', 'Withdrawn'],
        ]}
        onChange={(how) => standing.suppose([claim], how === 'as it is' ? null : how)}
      />
      {byDocument ? <p className={styles.quiet}>A document that you suppose makes it so.</p> : null}
    </div>
  )
}
