'use client'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { signInWith } from './sign-in-with.ts'
import styles from './account.module.css'

/** Signs in to the account that everyone may share, to look round with. */
export function DemoButton({ returnTo, wide, look = 'secondary' }: { returnTo: string; wide?: boolean; look?: 'primary' | 'secondary' }) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  async function enter() {
    setBusy(true)
    const answer = await signInWith('demo', {})
    if (answer.ok) return location.assign(returnTo)
    setBusy(false)
    setProblem(answer.problem.detail)
  }
  return (
    <>
      <Button look={look} size="large" className={wide ? styles.wide : undefined} busy={busy} onClick={enter}>
        Sign in as demo
      </Button>
      {problem ? <Notice look="error">{problem}</Notice> : null}
    </>
  )
}
