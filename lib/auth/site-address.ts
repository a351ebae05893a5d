import { authSettings } from './auth-settings.ts'

/**
 * The site's address for links in mails: PUBLIC_URL, or this machine. Never the host that a request names: whoever sends the request
 * chooses that, and a reset link to a host of their choosing would hand them the token.
 */
export function siteAddress(): string {
  const { publicUrl, port } = authSettings()
  return publicUrl ?? `http://localhost:${port}`
}
