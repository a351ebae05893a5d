'use client'
import { useEffect, useState } from 'react'
import { callApi } from '../../api/call-api.ts'

export interface Member {
  userId: string
  name: string
  role: 'owner' | 'editor' | 'commenter' | 'viewer'
}

/** Who is in the group; null until the server has said, empty for whoever may not know. */
export function useMembers(groupId: string): readonly Member[] | null {
  const [members, setMembers] = useState<readonly Member[] | null>(null)
  useEffect(() => {
    let left = false
    void callApi<readonly Member[]>('GET', `groups/${groupId}/members`).then((answer) => {
      if (!left) setMembers(answer.ok && Array.isArray(answer.value) ? answer.value : [])
    })
    return () => {
      left = true
    }
  }, [groupId])
  return members
}
