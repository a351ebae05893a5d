import { signOut } from 'next-auth/react'
import { useState } from 'react'
import { routes } from '../../lib/routes.ts'
import { unsentWork, type UnsentWork } from '../device/unsent-work.ts'
import { useToast } from '../ui/toast.tsx'
import { forgetDevice } from './forget-device.ts'

export interface SignOut {
  /** What has to be decided about first; null while nothing is asked. */
  asking: readonly UnsentWork[] | null
  /** Signs out, or asks first when there is work that only this device has. */
  begin(): Promise<void>
  stay(): void
  leave(unsent: 'keep' | 'drop'): Promise<void>
}

/** [OF5] Signing out: nothing that only this device has goes unless its author says so. */
export function useSignOut(): SignOut {
  const [asking, setAsking] = useState<readonly UnsentWork[] | null>(null)
  const { show } = useToast()

  async function leave(unsent: 'keep' | 'drop'): Promise<void> {
    setAsking(null)
    try {
      await signOut({ callbackUrl: routes.home(), redirect: false })
    } catch {
      // The sign-in is the server's to end: a device that only forgot it would let the next person in again.
      return show({ message: 'The server cannot be reached, so you are still signed in. Try again when there is a connection.', urgent: true })
    }
    await forgetDevice({ unsent })
    window.location.assign(routes.home())
  }

  return {
    asking,
    async begin() {
      // Where the browser refuses its storage, nothing waits in it.
      const unsent = await unsentWork().catch(() => [])
      if (unsent.length > 0) setAsking(unsent)
      else await leave('keep')
    },
    stay: () => setAsking(null),
    leave,
  }
}
