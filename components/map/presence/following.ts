'use client'
import { useSyncExternalStore } from 'react'
import type { UserId } from '../../../lib/domain/ids.ts'

/** Whom this tab follows. One at a time, and only as long as the map is open. */
interface Following {
  id: UserId
  name: string
  colour: string
}

let followed: Following | null = null
const listeners = new Set<() => void>()

function set(next: Following | null): void {
  if (followed?.id === next?.id) return
  followed = next
  for (const listener of [...listeners]) listener()
}

export function follow(person: Following): void {
  set({ id: person.id, name: person.name, colour: person.colour })
}

export function stopFollowing(): void {
  set(null)
}

export function useFollowing(): Following | null {
  return useSyncExternalStore(subscribe, () => followed, () => null)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
