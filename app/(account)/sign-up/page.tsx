import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { NarrowPage } from '../../../components/account/narrow-page.tsx'
import { SignUpForm } from '../../../components/account/sign-up-form.tsx'
import { currentActor } from '../../../lib/auth/current-actor.ts'
import { returnPath } from '../../../lib/auth/return-path.ts'
import { routes } from '../../../lib/routes.ts'

export const metadata: Metadata = { title: 'Make an account' }

export default async function SignUpPage({ searchParams }: { searchParams: Promise<{ to?: string | string[] }> }) {
  const { to } = await searchParams
  const returnTo = returnPath(to, routes.groups())
  if ((await currentActor()).kind === 'user') redirect(returnTo)
  return (
    <NarrowPage
      title="Make an account"
      lead="To highlight, comment and map with others. Your address is shown to the owners of your groups and to nobody else."
      foot={
        <p>
          You have one? <Link href={routes.signIn(to ? returnTo : undefined)}>Sign in</Link>
        </p>
      }
    >
      <SignUpForm returnTo={returnTo} />
    </NarrowPage>
  )
}
