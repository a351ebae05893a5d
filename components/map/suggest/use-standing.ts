'use client'
import { useEffect, useRef, useState } from 'react'
import { callApi } from '../../api/call-api.ts'
import { useToast } from '../../ui/toast.tsx'
import type { LiveMap } from '../live-map.ts'
import type { Role } from './map-mode.ts'
import { isArchived, roleNews } from './standing.ts'

/**
 * What somebody may do here, asked for again after each connection: whoever is given other rights is cut off and connects anew.
 * They are told, so that nobody goes on suggesting into the void (SPEC: SU24).
 */
export function useStanding(groupId: string, live: LiveMap, first: { role: Role; archived: boolean }): { role: Role; archived: boolean } {
  const [role, setRole] = useState(first.role)
  const toast = useToast()
  const known = useRef(first.role)
  const { handle } = live

  useEffect(() => {
    if (!handle) return
    let left = false
    const stop = handle.subscribeHints((what) => {
      if (what !== 'versions') return
      void callApi<{ role: Role }>('GET', `groups/${groupId}`).then((answer) => {
        if (left || !answer.ok || answer.value.role === known.current) return
        const message = roleNews(known.current, answer.value.role)
        known.current = answer.value.role
        setRole(answer.value.role)
        toast.show({ message, urgent: true })
      })
    })
    return () => {
      left = true
      stop()
    }
  }, [handle, groupId, toast])

  return { role, archived: isArchived(role, live, first.archived) }
}
