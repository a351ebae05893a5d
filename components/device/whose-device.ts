import { useSyncExternalStore } from 'react'

let person: string | null = null
const listeners = new Set<() => void>()

/** Who is signed in on the page that is open: what is kept on the device for others is none of its business. */
export function whoseDevice(): string | null {
  return person
}

export function setWhoseDevice(id: string): void {
  if (person === id) return
  person = id
  for (const listener of listeners) listener()
}

export function useWhoseDevice(): string | null {
  return useSyncExternalStore(subscribe, whoseDevice, () => null)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
