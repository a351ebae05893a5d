import type { CSSProperties, ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { Sheet } from '../ui/sheet.tsx'
import type { ReaderPassage } from './reader-types.ts'
import styles from './reader.module.css'

interface Props {
  open: boolean
  onOpenChange: (open: boolean) => void
  passages: readonly ReaderPassage[]
  hue: CSSProperties
  card: (passage: ReaderPassage) => ReactNode
  onShow: (id: string) => void
}

/** All passages of the text, also those that lost their place, where there is no margin for them. */
export function PassagesSheet({ open, onOpenChange, passages, hue, card, onShow }: Props) {
  return (
    <Sheet open={open} onOpenChange={onOpenChange} title="Passages">
      {passages.length === 0 ? <p className={styles.invite}>Nobody has highlighted anything here yet.</p> : null}
      <ol className={styles.sheetList} style={hue}>
        {passages.map((passage) => (
          <li key={passage.id}>
            {card(passage)}
            {passage.start !== null ? (
              <Button look="quiet" onClick={() => onShow(passage.id)}>
                Show in the text
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
    </Sheet>
  )
}
