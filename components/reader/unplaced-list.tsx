import { MapPin } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import type { Candidate, ReaderPassage } from './reader-types.ts'
import type { ReaderRoom } from './use-reader-room.ts'
import styles from './unplaced.module.css'

const around = 48

interface Props {
  room: ReaderRoom
  card: (passage: ReaderPassage) => ReactNode
  /** On a phone the text comes before the list: what is looked at is settled from the bar at its foot. */
  onLook?: () => void
}

/** The passages that lost their place: what each said, where it may stand, and the ways to settle it. */
export function UnplacedList({ room, card, onLook }: Props) {
  return (
    <ol className={styles.list}>
      {room.unplaced.list.map((passage) => (
        <li key={passage.id} data-unplaced={passage.id}>
          {card(passage)}
          <Ways room={room} passage={passage} onLook={onLook} />
        </li>
      ))}
    </ol>
  )
}

function Ways({ room, passage, onLook }: { room: ReaderRoom; passage: ReaderPassage; onLook?: () => void }) {
  const { view, unplaced, model } = room
  const mayPlace = model.mayEdit(passage)
  const settling = unplaced.settling?.passage === passage.id ? unplaced.settling : null
  return (
    <div className={styles.ways}>
      <p className={styles.why}>{whyUnplaced(passage)}</p>
      {view && passage.candidates.length > 0 ? (
        <ol className={styles.candidates} aria-label="Where it may stand">
          {passage.candidates.map((candidate, index) => {
            const looked = settling?.candidate === index
            return (
              <li key={candidate.start} data-looked={looked || undefined}>
                <button type="button" className={styles.candidate} aria-pressed={looked} onClick={() => { unplaced.look(passage.id, index); onLook?.() }}>
                  <Around text={view.text} candidate={candidate} />
                </button>
                {looked && mayPlace ? (
                  <Button look="primary" onClick={() => unplaced.settle(candidate)}>
                    It stands here
                  </Button>
                ) : null}
              </li>
            )
          })}
        </ol>
      ) : null}
      {mayPlace ? (
        <p className={styles.hands}>
          <Button look="quiet" icon={<MapPin size={15} aria-hidden />} aria-pressed={settling?.candidate === null} onClick={() => { unplaced.byHand(passage.id); onLook?.() }}>
            Place it by hand
          </Button>
          <Button look="quiet" onClick={() => room.actions.remove(passage.id)}>
            Remove it
          </Button>
        </p>
      ) : null}
    </div>
  )
}

function whyUnplaced({ state, candidates }: ReaderPassage): string {
  if (state === 'ambiguous') return candidates.length > 1 ? `It may stand in ${candidates.length} places of this text.` : 'It is not certain where it stands in this text.'
  return candidates.length > 0 ? 'Its words are no longer in this text. These come nearest:' : 'Its words are no longer in this text.'
}

function Around({ text, candidate: { start, end } }: { text: string; candidate: Candidate }) {
  const before = text.slice(Math.max(0, start - around), start).replace(/^\S*\s/, '')
  const after = text.slice(end, end + around).replace(/\s\S*$/, '')
  const words = text.slice(start, end)
  return (
    <span dir="auto">
      …{before}
      <mark>{words.length > 160 ? `${words.slice(0, 90)} … ${words.slice(-60)}` : words}</mark>
      {after}…
    </span>
  )
}
