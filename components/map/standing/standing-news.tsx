'use client'
import { useEffect, useRef, useState } from 'react'
import { quoted } from '../../../lib/domain/argument/quoted.ts'
import { labelChanges } from '../../../lib/domain/evaluation/label-changes.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import { labelWord } from './standing-words.ts'

/** Where several people write, what flips is told when it rests a moment. */
const restsFor = 600
const named = 3

/** Says what flips, to whoever does not see the cards. */
export function StandingNews() {
  const { standing } = useMapRoom()
  const { evaluation, map } = standing
  const last = useRef(evaluation)
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (!evaluation || !last.current) return void (last.current = evaluation)
    const timer = setTimeout(() => {
      const flips = last.current ? labelChanges(last.current, evaluation).filter((change) => change.flips) : []
      last.current = evaluation
      if (flips.length === 0) return
      const sentences = flips.slice(0, named).map(({ claim, now }) => `${quoted(map.claims.get(claim)?.text ?? '')}: now ${labelWord(now)}.`)
      setSaid(`${flips.length === 1 ? 'One claim stands' : `${flips.length} claims stand`} otherwise. ${sentences.join(' ')}${flips.length > named ? ` And ${flips.length - named} more.` : ''}`)
    }, restsFor)
    return () => clearTimeout(timer)
  }, [evaluation, map])
  return (
    <VisuallyHidden>
      <span aria-live="polite" data-standing-news>
        {said}
      </span>
    </VisuallyHidden>
  )
}
