import { after } from 'next/server'
import { z } from 'zod'
import { authSettings } from '../../../../../lib/auth/auth-settings.ts'
import { requestAddress } from '../../../../../lib/auth/request-address.ts'
import { emailSchema } from '../../../../../lib/auth/email-schema.ts'
import { hashPassword } from '../../../../../lib/auth/hash-password.ts'
import { alreadyMemberMail } from '../../../../../lib/auth/mail-words.ts'
import { passwordSchema } from '../../../../../lib/auth/password-schema.ts'
import { personNameSchema } from '../../../../../lib/auth/person-name-schema.ts'
import { sendMail } from '../../../../../lib/auth/send-mail.ts'
import { siteAddress } from '../../../../../lib/auth/site-address.ts'
import { Conflict } from '../../../../../lib/data/data-errors.ts'
import { takeAttempt } from '../../../../../lib/data/rate-limits.ts'
import { createUser, findUserForSignIn } from '../../../../../lib/data/users.ts'
import { doneAnswer } from '../../answers/account-answers.ts'
import { apiRoute } from '../../api-route.ts'
import { tooMany } from '../../too-many.ts'

const body = z.strictObject({ name: personNameSchema, email: emailSchema, password: passwordSchema })

/** [AU2] Makes an account. The answer, and the time it takes, are the same when the address has one already; its owner is told by mail. */
export const POST = apiRoute({ body, status: 202, summary: 'Makes an account.', answer: doneAnswer }, async ({ body: { name, email, password }, request }) => {
  if (!(await takeAttempt(`sign-up:from:${requestAddress(request.headers)}`, 300, 3600))) return tooMany('Many accounts have been made from here within the hour. Try again later.')
  const passwordHash = await hashPassword(password)
  try {
    await createUser({ email, name, passwordHash })
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    after(() => tellOwner(email))
  }
  return Response.json({ done: true }, { status: 202 })
})

async function tellOwner(email: string): Promise<void> {
  const account = await findUserForSignIn(email)
  if (account && (await takeAttempt(`sign-up:mail:${email}`, 3, 86_400))) await sendMail(alreadyMemberMail(email, account.name, siteAddress()), authSettings().mail)
}
