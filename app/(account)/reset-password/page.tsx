import type { Metadata } from 'next'
import { connection } from 'next/server'
import { NarrowPage } from '../../../components/account/narrow-page.tsx'
import { ResetPasswordForm } from '../../../components/account/reset-password-form.tsx'

export const metadata: Metadata = { title: 'New password' }

export default async function ResetPasswordPage() {
  await connection()
  return (
    <NarrowPage title="New password" lead="Setting it signs you out on every device, in case someone else had the old one.">
      <ResetPasswordForm />
    </NarrowPage>
  )
}
