import { forgetAttempts, takeAttempt } from '../data/rate-limits.ts'

const QUARTER_HOUR = 15 * 60
const HOUR = 60 * 60

/**
 * [AU2] Whether another attempt to sign in may be looked at. Three counts: for an address on the net trying one account, for all trying one
 * account (so that many machines gain nothing), and for an address on the net trying many accounts. The last leaves room for a whole seminar
 * behind one router.
 */
export async function maySignIn(email: string, address: string): Promise<boolean> {
  const allowed = await Promise.all([
    takeAttempt(pairKey(email, address), 10, QUARTER_HOUR),
    takeAttempt(`sign-in:account:${email}`, 60, HOUR),
    takeAttempt(`sign-in:from:${address}`, 600, QUARTER_HOUR),
  ])
  return allowed.every(Boolean)
}

/** [AU13] Whether this address on the net may enter as the demo reader once more: enough for a seminar behind one router, not for a script. */
export async function mayEnterDemo(address: string): Promise<boolean> {
  return takeAttempt(`sign-in:demo:${address}`, 200, HOUR)
}

/** The right password was given: earlier slips of the same person no longer count. */
export async function signInSucceeded(email: string, address: string): Promise<void> {
  await forgetAttempts(pairKey(email, address))
}

function pairKey(email: string, address: string): string {
  return `sign-in:pair:${email}:${address}`
}
