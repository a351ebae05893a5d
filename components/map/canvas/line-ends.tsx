'use client'
import { useStoreApi } from '@xyflow/react'
import { useEffect, useMemo, useState } from 'react'
import type { ClaimId } from '../../../lib/domain/ids.ts'
import type { RelationMeaning } from '../../../lib/domain/layout/relation-meaning.ts'
import { shorten } from '../../../lib/domain/shorten.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import type { Emphasis } from './emphasis.ts'
import { endsOutOfSight, type EndOutOfSight } from './ends-out-of-sight.ts'
import styles from './line-ends.module.css'

/** The view has to rest so long before its edges are written on, in milliseconds. */
const rests = 160

/**
 * Where a followed line leaves the window, what is at its other end, as a button that flies there. Not for the keyboard,
 * which goes there by the relations in the details.
 */
export function LineEnds({ emphasis, quiet }: { emphasis: Emphasis | null; quiet: boolean }) {
  const { scene, shown, look, selection } = useMapRoom()
  const store = useStoreApi()
  const [ends, setEnds] = useState<readonly EndOutOfSight[]>([])
  const chosen = selection.only
  const own = !quiet && emphasis !== null && emphasis.from === chosen ? emphasis : null
  const asked = useMemo(() => (own === null ? null : { own, boxes: scene.boxes, relations: shown.map.relations }), [own, scene.boxes, shown.map.relations])

  useEffect(() => {
    if (asked === null) return setEnds([])
    const write = () => {
      const { transform: [x, y, zoom], width, height } = store.getState()
      setEnds(endsOutOfSight(asked.relations, asked.boxes, asked.own, { x, y, zoom }, { width, height }))
    }
    let timer = setTimeout(write, rests)
    const stop = store.subscribe((state, before) => {
      if (state.transform === before.transform) return
      setEnds((old) => (old.length === 0 ? old : []))
      clearTimeout(timer)
      timer = setTimeout(write, rests)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [asked, store])

  if (asked === null) return null
  return (
    <div className={styles.ends} aria-hidden data-over-canvas>
      {ends.map(({ claim, meaning, x, y, angle }) => (
        <button key={claim} type="button" tabIndex={-1} className={`${styles.end} ${styles[tone(meaning)]}`} style={{ left: x, top: y }} onClick={() => go(claim)}>
          <svg width={10} height={10} viewBox="-5 -5 10 10" style={{ transform: `rotate(${angle}rad)` }}>
            <path d="M-4 -3.5L4 0L-4 3.5Z" fill="currentColor" />
          </svg>
          {shorten(shown.map.claims.get(claim)?.text || 'No words yet', 27)}
        </button>
      ))}
    </div>
  )

  function go(claim: ClaimId) {
    selection.set([claim])
    look(claim)
  }
}

function tone(meaning: RelationMeaning): 'support' | 'attack' | 'undercut' | 'other' {
  if (meaning === 'supports' || meaning === 'backs') return 'support'
  if (meaning === 'attacks' || meaning === 'contradictory' || meaning === 'contrary') return 'attack'
  return meaning === 'undercuts' ? 'undercut' : 'other'
}
