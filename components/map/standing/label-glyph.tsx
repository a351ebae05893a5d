import type { ReactNode } from 'react'
import type { ClaimLabel } from '../../../lib/domain/evaluation/claim-label.ts'

const shapes: Record<ClaimLabel, ReactNode> = {
  in: <path d="M2.4 6.4 5 9l4.8-6" />,
  refuted: <path d="M2.8 2.8l6.4 6.4M9.2 2.8 2.8 9.2" />,
  unestablished: <circle cx={6} cy={6} r={3.9} strokeDasharray="1.9 1.6" />,
  contested: <path d="M1.2 6h3.6M3 4.1 1.2 6 3 7.9M10.8 6H7.2M9 4.1 10.8 6 9 7.9M6 2.6v6.8" />,
  circular: <path d="M9.9 6a3.9 3.9 0 1 1-1.5-3.1M8.9.9v2.3H6.6" />,
  undecided: <path d="M3.8 4.3a2.3 2.3 0 1 1 3.4 2c-.8.4-1.2.8-1.2 1.6M6 10.3v.1" />,
}

/** The shape for how a claim stands; a word stands beside it, or behind it for those who do not see it. */
export function LabelGlyph({ label, size = 12 }: { label: ClaimLabel; size?: number }) {
  return (
    <svg viewBox="0 0 12 12" width={size} height={size} fill="none" stroke="currentColor" strokeWidth={1.6} strokeLinecap="round" strokeLinejoin="round" aria-hidden>
      {shapes[label]}
    </svg>
  )
}
