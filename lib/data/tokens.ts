import { createHash, randomBytes } from 'node:crypto'

/** A secret for a link: 256 random bits, base64url. It is shown once and kept only as its hash. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a token. A plain hash is enough, because the token is random and not a password. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
