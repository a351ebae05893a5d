'use client'
import { useState } from 'react'
import { routes } from '../../lib/routes.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { callApi } from '../api/call-api.ts'
import { PasswordField } from './password-field.tsx'
import { signInWith } from './sign-in-with.ts'
import { useSubmit } from './use-submit.ts'
import styles from './account.module.css'

/**
 * The server says the same whether or not the address has an account already, so this goes on to sign in with what was typed:
 * a new account lets in, and so does an old one with the same password.
 */
export function SignUpForm({ returnTo }: { returnTo: string }) {
  const [taken, setTaken] = useState(false)
  const form = useSubmit(
    async (fields) => {
      setTaken(false)
      const made = await callApi('POST', 'account/sign-up', fields)
      return made.ok ? { ok: true as const, value: await signInWith('credentials', fields) } : made
    },
    (signedIn) => (signedIn.ok ? location.assign(returnTo) : setTaken(true)),
  )
  return (
    <form className={styles.form} method="post" noValidate onSubmit={form.submit}>
      {form.general ? <Notice look="error">{form.general}</Notice> : null}
      {taken ? (
        <Notice look="caution">
          <p>This did not sign you in. If you have had an account with this address before, sign in with its password or set a new one.</p>
          <p className={styles.actions}>
            <ButtonLink look="quiet" href={routes.signIn(returnTo)}>
              Sign in
            </ButtonLink>
            <ButtonLink look="quiet" href={routes.forgotPassword()}>
              Set a new password
            </ButtonLink>
          </p>
        </Notice>
      ) : null}
      <TextField label="Your name" name="name" autoComplete="name" autoFocus hint="As the others in your group know you." error={form.errorOf('name')} />
      <TextField label="E-mail" name="email" type="email" autoComplete="username" inputMode="email" error={form.errorOf('email')} />
      <PasswordField label="Password" name="password" autoComplete="new-password" hint="At least 10 characters. A few words in a row are easy to remember and hard to guess." error={form.errorOf('password')} />
      <Button type="submit" look="primary" size="large" className={styles.wide} busy={form.busy}>
        Make my account
      </Button>
    </form>
  )
}
