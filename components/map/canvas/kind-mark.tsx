import type { ClaimKind } from '../../../lib/domain/argument/claim.ts'

/** The small mark of a kind: a question's ring, a position's flag, a definition's “=”. Plain claims have none, but a dotted ring where they are only implied. */
export function KindMark({ kind, implicit = false }: { kind: ClaimKind; implicit?: boolean }) {
  if (kind === 'claim' && !implicit) return null
  return (
    <svg viewBox="0 0 12 12" width={11} height={11} fill="none" stroke="currentColor" strokeWidth={1.5} strokeLinecap="round" strokeLinejoin="round" aria-hidden>
      {kind === 'claim' ? <circle cx={6} cy={6} r={4} strokeDasharray="0.1 2.5" /> : null}
      {kind === 'question' ? <path d="M3.6 4.2a2.4 2.4 0 1 1 3.5 2.1c-.8.4-1.1.8-1.1 1.6M6 10.4v.1" /> : null}
      {kind === 'position' ? <path d="M2.8 11V1.4h6.6L7.6 3.9l1.8 2.5H2.8" /> : null}
      {kind === 'definition' ? <path d="M2 4.4h8M2 7.6h8" /> : null}
    </svg>
  )
}
