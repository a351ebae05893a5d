import { useEffect } from 'react'
import { useAway } from '../offline/network.ts'
import { deviceOutbox } from './device-outbox.ts'
import { setWhoseDevice } from './whose-device.ts'

/**
 * [OF12] Sends what a person made in texts, from whichever page is open: when it is opened, when the connection is back, when it
 * is looked at again. In between the outbox tries by itself, ever more rarely.
 */
export function useSending(person: string): void {
  const away = useAway()
  useEffect(() => {
    setWhoseDevice(person)
    const outbox = deviceOutbox(person)
    const wake = () => void outbox.ready.then(() => outbox.wake())
    const seen = () => {
      if (document.visibilityState !== 'visible') return
      void outbox.heard()
      wake()
    }
    wake()
    addEventListener('online', wake)
    document.addEventListener('visibilitychange', seen)
    return () => {
      removeEventListener('online', wake)
      document.removeEventListener('visibilitychange', seen)
    }
  }, [person])
  useEffect(() => {
    if (!away) deviceOutbox(person).wake()
  }, [away, person])
}
