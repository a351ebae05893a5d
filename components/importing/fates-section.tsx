'use client'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { Section } from './section.tsx'
import type { Fate, Fates } from './use-fates.ts'
import styles from './rail.module.css'

interface Props {
  fates: Fates
  onShow: (place: { start: number; end: number }) => void
}

/** What becomes of the passages: which are lost or could stand in several places, which move, and that the others stay. */
export function FatesSection({ fates, onShow }: Props) {
  if (fates.kind === 'waiting') return <Section title="Passages" open><p className={styles.none} role="status">Finding them again…</p></Section>
  if (fates.kind === 'failed') return <Section title="Passages" open><p className={styles.none}>{fates.sentence}</p></Section>
  if (fates.fates.length === 0) return null
  const of = (state: Fate['anchor']['state']) => fates.fates.filter(({ anchor }) => anchor.state === state)
  const [lost, twofold] = [of('orphaned'), of('ambiguous')]
  const found = fates.fates.length - lost.length - twofold.length
  return (
    <Section title="Passages" count={fates.fates.length} open>
      <p role="status" className={styles.none}>
        {found === fates.fates.length ? 'All of them keep their words.' : `${found} of ${fates.fates.length} keep their words.`}
        {fates.stale ? ' Looking again…' : ''}
      </p>
      <FateList title={lost.length === 1 ? 'One would lose its place' : `${lost.length} would lose their place`} fates={lost} onShow={onShow} />
      <FateList title={twofold.length === 1 ? 'One could stand in several places' : `${twofold.length} could stand in several places`} fates={twofold} onShow={onShow} />
      {lost.length + twofold.length > 0 ? <p className={styles.none}>They keep their notes and links, and wait in the reader to be put in their place.</p> : null}
    </Section>
  )
}

function FateList({ title, fates, onShow }: { title: string; fates: readonly Fate[]; onShow: Props['onShow'] }) {
  if (fates.length === 0) return null
  return (
    <details className={styles.reason} open={fates.length <= 5}>
      <summary>{title}</summary>
      <ul className={styles.list}>
        {fates.slice(0, 100).map(({ passage, anchor }) => {
          const near = anchor.candidates?.[0]
          const words = (
            <q className={styles.words} dir="auto">
              {passage.exact}
            </q>
          )
          return (
            <li key={passage.id}>
              {near ? (
                <button type="button" className={styles.row} onClick={() => onShow(near)}>
                  {words}
                  <VisuallyHidden>, shows the likeliest place</VisuallyHidden>
                </button>
              ) : (
                words
              )}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
