'use client'
import { useEffect, useState } from 'react'
import { routes } from '../../lib/routes.ts'
import styles from '../account/account.module.css'
import { callApi, type ApiAnswer } from '../api/call-api.ts'
import { NarrowPage } from '../account/narrow-page.tsx'
import { forgetFragmentToken, useFragmentToken } from '../account/use-fragment-token.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { roleWords, type Role } from './role-words.ts'

interface Invitation {
  groupId: string
  groupName: string
  role: Role
  members: number
}

/** Says which group a link leads to and as what, before anything is done; without an account it leads by sign-up and back here. */
export function JoinGroup({ person }: { person: { name: string; email: string } | null }) {
  const token = useFragmentToken('join')
  const [look, setLook] = useState<{ token: string; answer: ApiAnswer<Invitation> } | null>(null)
  const [joining, setJoining] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  useEffect(() => {
    if (!token) return
    let left = false
    void callApi<Invitation>('POST', 'invitations/look', { token }).then((answer) => left || setLook({ token, answer }))
    return () => {
      left = true
    }
  }, [token])

  async function join() {
    setJoining(true)
    const answer = await callApi<{ groupId: string }>('POST', 'invitations/accept', { token })
    if (answer.ok) {
      forgetFragmentToken('join')
      return location.assign(routes.library(answer.value.groupId))
    }
    setJoining(false)
    setProblem(answer.problem.detail)
  }

  if (token === null)
    return (
      <NarrowPage title="Join a group">
        <Notice look="error">This address lacks the long word at its end. Open the whole link that you were sent, or ask for it once more.</Notice>
      </NarrowPage>
    )
  if (!token || look?.token !== token)
    return (
      <NarrowPage title="Join a group">
        <Spinner label="Reading the invitation" />
      </NarrowPage>
    )
  if (!look.answer.ok)
    return (
      <NarrowPage title="Join a group">
        <Notice look="error">{look.answer.problem.detail}</Notice>
      </NarrowPage>
    )

  const { groupName, role, members } = look.answer.value
  return (
    <NarrowPage
      title={groupName}
      lead={`You are invited to join as ${roleWords[role].article}: someone who ${roleWords[role].may}. ${members === 1 ? 'One person is' : `${members} people are`} in the group.`}
      foot={person ? <p>You are signed in as {person.name} ({person.email}).</p> : <p>The invitation waits in this tab while you do that.</p>}
    >
      <div className={styles.stack}>
        {problem ? <Notice look="error">{problem}</Notice> : null}
        {person ? (
          <Button look="primary" size="large" className={styles.wide} busy={joining} onClick={join}>
            Join the group
          </Button>
        ) : (
          <>
            <ButtonLink look="primary" size="large" className={styles.wide} href={routes.signUp(routes.joinAgain())}>
              Make an account and join
            </ButtonLink>
            <ButtonLink size="large" className={styles.wide} href={routes.signIn(routes.joinAgain())}>
              I have an account
            </ButtonLink>
          </>
        )}
      </div>
    </NarrowPage>
  )
}
