import { useEffect, useState } from 'react'
import type { SetAside } from '../../lib/collaboration/client/set-aside.ts'
import { useToast } from '../ui/toast.tsx'
import { setAsideMaps } from './unsent-work.ts'

/** What of a person's work on maps was set aside on this device, and what drops one of it. */
export function useSetAsideMaps(person: string): { copies: readonly SetAside[]; drop: (copy: SetAside) => void } {
  const [copies, setCopies] = useState<readonly SetAside[]>([])
  const toast = useToast()
  useEffect(() => {
    let left = false
    void setAsideMaps(person).then((found) => !left && setCopies(found))
    return () => {
      left = true
    }
  }, [person])

  async function change(copy: SetAside, there: boolean): Promise<void> {
    const { dropSetAside, keepSetAside } = await import('../../lib/collaboration/client/set-aside-database.ts')
    await (there ? keepSetAside(copy) : dropSetAside(copy.id))
    setCopies(await setAsideMaps(person))
  }
  const drop = (copy: SetAside) => {
    void change(copy, false)
    toast.show({ message: 'Dropped from this device.', undo: () => void change(copy, true) })
  }
  return { copies, drop }
}
