'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { routes } from '../../lib/routes.ts'
import account from '../account/account.module.css'
import { callApi } from '../api/call-api.ts'
import { useSubmit } from '../account/use-submit.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Select } from '../ui/select.tsx'
import { useToast } from '../ui/toast.tsx'
import styles from './group.module.css'
import { NewLink } from './new-link.tsx'
import { roleOptions, roleWords, type Role } from './role-words.ts'

export interface InvitationInList {
  id: string
  role: Role
  /** Uses so far and until when, in words. */
  words: string
}

const EXPIRY = [
  { value: '1', label: 'A day' },
  { value: '7', label: 'A week' },
  { value: '14', label: 'Two weeks' },
  { value: '90', label: 'Three months' },
]
const USES = [
  { value: '', label: 'Any number' },
  { value: '1', label: 'One person' },
  { value: '5', label: 'Five people' },
  { value: '30', label: 'Thirty people' },
]

/** Links into the group: made, copied once, withdrawn. */
export function Invitations({ groupId, invitations }: { groupId: string; invitations: InvitationInList[] }) {
  const router = useRouter()
  const toast = useToast()
  const [link, setLink] = useState<{ address: string; role: Role } | null>(null)
  const form = useSubmit(
    ({ role, expiresInDays, maxUses }) =>
      callApi<{ token: string; invitation: { role: Role } }>('POST', `groups/${groupId}/invitations`, { role, expiresInDays: Number(expiresInDays), maxUses: maxUses ? Number(maxUses) : null }),
    ({ token, invitation }) => {
      setLink({ address: location.origin + routes.join(token), role: invitation.role })
      router.refresh()
    },
  )

  async function withdraw(invitation: InvitationInList) {
    const answer = await callApi('DELETE', `groups/${groupId}/invitations/${invitation.id}`)
    toast.show(answer.ok ? { message: 'The link is withdrawn. Who joined by it stays.' } : { message: answer.problem.detail, urgent: true })
    router.refresh()
  }

  return (
    <div className={account.form}>
      <form className={styles.invite} method="post" onSubmit={form.submit} aria-label="Invite by link">
        <Select label="They join as" name="role" defaultValue="editor" options={roleOptions.map(({ value, label }) => ({ value, label: `${label}: ${roleWords[value].may}` }))} error={form.errorOf('role')} />
        <Select label="Good for" name="expiresInDays" defaultValue="14" options={EXPIRY} error={form.errorOf('expiresInDays')} />
        <Select label="For" name="maxUses" defaultValue="" options={USES} error={form.errorOf('maxUses')} />
        <Button type="submit" look="primary" busy={form.busy} className={styles.make}>
          Make a link
        </Button>
      </form>
      {form.general ? <Notice look="error">{form.general}</Notice> : null}
      {link ? <NewLink key={link.address} address={link.address} role={link.role} /> : null}
      {invitations.length > 0 ? (
        <ul className={styles.rows} aria-label="Links that are open">
          {invitations.map((invitation) => (
            <li key={invitation.id} className={styles.person}>
              <div className={styles.words}>
                <span>As {roleWords[invitation.role].article}</span>
                <span className={styles.small}>{invitation.words}</span>
              </div>
              <div className={styles.controls}>
                <Button look="quiet" onClick={() => void withdraw(invitation)} aria-label={`Withdraw the link for ${roleWords[invitation.role].article}`}>
                  Withdraw
                </Button>
              </div>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
