'use client'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { callApi } from '../api/call-api.ts'
import { useSubmit } from './use-submit.ts'
import styles from './account.module.css'

/** @param byMail whether the program can send mail; if not, the link is on the console of whoever runs it */
export function ForgotPasswordForm({ byMail }: { byMail: boolean }) {
  const [asked, setAsked] = useState<string | null>(null)
  const form = useSubmit(({ email }) => callApi('POST', 'account/password-reset/request', { email }), (_, { email }) => setAsked(email ?? ''))
  if (asked !== null)
    return (
      <div role="status">
        <Notice look="good">
          {byMail
            ? `If ${asked} has an account, a link is on its way there. It works once, for an hour.`
            : `If ${asked} has an account, a link has been written on the console of this server. Ask whoever runs it to send it to you; it works once, for an hour.`}
        </Notice>
      </div>
    )
  return (
    <form className={styles.form} method="post" noValidate onSubmit={form.submit}>
      {form.general ? <Notice look="error">{form.general}</Notice> : null}
      <TextField label="E-mail" name="email" type="email" autoComplete="username" inputMode="email" autoFocus error={form.errorOf('email')} />
      <Button type="submit" look="primary" size="large" className={styles.wide} busy={form.busy}>
        Send me a link
      </Button>
    </form>
  )
}
