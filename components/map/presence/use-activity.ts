'use client'
import { useEffect, useRef, useState } from 'react'
import type { Person } from '../../../lib/collaboration/client/person.ts'

/** - `active`: did something just now. - `still`: the pointer rests. - `idle`: has done nothing for minutes. */
export type Activity = 'active' | 'still' | 'idle'

const stillAfter = 15_000
const idleAfter = 180_000

/** How long ago each of these people did anything that shows, by their tab. */
export function useActivity(people: readonly Person[]): ReadonlyMap<string, Activity> {
  const seen = useRef(new Map<string, { said: string; at: number }>())
  const [, again] = useState(0)
  const some = people.length > 0
  useEffect(() => {
    if (!some) return
    const timer = setInterval(() => again((n) => n + 1), 5_000)
    return () => clearInterval(timer)
  }, [some])
  const now = Date.now()
  const next = new Map<string, { said: string; at: number }>()
  for (const person of people) {
    const said = JSON.stringify([person.cursor, person.selection, person.editing, person.dragging, person.view])
    const last = seen.current.get(person.key)
    next.set(person.key, last?.said === said ? last : { said, at: now })
  }
  seen.current = next
  return new Map([...next].map(([key, { at }]) => [key, now - at > idleAfter ? 'idle' : now - at > stillAfter ? 'still' : 'active']))
}
