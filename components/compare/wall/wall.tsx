'use client'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Round } from '../../../lib/domain/comparison/coding/round.ts'
import { later } from '../../ui/later.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { useMapRoom } from '../../map/state/map-room-context.tsx'
import { useRounds } from '../coding/use-rounds.ts'
import { onWallAsked, type WallAsked } from './ask-for-wall.ts'
import { WallStrip } from './wall-strip.tsx'
import { inShort } from './wall-words.ts'

const WallScreen = later(() => import('./wall-screen.tsx').then((file) => file.WallScreen))
const PutOnWall = later(() => import('./put-on-wall.tsx').then((file) => file.PutOnWall))

/** In every map’s room: tells that a row is on the wall, and shows it. `quiet`: nothing is to stand above the map just now. */
export function Wall({ quiet }: { quiet: boolean }) {
  const { userId } = useMapRoom()
  return userId === undefined ? null : <Walls userId={userId} quiet={quiet} />
}

function Walls({ userId, quiet }: { userId: string; quiet: boolean }) {
  const { suggesting } = useMapRoom()
  const { rounds, reload, take } = useRounds(false)
  const [putting, setPutting] = useState<(WallAsked & { put: object })['put'] | null>(null)
  const [shown, setShown] = useState<{ id: string; large: boolean } | null>(null)
  const [away, setAway] = useState<ReadonlySet<string>>(new Set())
  // Those that were on while one was here: how they ended is news.
  const seenOpen = useRef(new Set<string>())
  const walls = useMemo(() => (rounds ?? []).filter(({ kind }) => kind === 'wall'), [rounds])
  for (const { id, state } of walls) if (state === 'open') seenOpen.current.add(id)
  const told = walls.filter(({ id, state }) => state === 'open' || (seenOpen.current.has(id) && !away.has(id)))
  const round = shown && walls.find(({ id }) => id === shown.id)

  const show = (id: string, large: boolean) => setShown({ id, large })
  const putAway = (id: string) => setAway((now) => new Set(now).add(id))
  const ask = useRef(show)
  ask.current = show
  useEffect(
    () =>
      onWallAsked((what) => {
        if ('put' in what) return setPutting(what.put)
        reload()
        ask.current(what.show, what.large)
      }),
    [reload],
  )
  function close() {
    // Whoever has seen how it ended need not be told.
    if (round && round.state !== 'open') putAway(round.id)
    setShown(null)
  }
  function began(made: Round) {
    take(made)
    setPutting(null)
    show(made.id, true)
  }
  return (
    <>
      {quiet ? null : <WallStrip rounds={told} userId={userId} onShow={show} onPutAway={putAway} />}
      <VisuallyHidden role="status">{told.map(({ state, rows }) => `${state === 'open' ? 'On the wall, to vote on' : state === 'revealed' ? 'The votes are revealed' : 'The vote is called off'}: ${inShort(rows[0]?.words ?? '')}`).join('. ')}</VisuallyHidden>
      {round ? <WallScreen key={`${round.id} ${shown.large}`} round={round} holds={suggesting.mayDecide} userId={userId} large={shown.large} onChange={take} onReload={reload} onClose={close} /> : null}
      {putting ? <PutOnWall begin={putting} others={told.filter(({ state }) => state === 'open').length} onMade={began} onClose={() => setPutting(null)} /> : null}
    </>
  )
}
