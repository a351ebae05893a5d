'use client'
import { useEffect, useState } from 'react'
import { timeAgo } from '../../group/time-ago.ts'

/** So long ago one rather reads the time of day. */
const near = 6 * 3_600_000

/** "5 minutes ago", for what was not long ago; goes on by itself. */
export function WhenAgo({ at }: { at: string }) {
  const [now, setNow] = useState(() => new Date())
  const close = now.getTime() - Date.parse(at) < near
  useEffect(() => {
    if (!close) return
    const timer = setInterval(() => setNow(new Date()), 60_000)
    return () => clearInterval(timer)
  }, [close])
  return close ? <span>{timeAgo(new Date(at), now)}</span> : null
}
