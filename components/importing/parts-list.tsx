'use client'
import type { ImportedText } from '../../lib/domain/importing/import-text.ts'
import { Button } from '../ui/button.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import type { Step } from './correction-row.ts'
import { partSentence, partTitle } from './part-words.ts'
import { Section } from './section.tsx'
import styles from './rail.module.css'

interface Props {
  doc: ImportedText
  onStep: (step: Step) => void
  onShow: (place: { start: number; end: number }) => void
}

/** Stretches that are somebody's own: an article of a pamphlet, a reprint. */
export function PartsList({ doc, onStep, onShow }: Props) {
  return (
    <Section title="Parts" count={doc.parts.length}>
      {doc.parts.length === 0 ? <p className={styles.none}>None found. Choose a block and mark a part from there (p): an article with an author of its own, a reprint, a preface.</p> : null}
      <ul className={styles.list}>
        {doc.parts.map((part, index) => (
          <li key={index} className={styles.part}>
            <strong dir="auto">{partTitle(doc.text, part)}</strong>
            {partSentence(part)}
            <span className={styles.rowActions}>
              <Button look="quiet" onClick={() => onShow({ start: part.start, end: part.start + 1 })}>
                Show<VisuallyHidden> {partTitle(doc.text, part)}</VisuallyHidden>
              </Button>
              <Button look="quiet" onClick={() => onStep({ words: `Took a part away: ${partTitle(doc.text, part)}`, corrections: [{ do: 'remove-part', part: index }] })}>
                No part of its own<VisuallyHidden>: {partTitle(doc.text, part)}</VisuallyHidden>
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
