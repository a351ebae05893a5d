import { signIn } from 'next-auth/react'
import { unreachable, type ApiAnswer } from '../api/call-api.ts'
import { isReached } from '../offline/network.ts'

/** Signs in through next-auth without leaving the page, and says in a sentence why it did not go. */
export async function signInWith(provider: 'credentials' | 'demo', credentials: { email?: string; password?: string }): Promise<ApiAnswer<undefined>> {
  const missing: Record<string, string> = {}
  if (provider === 'credentials') {
    if (!credentials.email?.trim()) missing.email = 'Enter your e-mail address.'
    if (!credentials.password) missing.password = 'Enter your password.'
  }
  if (Object.keys(missing).length > 0) return { ok: false, problem: { status: 400, code: 'invalid', detail: '', fields: missing } }
  // Without an answer next-auth leaves for a page of its own, and what was typed is gone.
  if (!(await isReached())) return unreachable()
  try {
    const answer = await signIn(provider, { ...credentials, redirect: false })
    if (answer?.ok) return { ok: true, value: undefined }
    const code = answer?.error ?? 'unexpected'
    return { ok: false, problem: { status: answer?.status ?? 0, code, detail: SENTENCES[code] ?? 'Signing in did not work. Try again in a moment.', fields: {} } }
  } catch {
    return unreachable()
  }
}

const SENTENCES: Record<string, string> = {
  CredentialsSignin: 'The address and the password do not go together. Check both, or set a new password.',
  TooManyAttempts: 'There have been too many attempts. Wait a quarter of an hour, or set a new password.',
  DemoOff: 'Signing in as demo is turned off here.',
}
