'use client'
import { useState } from 'react'
import { routes } from '../../lib/routes.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { callApi } from '../api/call-api.ts'
import { PasswordField } from './password-field.tsx'
import { forgetFragmentToken, useFragmentToken } from './use-fragment-token.ts'
import { useSubmit } from './use-submit.ts'
import styles from './account.module.css'

export function ResetPasswordForm() {
  const token = useFragmentToken('reset-password')
  const [done, setDone] = useState(false)
  const form = useSubmit(
    ({ password }) => callApi('POST', 'account/password-reset/confirm', { token, password }),
    () => {
      forgetFragmentToken('reset-password')
      setDone(true)
    },
  )
  if (done)
    return (
      <div className={styles.form} role="status">
        <Notice look="good">Your new password is set, and every device has been signed out.</Notice>
        <ButtonLink look="primary" size="large" className={styles.wide} href={routes.signIn()}>
          Sign in
        </ButtonLink>
      </div>
    )
  if (token === undefined) return <Spinner label="Reading the link" />
  if (token === null || form.problem?.code === 'reset-not-valid')
    return (
      <div className={styles.form}>
        <Notice look="error">{form.problem?.detail ?? 'This address lacks the long word at its end. Open the link from the mail once more, whole.'}</Notice>
        <ButtonLink look="secondary" size="large" className={styles.wide} href={routes.forgotPassword()}>
          Ask for a new link
        </ButtonLink>
      </div>
    )
  return (
    <form className={styles.form} method="post" noValidate onSubmit={form.submit}>
      {form.general ? <Notice look="error">{form.general}</Notice> : null}
      <PasswordField label="New password" name="password" autoComplete="new-password" autoFocus hint="At least 10 characters. A few words in a row are easy to remember and hard to guess." error={form.errorOf('password')} />
      <Button type="submit" look="primary" size="large" className={styles.wide} busy={form.busy}>
        Set this password
      </Button>
    </form>
  )
}
