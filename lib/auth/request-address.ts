import { authSettings } from './auth-settings.ts'
import { clientAddress } from './client-address.ts'

/** `clientAddress`, as this installation stands: with a public address there is a proxy before it. */
export function requestAddress(headers: Headers): string {
  return clientAddress(headers, authSettings().publicUrl !== undefined)
}
