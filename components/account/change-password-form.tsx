'use client'
import { useRouter } from 'next/navigation'
import { useRef } from 'react'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { useToast } from '../ui/toast.tsx'
import { callApi } from '../api/call-api.ts'
import { PasswordField } from './password-field.tsx'
import { useSubmit } from './use-submit.ts'
import styles from './account.module.css'

export function ChangePasswordForm({ email }: { email: string }) {
  const router = useRouter()
  const toast = useToast()
  const element = useRef<HTMLFormElement>(null)
  const form = useSubmit(
    ({ current, password }) => callApi<{ signedOut: number }>('POST', 'account/password', { current, password }),
    ({ signedOut }) => {
      element.current?.reset()
      toast.show({ message: signedOut === 0 ? 'Your password is changed.' : `Your password is changed, and ${signedOut === 1 ? 'one other device is' : `${signedOut} other devices are`} signed out.` })
      router.refresh()
    },
  )
  return (
    <form ref={element} className={`${styles.form} ${styles.short}`} method="post" noValidate onSubmit={form.submit}>
      {form.general ? <Notice look="error">{form.general}</Notice> : null}
      {/* So that a password manager knows whose password it is asked to keep. */}
      <input type="text" name="username" autoComplete="username" defaultValue={email} hidden readOnly />
      <PasswordField label="Present password" name="current" autoComplete="current-password" error={form.errorOf('current')} />
      <PasswordField label="New password" name="password" autoComplete="new-password" hint="At least 10 characters." error={form.errorOf('password')} />
      <div className={styles.actions}>
        <Button type="submit" busy={form.busy}>
          Change my password
        </Button>
      </div>
    </form>
  )
}
