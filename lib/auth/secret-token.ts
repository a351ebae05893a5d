import { createHash, randomBytes } from 'node:crypto'

/** A secret that is given to one person in a link: 256 random bits, in letters that a URL carries as they are. */
export function newSecretToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of such a secret. It has no structure to guess at, so a plain hash is enough. */
export function hashSecretToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
