import { useEffect, useState } from 'react'
import { callApi } from '../api/call-api.ts'
import { keepClaimsAtHand } from './find-claims.ts'

interface MapName {
  id: string
  title: string
}

export type GroupMaps = ReturnType<typeof useGroupMaps>

/** The group's maps, the one used last chosen. Asked for when first `wanted`, before anyone needs them, and anew whenever a form that shows them opens. */
export function useGroupMaps(groupId: string, wanted: boolean, formOpen: boolean) {
  const [state, setState] = useState<{ status: 'loading' | 'ready' | 'failed'; list: readonly MapName[] }>({ status: 'loading', list: [] })
  const [chosenId, choose] = useState<string | null>(() => lastMap(groupId))
  useEffect(() => {
    if (!wanted) return
    let left = false
    keepClaimsAtHand(groupId)
    void callApi<{ maps: MapName[] } | MapName[]>('GET', `groups/${groupId}/maps`).then((answer) => {
      if (left) return
      setState((before) => (answer.ok ? { status: 'ready', list: Array.isArray(answer.value) ? answer.value : answer.value.maps } : before.status === 'ready' ? before : { status: 'failed', list: [] }))
    })
    return () => {
      left = true
    }
  }, [groupId, wanted, formOpen])
  const chosen = state.list.find((map) => map.id === chosenId) ?? state.list[0] ?? null
  return { ...state, chosen, choose, remember: (id: string) => rememberMap(groupId, id) }
}

function lastMap(groupId: string): string | null {
  try {
    return localStorage.getItem(`last-map:${groupId}`)
  } catch {
    return null
  }
}

function rememberMap(groupId: string, id: string): void {
  try {
    localStorage.setItem(`last-map:${groupId}`, id)
  } catch {
    // Then the group's latest map is offered again.
  }
}
