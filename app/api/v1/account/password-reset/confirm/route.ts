import { z } from 'zod'
import { requestAddress } from '../../../../../../lib/auth/request-address.ts'
import { hashPassword } from '../../../../../../lib/auth/hash-password.ts'
import { passwordSchema } from '../../../../../../lib/auth/password-schema.ts'
import { consumeReset } from '../../../../../../lib/data/password-resets.ts'
import { takeAttempt } from '../../../../../../lib/data/rate-limits.ts'
import { fail } from '../../../../../../lib/domain/result.ts'
import { apiRoute } from '../../../api-route.ts'
import { tooMany } from '../../../too-many.ts'

const body = z.strictObject({ token: z.string().min(1).max(200), password: passwordSchema })

/** [AU6] Sets a new password by the link's token, which is then used up; every session of the person ends. */
export const POST = apiRoute({ body, summary: 'Sets a new password by a link’s token; every session and token ends.' }, async ({ body: { token, password }, request }) => {
  if (!(await takeAttempt(`reset-confirm:from:${requestAddress(request.headers)}`, 60, 3600))) return tooMany('There have been too many attempts. Wait an hour.')
  const done = await consumeReset(token, { passwordHash: await hashPassword(password) })
  return done ? undefined : fail('reset-not-valid', 'This link has been used or has run out. Ask for a new one.')
})
