'use client'
import { ArrowRight, X } from 'lucide-react'
import { usePathname, useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { keepWalk, readWalk, walkChanged, type Walk } from './look-round.ts'
import styles from './look-round.module.css'

/** At the foot of every room while someone looks round: what to see here, the next stop, and the way out. */
export function LookRoundStrip() {
  const [walk, setWalk] = useState<Walk | null>(null)
  const router = useRouter()
  const path = usePathname()
  useEffect(() => {
    const look = () => setWalk(readWalk())
    look()
    addEventListener(walkChanged, look)
    return () => removeEventListener(walkChanged, look)
  }, [path])
  const stop = walk?.stops[walk.at]
  if (!walk || !stop) return null
  const last = walk.at === walk.stops.length - 1
  const next = () => {
    keepWalk(last ? null : { ...walk, at: walk.at + 1 })
    const to = walk.stops[walk.at + 1]
    if (to) router.push(to.href)
  }
  return (
    <aside className={styles.strip} aria-label="Look round">
      <p className={styles.count}>
        Stop {walk.at + 1} of {walk.stops.length}
      </p>
      <div className={styles.words} aria-live="polite">
        <p className={styles.title}>{stop.title}</p>
        <p>{stop.words}</p>
      </div>
      <Button look="primary" onClick={next} icon={last ? undefined : <ArrowRight size={16} aria-hidden />}>
        {last ? 'Done' : 'Next'}
      </Button>
      <IconButton label="Leave the walk" onClick={() => keepWalk(null)}>
        <X size={16} aria-hidden />
      </IconButton>
    </aside>
  )
}
