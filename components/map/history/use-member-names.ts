'use client'
import { useEffect, useState } from 'react'
import { callApi } from '../../api/call-api.ts'

const none: ReadonlyMap<string, string> = new Map()

/** The names of the group's people, by id; empty until they are here. */
export function useMemberNames(groupId: string): ReadonlyMap<string, string> {
  const [names, setNames] = useState(none)
  useEffect(() => {
    const leaving = new AbortController()
    void callApi<{ userId: string; name: string }[]>('GET', `groups/${groupId}/members`, undefined, leaving.signal).then((answer) => {
      if (answer.ok) setNames(new Map(answer.value.map(({ userId, name }) => [userId, name])))
    })
    return () => leaving.abort()
  }, [groupId])
  return names
}
