import { useEffect, useState } from 'react'
import { callApi } from '../api/call-api.ts'

const none: readonly string[] = []

/** The names of the group's members, for naming them in comments; none for whoever may not see them. */
export function useMemberNames(groupId: string): readonly string[] {
  const [names, setNames] = useState(none)
  useEffect(() => {
    let left = false
    void callApi<{ name: string }[]>('GET', `groups/${groupId}/members`).then((answer) => {
      if (!left && answer.ok && Array.isArray(answer.value)) setNames(answer.value.map((member) => member.name))
    })
    return () => {
      left = true
    }
  }, [groupId])
  return names
}
