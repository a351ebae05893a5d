'use client'
import { ALargeSmall, ChevronDown, ChevronUp, Minus, Plus, X } from 'lucide-react'
import { useState, type KeyboardEvent } from 'react'
import { turnoutOf, votesOf } from '../../../lib/domain/comparison/coding/wall-vote.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { useMapRoom } from '../../map/state/map-room-context.tsx'
import { sinceThen } from '../coding/since-then.ts'
import { usePages } from './use-pages.ts'
import { usePresent } from './use-present.ts'
import { useWallComparison } from './use-wall-comparison.ts'
import { useWallRound, type WallRoundProps } from './use-wall-round.ts'
import { useWallSize } from './use-wall-size.ts'
import { WallBallot } from './wall-ballot.tsx'
import { WallFoot, type Ending } from './wall-foot.tsx'
import { WallFrame } from './wall-frame.tsx'
import { WallVerdict } from './wall-verdict.tsx'
import { WallVoice } from './wall-voice.tsx'
import { outcomeSentence, recordedSentence, turnoutWords } from './wall-words.ts'
import styles from './wall.module.css'

interface Props extends WallRoundProps {
  userId: string
  /** For the room, on a projector: one’s own vote then stays out of sight. */
  large: boolean
  onClose: () => void
}

/** One row on the wall: a claim, two voices, their words; a secret vote, how it fell, and what the group makes of it. */
export function WallScreen({ userId, large, onClose, ...props }: Props) {
  const { round, holds, onReload } = props
  const { now } = useMapRoom()
  const { busy, problem, end } = useWallRound(props)
  const table = useWallComparison(round.columns.map(({ id }) => id))
  const present = usePresent(now, userId)
  const [asking, setAsking] = useState<Ending | null>(null)
  const [voting, setVoting] = useState(!large)
  const [names, setNames] = useState(false)
  const { size, canGrow, canShrink, change } = useWallSize()
  // It comes a moment after the screen does, so that a reference would be read too early.
  const [hall, setHall] = useState<HTMLElement | null>(null)
  const pages = usePages(hall)

  const row = round.rows[0]!
  const mine = round.readers.find(({ id }) => id === userId)
  const isOpen = round.state === 'open'
  const votes = isOpen && mine !== undefined && !mine.left
  const turnout = turnoutOf(round, present)
  const changed = sinceThen(row, now.map)

  /** Asked twice: once in a room it cannot be taken back. */
  function askReveal() {
    if (asking !== 'reveal') setAsking('reveal')
    else if (!busy) ended('reveal')
  }
  function ended(how: Ending) {
    void end(how).then(() => setAsking(null))
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
    const target = event.target as HTMLElement
    if (target.closest('textarea, select, input:not([type="checkbox"])')) return
    const presses = (event.key === ' ' || event.key === 'Enter') && target.closest('button, a, input') !== null
    if (presses) return
    if (event.key.toLowerCase() === 'r' && holds && isOpen) askReveal()
    else if (pages.of > 1 && ['ArrowRight', 'ArrowDown', 'PageDown', ' '].includes(event.key)) pages.turn(1)
    else if (pages.of > 1 && ['ArrowLeft', 'ArrowUp', 'PageUp'].includes(event.key)) pages.turn(-1)
    else if (event.key === '+' || event.key === '=') change(1)
    else if (event.key === '-') change(-1)
    else return
    event.preventDefault()
  }
  function onEscape(): boolean {
    const field = document.activeElement
    if (field instanceof HTMLTextAreaElement) field.blur()
    else if (asking) setAsking(null)
    else return false
    return true
  }
  const said = isOpen ? (holds ? `${turnoutWords(turnout)}.` : '') : round.state === 'revealed' ? (round.settlements.length > 0 ? recordedSentence(round) : outcomeSentence(round)) : ''
  const top = (
    <>
      <span className={styles.label}>{round.state === 'revealed' ? 'How the votes fell' : 'On the wall'}</span>
      {pages.of > 1 ? (
        <span className={styles.group}>
          <IconButton label="Back in the passages" keys="←" disabled={pages.at === 1} onClick={() => pages.turn(-1)}>
            <ChevronUp size={18} aria-hidden />
          </IconButton>
          <span className={styles.page}>
            {pages.at} / {pages.of}
          </span>
          <IconButton label="On in the passages" keys="→" disabled={pages.at === pages.of} onClick={() => pages.turn(1)}>
            <ChevronDown size={18} aria-hidden />
          </IconButton>
        </span>
      ) : null}
      {round.state === 'revealed' ? <Checkbox label="Who voted what" checked={names} onChange={(event) => setNames(event.target.checked)} /> : null}
      {large ? (
        <span className={styles.group}>
          <IconButton label="Smaller words" keys="−" disabled={!canShrink} onClick={() => change(-1)}>
            <Minus size={16} aria-hidden />
          </IconButton>
          <ALargeSmall size={18} aria-hidden />
          <IconButton label="Larger words" keys="+" disabled={!canGrow} onClick={() => change(1)}>
            <Plus size={16} aria-hidden />
          </IconButton>
        </span>
      ) : null}
      <IconButton label="Leave the wall" keys="Esc" onClick={onClose}>
        <X size={18} aria-hidden />
      </IconButton>
    </>
  )
  return (
    <WallFrame title={row.words} large={large} size={large ? size : 1} state={round.state} top={top} onClose={onClose} onEscape={onEscape} onKeyDown={onKeyDown}>
      {changed ? <p className={styles.changed}>{changed} The vote is on the words above.</p> : null}
      <div ref={setHall} className={styles.hall}>
        <div className={styles.voices} data-scrolls>
          {votesOf(round).map((own) => (
            <WallVoice key={own.column.id} votes={own} state={round.state} table={table} names={names} large={large} />
          ))}
        </div>
      </div>
      <div className={styles.foot}>
        {problem ? <Notice look="error">{problem}</Notice> : null}
        {votes && voting ? <WallBallot round={round} userId={userId} seen={large} onReload={onReload} /> : null}
        {isOpen ? (
          <WallFoot holds={holds} mine={mine} turnout={turnout} asking={asking} busy={busy} voting={votes && large ? voting : null} onAsk={setAsking} onEnd={ended} onVoting={() => setVoting(!voting)} />
        ) : null}
        {round.state === 'called-off' ? <p className={styles.count}>This vote was called off{round.ended?.by ? ` by ${round.ended.by.name}` : ''}. Nothing of it is shown to anyone.</p> : null}
        {round.state === 'revealed' ? <WallVerdict {...props} /> : null}
      </div>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </WallFrame>
  )
}
