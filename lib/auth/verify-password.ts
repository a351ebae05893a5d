import { timingSafeEqual } from 'node:crypto'
import { CURRENT_COST, derive, hashPassword } from './hash-password.ts'

const KEPT = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

export interface Verdict {
  matches: boolean
  /** The hash was made with other parameters than today's: make it anew while the password is at hand. */
  outdated: boolean
}

let dummy: Promise<string> | undefined

/**
 * [AU1] Whether this is the password. Compares in constant time; with no hash (nobody has that address) a hash of
 * nobody's password is worked through all the same, so that the time an answer takes says nothing about who has an account.
 */
export async function verifyPassword(password: string, kept: string | null): Promise<Verdict> {
  const parts = KEPT.exec(kept ?? (await (dummy ??= hashPassword(crypto.randomUUID()))))
  if (!parts) return { matches: false, outdated: false }
  const cost = { logN: Number(parts[1]), r: Number(parts[2]), p: Number(parts[3]) }
  const expected = Buffer.from(parts[5]!, 'base64')
  const actual = await derive(password, Buffer.from(parts[4]!, 'base64'), cost, expected.length)
  const equal = timingSafeEqual(actual, expected)
  return {
    matches: kept !== null && equal,
    outdated: cost.logN !== CURRENT_COST.logN || cost.r !== CURRENT_COST.r || cost.p !== CURRENT_COST.p,
  }
}
