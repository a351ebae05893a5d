import type { Metadata } from 'next'
import Link from 'next/link'
import { connection } from 'next/server'
import { ForgotPasswordForm } from '../../../components/account/forgot-password-form.tsx'
import { NarrowPage } from '../../../components/account/narrow-page.tsx'
import { authSettings } from '../../../lib/auth/auth-settings.ts'
import { routes } from '../../../lib/routes.ts'

export const metadata: Metadata = { title: 'Forgotten password' }

export default async function ForgotPasswordPage() {
  await connection()
  return (
    <NarrowPage
      title="Forgotten password"
      lead="Enter the address of your account, and you get a link to set a new one."
      foot={
        <p>
          It has come back to you? <Link href={routes.signIn()}>Sign in</Link>
        </p>
      }
    >
      <ForgotPasswordForm byMail={authSettings().mail.smtpUrl !== undefined} />
    </NarrowPage>
  )
}
