'use client'
import { useId } from 'react'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { PasswordField } from './password-field.tsx'
import { signInWith } from './sign-in-with.ts'
import { useSubmit } from './use-submit.ts'
import styles from './sign-in-again.module.css'

/** Signs in where one is, without leaving a page that holds unsaved work. `words` say why. */
export function SignInAgain({ words, onDone }: { words: string; onDone: () => void }) {
  const form = useSubmit(({ email, password }) => signInWith('credentials', { email, password }), onDone)
  const heading = useId()
  return (
    <form className={styles.form} method="post" noValidate onSubmit={form.submit} aria-labelledby={heading} data-sign-in-again>
      <p id={heading} className={styles.words} role="status">
        {words}
      </p>
      {form.general ? <Notice look="error">{form.general}</Notice> : null}
      <div className={styles.fields}>
        <TextField label="E-mail" name="email" type="email" autoComplete="username" inputMode="email" error={form.errorOf('email')} />
        <PasswordField label="Password" name="password" autoComplete="current-password" error={form.errorOf('password')} />
        <Button type="submit" look="primary" busy={form.busy} className={styles.send}>
          Sign in
        </Button>
      </div>
    </form>
  )
}
