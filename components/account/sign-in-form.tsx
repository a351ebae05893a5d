'use client'
import Link from 'next/link'
import { routes } from '../../lib/routes.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { DemoButton } from './demo-button.tsx'
import { PasswordField } from './password-field.tsx'
import { signInWith } from './sign-in-with.ts'
import { useSubmit } from './use-submit.ts'
import styles from './account.module.css'

/** @param returnTo a path of this site */
export function SignInForm({ returnTo, demo }: { returnTo: string; demo: boolean }) {
  const form = useSubmit(({ email, password }) => signInWith('credentials', { email, password }), () => location.assign(returnTo))
  return (
    <div className={styles.form}>
      <form className={styles.form} method="post" noValidate onSubmit={form.submit}>
        {form.general ? <Notice look="error">{form.general}</Notice> : null}
        <TextField label="E-mail" name="email" type="email" autoComplete="username" inputMode="email" autoFocus error={form.errorOf('email')} />
        <PasswordField label="Password" name="password" autoComplete="current-password" error={form.errorOf('password')} />
        <Button type="submit" look="primary" size="large" className={styles.wide} busy={form.busy}>
          Sign in
        </Button>
        <Link href={routes.forgotPassword()} className={styles.aside}>
          I have forgotten my password
        </Link>
      </form>
      {demo ? (
        <>
          <div className={styles.or}>or</div>
          <DemoButton returnTo={returnTo} wide />
        </>
      ) : null}
    </div>
  )
}
