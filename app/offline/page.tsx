import type { Metadata } from 'next'
import { connection } from 'next/server'
import { OfflinePage } from '../../components/offline/offline-page.tsx'

export const metadata: Metadata = { title: 'On this device', robots: { index: false } }

/** Kept by every device beforehand: it stands where a page was never opened and there is no network. The same for everyone. */
export default async function Offline() {
  // Made anew for each request, as every page's nonce is.
  await connection()
  return <OfflinePage />
}
