import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { NarrowPage } from '../../../components/account/narrow-page.tsx'
import { SignInForm } from '../../../components/account/sign-in-form.tsx'
import { authSettings } from '../../../lib/auth/auth-settings.ts'
import { currentActor } from '../../../lib/auth/current-actor.ts'
import { returnPath } from '../../../lib/auth/return-path.ts'
import { routes } from '../../../lib/routes.ts'

export const metadata: Metadata = { title: 'Sign in' }

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ to?: string | string[] }> }) {
  const { to } = await searchParams
  const returnTo = returnPath(to, routes.groups())
  if ((await currentActor()).kind === 'user') redirect(returnTo)
  return (
    <NarrowPage
      title="Sign in"
      foot={
        <p>
          No account yet? <Link href={routes.signUp(to ? returnTo : undefined)}>Make one</Link>, it takes a minute.
        </p>
      }
    >
      <SignInForm returnTo={returnTo} demo={authSettings().demo} />
    </NarrowPage>
  )
}
