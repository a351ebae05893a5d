'use client'
import { useSyncExternalStore } from 'react'

export type FindPart = 'find' | 'filter' | 'views'

/** Which part of the panel is open, and how often it was asked for: whoever asks again wants to write there again. */
interface Asked {
  part: FindPart
  times: number
}

let asked: Asked = { part: 'find', times: 0 }
const listeners = new Set<() => void>()

export function openFindPart(part: FindPart): void {
  asked = { part, times: asked.times + 1 }
  for (const listener of [...listeners]) listener()
}

export function useFindPart(): Asked {
  return useSyncExternalStore(subscribe, () => asked, () => asked)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
