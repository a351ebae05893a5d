'use client'
import { BookOpenText, Check, Unlink } from 'lucide-react'
import Link from 'next/link'
import { useState, type ReactNode } from 'react'
import type { Evidence, Stance } from '../../../lib/domain/argument/evidence.ts'
import type { EvidenceChanges } from '../../../lib/domain/argument/map-command.ts'
import { routes } from '../../../lib/routes.ts'
import { classNames } from '../../ui/class-names.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import { stanceWords } from '../words/stance-words.ts'
import { EvidenceFields } from './evidence-fields.tsx'
import { EvidenceRest } from './evidence-rest.tsx'
import styles from './evidence.module.css'

const choices: Record<'claim' | 'definition', readonly { stance: Stance; words: string }[]> = {
  claim: [
    { stance: 'asserts', words: 'asserts' },
    { stance: 'denies', words: 'denies' },
    { stance: 'none', words: 'neither' },
  ],
  definition: [
    { stance: 'uses', words: 'uses' },
    { stance: 'rejects', words: 'rejects' },
    { stance: 'none', words: 'neither' },
  ],
}

/** One passage: its words (or `words`, where more is shown than these), what its author does with the claim, and the way to the place in the text. */
export function EvidenceItem({ item, definition, words: around }: { item: Evidence; definition: boolean; words?: ReactNode }) {
  const { live, actions, sources } = useMapRoom()
  const [more, setMore] = useState(false)
  const passage = sources.passages.get(item.passage)
  const set = (changes: EvidenceChanges) => actions.run({ type: 'set', on: 'evidence', id: item.id, changes })
  return (
    <div className={styles.item}>
      <blockquote className={classNames(styles.words, !item.explicit && styles.implicit)}>
        {passage ? (around ?? passage.exact) : 'The passage has not arrived yet, or is not in this group.'}
      </blockquote>
      {live.canEdit ? (
        <div className={styles.stances} role="radiogroup" aria-label="The author">
          {choices[definition ? 'definition' : 'claim'].map(({ stance, words }) => (
            <button
              key={stance}
              type="button"
              role="radio"
              aria-checked={item.stance === stance}
              className={classNames(styles.stance, styles[stance])}
              onClick={() => set({ stance, settled: true })}
            >
              {words}
            </button>
          ))}
          {item.settled ? null : (
            <button type="button" className={styles.settle} title="Confirm it as it stands" onClick={() => set({ settled: true })}>
              <Check size={14} aria-hidden /> Settle
            </button>
          )}
        </div>
      ) : (
        <p className={styles.said}>{stanceWords(item)}</p>
      )}
      <div className={styles.foot}>
        {passage ? (
          <Link href={routes.passage(item.passage)} className={styles.open}>
            <BookOpenText size={14} aria-hidden /> Open the text{passage.page ? `, p. ${passage.page}` : ''}
          </Link>
        ) : (
          <span />
        )}
        {live.canEdit ? (
          <>
            <button type="button" className={styles.more} aria-expanded={more} onClick={() => setMore(!more)}>
              {more ? 'Less' : 'More'}
            </button>
            <IconButton label="Unlink the passage" onClick={() => actions.removeEvidence(item.id)}>
              <Unlink size={14} aria-hidden />
            </IconButton>
          </>
        ) : null}
      </div>
      {more ? null : <EvidenceRest item={item} />}
      {more ? <EvidenceFields item={item} set={set} /> : null}
    </div>
  )
}
