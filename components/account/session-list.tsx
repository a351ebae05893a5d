'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { useToast } from '../ui/toast.tsx'
import { callApi } from '../api/call-api.ts'
import styles from './account.module.css'

export interface SessionInList {
  id: string
  current: boolean
  device: string
  /** When it was made and last used, in words. */
  words: string
}

export function SessionList({ sessions }: { sessions: SessionInList[] }) {
  const router = useRouter()
  const toast = useToast()
  const [ending, setEnding] = useState<string | null>(null)

  async function end(path: string, message: string) {
    setEnding(path)
    const answer = await callApi('DELETE', path)
    setEnding(null)
    toast.show(answer.ok ? { message } : { message: answer.problem.detail, urgent: true })
    router.refresh()
  }

  return (
    <>
      <ul className={styles.rows}>
        {sessions.map(({ id, current, device, words }) => (
          <li key={id}>
            <div className={styles.rowWords}>
              <span className={styles.rowName}>
                {device}
                {current ? <span className={styles.here}> · this device</span> : null}
              </span>
              <span className={styles.rowSmall}>{words}</span>
            </div>
            {current ? null : (
              <Button busy={ending === `account/sessions/${id}`} aria-label={`Sign out ${device}`} onClick={() => end(`account/sessions/${id}`, `${device} is signed out.`)}>
                Sign out
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <div className={styles.actions}>
          <Button busy={ending === 'account/sessions'} onClick={() => end('account/sessions', 'Every other device is signed out.')}>
            Sign out every other device
          </Button>
        </div>
      ) : null}
    </>
  )
}
