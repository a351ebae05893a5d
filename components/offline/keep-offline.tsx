'use client'
import { usePathname } from 'next/navigation'
import { useEffect } from 'react'
import { askToPersist } from '../../lib/collaboration/client/ask-to-persist.ts'
import { useToast } from '../ui/toast.tsx'
import { startWorker, tellOpened } from './worker-link.ts'
import { isWorkplace } from './worker/kind-of-request.ts'

/** At once, for some only pass through a room; and again, for what a page asks the API for comes after it is shown. In milliseconds. */
const TELL_AFTER = [0, 1_500, 5_000]

/** Said once for each page that is loaded, however many rooms are gone through in it. */
let saidSo = false

/** Sees to it that every room that is opened is on this device afterwards. Shows nothing. */
export function KeepOffline() {
  const path = usePathname()
  const { show } = useToast()
  useEffect(
    () =>
      startWorker(() => {
        if (saidSo) return
        saidSo = true
        show({ message: 'A new version is here: reload when it suits you.', action: { label: 'Reload', run: () => location.reload() } })
      }),
    [show],
  )
  useEffect(() => {
    const timers = TELL_AFTER.map((wait) => setTimeout(tellOpened, wait))
    if (isWorkplace(path)) timers.push(setTimeout(() => void askToPersist('kept'), 2_000))
    return () => timers.forEach(clearTimeout)
  }, [path])
  return null
}
