'use client'
import { useEffect, useRef, useState } from 'react'
import { callApi } from '../../api/call-api.ts'
import { useToast } from '../../ui/toast.tsx'
import type { LiveMap } from '../live-map.ts'
import type { Role } from './map-mode.ts'

const news: Record<Role, string> = {
  owner: 'You are now an owner of this group.',
  editor: 'You may now edit this map.',
  commenter: 'You can no longer edit this map, but you can suggest changes to it.',
  viewer: 'You may now read this map only. What you had suggested stays for the editors to decide.',
}

/**
 * What somebody may do here, asked for again after each connection: whoever is given other rights is cut off and connects anew.
 * They are told, so that nobody goes on suggesting into the void (SPEC: SU24).
 */
export function useStanding(groupId: string, live: LiveMap, first: { role: Role; archived: boolean }): { role: Role; archived: boolean } {
  const [role, setRole] = useState(first.role)
  const toast = useToast()
  const known = useRef(first.role)
  const { handle, status, canEdit } = live

  useEffect(() => {
    if (!handle) return
    let left = false
    const stop = handle.subscribeHints((what) => {
      if (what !== 'versions') return
      void callApi<{ role: Role }>('GET', `groups/${groupId}`).then((answer) => {
        if (left || !answer.ok || answer.value.role === known.current) return
        known.current = answer.value.role
        setRole(answer.value.role)
        toast.show({ message: news[answer.value.role], urgent: true })
      })
    })
    return () => {
      left = true
      stop()
    }
  }, [handle, groupId, toast])

  // The connection knows before anybody else when a map is put into the archive or taken out.
  const mayEdit = role === 'owner' || role === 'editor'
  const archived = mayEdit && status === 'read-only' ? true : mayEdit && canEdit ? false : first.archived
  return { role, archived }
}
