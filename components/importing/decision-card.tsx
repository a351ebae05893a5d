'use client'
import { Check, ChevronDown, ChevronUp, Undo2, X } from 'lucide-react'
import type { ImportedText } from '../../lib/domain/importing/import-text.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { ChangeWords } from './change-words.tsx'
import { changeInContext, placeOf, type Doubt } from './doubts.ts'
import { offerWords, repairNames } from './repair-names.ts'
import { sureWords } from './sure-words.ts'
import styles from './decision-card.module.css'

interface Props {
  doc: ImportedText
  doubt: Doubt
  /** Its place among those that wait, counted from 1; null for a repair that was clicked on. */
  at: { number: number; of: number } | null
  onYes: () => void
  onNo: () => void
  onStep: (by: 1 | -1) => void
  onClose: () => void
  onShow: (place: { start: number; end: number }) => void
}

/** One repair to decide on: what it is, how sure the rule is, and why. */
export function DecisionCard({ doc, doubt, at, onYes, onNo, onStep, onClose, onShow }: Props) {
  const offered = doubt.kind === 'offer'
  const change = placeOf(doubt)
  return (
    <section className={styles.card} aria-label={offered ? 'A repair that could be made' : 'A repair that was made'}>
      <div className={styles.head}>
        <p className={styles.what}>
          <strong>{offered ? offerWords(change.kind) : repairNames[change.kind].one}</strong>
          <span className={styles.sure} data-sure={sureWords(change.confidence)}>
            {sureWords(change.confidence)}
          </span>
        </p>
        <span className={styles.walk}>
          {at ? (
            <span className={styles.count}>
              {at.number} of {at.of}
            </span>
          ) : null}
          <IconButton label="Previous" keys="k" onClick={() => onStep(-1)}>
            <ChevronUp size={18} aria-hidden />
          </IconButton>
          <IconButton label="Next" keys="j" onClick={() => onStep(1)}>
            <ChevronDown size={18} aria-hidden />
          </IconButton>
          <IconButton label="Close" keys="Esc" onClick={onClose}>
            <X size={18} aria-hidden />
          </IconButton>
        </span>
      </div>
      <ChangeWords change={changeInContext(doc, change, offered)} kind={change.kind} offered={offered} />
      {offered ? (
        <p className={styles.why}>
          {doubt.offer.why}
          {doubt.offer.to === undefined ? null : (
            <>
              {' '}
              It would come after “{wordsBefore(doc.text, doubt.offer.to)}”.{' '}
              <button type="button" className={styles.link} onClick={() => onShow({ start: Math.max(0, doubt.offer.to! - 2), end: doubt.offer.to! })}>
                Show where
              </button>
            </>
          )}
        </p>
      ) : null}
      <div className={styles.actions}>
        {offered ? (
          <>
            <Button look="primary" icon={<Check size={16} aria-hidden />} onClick={onYes}>
              Make this repair
            </Button>
            <Button icon={<X size={16} aria-hidden />} onClick={onNo}>
              Leave it as found
            </Button>
          </>
        ) : (
          <>
            <Button icon={<Check size={16} aria-hidden />} onClick={onYes}>
              It is right
            </Button>
            <Button icon={<Undo2 size={16} aria-hidden />} onClick={onNo}>
              Undo this repair
            </Button>
          </>
        )}
        <span className={styles.keys} aria-hidden>
          <kbd>y</kbd> <kbd>n</kbd>
        </span>
      </div>
    </section>
  )
}

/** The end of what stands before `at`. */
function wordsBefore(text: string, at: number): string {
  const words = text.slice(Math.max(0, at - 60), at).replace(/\s+/g, ' ').trim()
  return words.length > 40 ? `…${words.slice(-38).replace(/^\S*\s/, '')}` : words
}
