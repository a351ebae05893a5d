import type { Evidence, Stance } from '../../../lib/domain/argument/evidence.ts'

const words: Record<Stance, string> = { asserts: 'asserts it', denies: 'denies it', uses: 'uses it', rejects: 'rejects it', none: 'takes no stance' }

/** What a piece of evidence shows of its author, in words: "asserts it, with a qualification, implied; not settled". */
export function stanceWords(evidence: Evidence): string {
  const parts = [words[evidence.stance]]
  if (evidence.qualification) parts.push('with a qualification')
  if (evidence.reports?.length) parts.push('reports another’s voice')
  if (!evidence.explicit) parts.push('implied, not said')
  return parts.join(', ') + (evidence.settled ? '' : '; not settled')
}
