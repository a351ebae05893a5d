import { connection } from 'next/server'
import { NarrowPage } from '../components/account/narrow-page.tsx'
import { ButtonLink } from '../components/ui/button.tsx'
import { routes } from '../lib/routes.ts'

/** Also for what is there but not for whoever asks: the two look the same. */
export default async function NotFound() {
  // Made anew for each request, as every page's nonce is.
  await connection()
  return (
    <NarrowPage title="Nothing is here" lead="The address may be mistyped, what it led to may have been removed, or it belongs to a group that you are not in.">
      <ButtonLink href={routes.home()}>To the start</ButtonLink>
    </NarrowPage>
  )
}
