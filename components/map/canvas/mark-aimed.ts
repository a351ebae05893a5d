import type { Target } from '../../../lib/domain/argument/relation.ts'

/** Marks the card or line that a line being drawn would land on, while it would mean something there. */
export function markAimed(target: Target | null): void {
  for (const element of document.querySelectorAll('[data-aimed]')) element.removeAttribute('data-aimed')
  if (!target) return
  const [name, id] = target.claim !== undefined ? ['data-claim', target.claim] : ['data-relation', target.relation]
  for (const element of document.querySelectorAll(`[${name}="${CSS.escape(id)}"]`)) element.setAttribute('data-aimed', '')
}
