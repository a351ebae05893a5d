import type { RepairKind } from '../../lib/domain/document/canonical-text.ts'
import { showMarks } from '../library/report-words.ts'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import styles from './decision-card.module.css'

interface Props {
  change: { lead: string; before: string; after: string; tail: string }
  kind: RepairKind
  offered: boolean
  /** Without the words around. */
  bare?: boolean
}

const LONG = 160

/** “…paid in ~~keep-⏎ers~~ keepers, and…” */
export function ChangeWords({ change, kind, offered, bare }: Props) {
  const { lead, tail } = change
  const [before, after] = [cut(showMarks(change.before)), cut(change.after)]
  if (kind === 'moved-block' || before === after) {
    return (
      <p className={styles.change} dir="auto">
        <span className={styles.around}>{bare ? '' : lead}</span>
        {after}
      </p>
    )
  }
  if (kind === 'excluded') {
    return (
      <p className={styles.change} dir="auto">
        <del>{cut(offered ? change.before : change.before || change.after)}</del>
      </p>
    )
  }
  return (
    <p className={styles.change} dir="auto">
      {bare ? null : <span className={styles.around}>{lead}</span>}
      <del>
        <VisuallyHidden>{offered ? 'stands there: ' : 'found: '}</VisuallyHidden>
        {before}
      </del>{' '}
      <span aria-hidden>→</span>{' '}
      <ins>
        <VisuallyHidden>{offered ? 'would become: ' : 'became: '}</VisuallyHidden>
        {after === '' ? '(nothing)' : after}
      </ins>
      {bare ? null : <span className={styles.around}> {tail}</span>}
    </p>
  )
}

function cut(text: string): string {
  return text.length > LONG ? `${text.slice(0, LONG / 2)} … ${text.slice(-LONG / 2)}` : text
}
