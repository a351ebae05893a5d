import { useSyncExternalStore } from 'react'
import type { ToPage } from './worker/device-words.ts'

/**
 * Whether the server can be reached, as far as anyone knows here: the browser says that there is no network, or something had to be
 * answered from this device. While it cannot, it is asked again and again, ever more rarely.
 */
let away = false
let listening = false
let asking: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

const SOON = 3_000
const SELDOM = 20_000

export function useAway(): boolean {
  return useSyncExternalStore(subscribe, () => away, () => false)
}

/** Called by whoever has seen that the server does not answer. */
export function noteAway(): void {
  if (away) return
  away = true
  listeners.forEach((listener) => listener())
  askAgain(SOON)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  listen()
  return () => listeners.delete(listener)
}

function listen(): void {
  if (listening) return
  listening = true
  addEventListener('offline', noteAway)
  addEventListener('online', () => askAgain(0))
  if ('serviceWorker' in navigator) navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<ToPage>) => data?.kind === 'away' && noteAway())
  if (!navigator.onLine) noteAway()
}

function askAgain(wait: number): void {
  clearTimeout(asking)
  if (!away) return
  asking = setTimeout(() => void isReached().then((reached) => (reached ? back() : askAgain(Math.min(SELDOM, Math.max(SOON, wait * 1.5))))), wait)
}

/** Whether the server answers at this moment. */
export async function isReached(): Promise<boolean> {
  const answer = await fetch('/healthz', { cache: 'no-store' }).catch(() => null)
  // A hotel's network answers too, with a page of its own.
  return answer?.ok === true && (await answer.text().catch(() => '')) === 'alive\n'
}

function back(): void {
  away = false
  listeners.forEach((listener) => listener())
}
