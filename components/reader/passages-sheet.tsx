import type { CSSProperties, ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { Sheet } from '../ui/sheet.tsx'
import type { ReaderPassage } from './reader-types.ts'
import { UnplacedList } from './unplaced-list.tsx'
import type { ReaderRoom } from './use-reader-room.ts'
import styles from './reader.module.css'
import unplacedStyles from './unplaced.module.css'

interface Props {
  room: ReaderRoom
  hue: CSSProperties
  card: (passage: ReaderPassage) => ReactNode
}

/** All passages of the text where there is no margin for them; first those that lost their place. */
export function PassagesSheet({ room, hue, card }: Props) {
  const { passages, placed, unplaced, passagesSheet, setPassagesSheet } = room
  return (
    <Sheet open={passagesSheet} onOpenChange={setPassagesSheet} title="Passages">
      {passages.length === 0 ? <p className={styles.invite}>Nobody has highlighted anything here yet.</p> : null}
      {unplaced.list.length > 0 ? (
        <section style={hue} className={unplacedStyles.sheet} aria-labelledby="sheet-unplaced">
          <h3 id="sheet-unplaced">Not placed ({unplaced.list.length})</h3>
          <UnplacedList room={room} card={card} onLook={() => setPassagesSheet(false)} />
        </section>
      ) : null}
      <ol className={styles.sheetList} style={hue}>
        {placed.map((passage) => (
          <li key={passage.id}>
            {card(passage)}
            <Button
              look="quiet"
              onClick={() => {
                setPassagesSheet(false)
                room.goTo(passage.id)
              }}
            >
              Show in the text
            </Button>
          </li>
        ))}
      </ol>
    </Sheet>
  )
}
