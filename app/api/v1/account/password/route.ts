import { z } from 'zod'
import { requestAddress } from '../../../../../lib/auth/request-address.ts'
import { hashPassword } from '../../../../../lib/auth/hash-password.ts'
import { ownAccountToChange } from '../../../../../lib/auth/own-account-to-change.ts'
import { passwordSchema } from '../../../../../lib/auth/password-schema.ts'
import { maySignIn } from '../../../../../lib/auth/sign-in-attempts.ts'
import { verifyPassword } from '../../../../../lib/auth/verify-password.ts'
import { revokeOtherSessions } from '../../../../../lib/data/sessions.ts'
import { changePassword } from '../../../../../lib/data/users.ts'
import { signedOutAnswer } from '../../answers/account-answers.ts'
import { apiRoute } from '../../api-route.ts'
import { problemResponse } from '../../problem-response.ts'
import { tooMany } from '../../too-many.ts'

const body = z.strictObject({ current: z.string().min(1, 'Enter your present password.').max(200), password: passwordSchema })

/** [AU4] Sets a new password, given the present one, and signs out every other device. */
export const POST = apiRoute({ signedIn: true, body, summary: 'Sets a new password, given the present one; signed in only.', answer: signedOutAnswer }, async ({ actor, body, request }) => {
  const account = await ownAccountToChange(actor)
  // Guessing here counts as guessing at sign-in: a machine left open must not be a way round that limit.
  if (!(await maySignIn(account.email, requestAddress(request.headers)))) return tooMany('There have been too many attempts. Wait a quarter of an hour.')
  const { matches } = await verifyPassword(body.current, account.passwordHash)
  if (!matches)
    return problemResponse({ status: 400, code: 'invalid', detail: 'Some of what was sent needs another look.', errors: [{ pointer: '/current', detail: 'This is not your present password.' }] })
  await changePassword(actor, { passwordHash: await hashPassword(body.password) })
  return { signedOut: await revokeOtherSessions(actor) }
})
