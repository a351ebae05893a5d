import { noteAway } from './network.ts'
import { WORKER_ADDRESS, type ToPage, type ToWorker } from './worker/device-words.ts'
import { isKeptAnswer } from './worker/kind-of-request.ts'

const HOUR = 3_600_000

/**
 * Brings the worker in, once for a page. Only over https or on this machine itself have browsers workers; elsewhere, and while the
 * program is being worked on, everything is as without one.
 *
 * @param onOldBuild called when the page is of an earlier build than the server's
 */
export function startWorker(onOldBuild: () => void): () => void {
  if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return () => {}
  const container = navigator.serviceWorker
  const heard = ({ data }: MessageEvent<ToPage>) => {
    if (data?.kind === 'away') noteAway()
    else if (data?.kind === 'build' && !data.current) onOldBuild()
  }
  container.addEventListener('message', heard)
  container.addEventListener('controllerchange', tellOpened)
  const registration = container.register(WORKER_ADDRESS, { updateViaCache: 'none' }).catch(() => undefined)
  // A map may stay open for days; a browser by itself looks for another worker when it goes to another page.
  const looking = setInterval(() => void registration.then((there) => there?.update()).catch(() => {}), HOUR)
  return () => {
    clearInterval(looking)
    container.removeEventListener('message', heard)
    container.removeEventListener('controllerchange', tellOpened)
  }
}

/** Tells the worker which page is shown and what it is made of, so that it is on this device when it is wanted again. */
export function tellOpened(): void {
  const loaded = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname, searchParams }) => origin === location.origin && (pathname.startsWith('/_next/static/') || isKeptAnswer(pathname, searchParams)))
    .map(({ pathname, search }) => (pathname.startsWith('/_next/') ? pathname : pathname + search))
  tellWorker({ kind: 'opened', address: location.pathname + location.search, loaded: [...new Set(loaded)], sparing: isSparing() })
}

export function tellWorker(message: ToWorker): void {
  if (typeof navigator !== 'undefined' && 'serviceWorker' in navigator) navigator.serviceWorker.controller?.postMessage(message)
}

/** Whoever asks their browser to spare data gets what they open, and no more. */
function isSparing(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true
}
