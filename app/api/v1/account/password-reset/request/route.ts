import { after } from 'next/server'
import { z } from 'zod'
import { authSettings } from '../../../../../../lib/auth/auth-settings.ts'
import { requestAddress } from '../../../../../../lib/auth/request-address.ts'
import { DEMO_EMAIL } from '../../../../../../lib/auth/demo-account.ts'
import { emailSchema } from '../../../../../../lib/auth/email-schema.ts'
import { resetMail } from '../../../../../../lib/auth/mail-words.ts'
import { sendMail } from '../../../../../../lib/auth/send-mail.ts'
import { siteAddress } from '../../../../../../lib/auth/site-address.ts'
import { createReset } from '../../../../../../lib/data/password-resets.ts'
import { takeAttempt } from '../../../../../../lib/data/rate-limits.ts'
import { findUserForSignIn } from '../../../../../../lib/data/users.ts'
import { doneAnswer } from '../../../answers/account-answers.ts'
import { apiRoute } from '../../../api-route.ts'
import { tooMany } from '../../../too-many.ts'

/** [AU6] Sends a link to set a new password. The answer is given before the address is looked up, so it cannot say whether there is an account. */
export const POST = apiRoute({ body: z.strictObject({ email: emailSchema }), status: 202, summary: 'Sends a link to set a new password.', answer: doneAnswer }, async ({ body: { email }, request }) => {
  if (!(await takeAttempt(`reset:from:${requestAddress(request.headers)}`, 60, 3600))) return tooMany('Many links have been asked for from here within the hour. Try again later.')
  after(() => sendLink(email))
  return Response.json({ done: true }, { status: 202 })
})

async function sendLink(email: string): Promise<void> {
  const account = email === DEMO_EMAIL ? null : await findUserForSignIn(email)
  if (!account || !(await takeAttempt(`reset:mail:${email}`, 5, 3600))) return
  const { token } = await createReset(account.id)
  await sendMail(resetMail(email, account.name, siteAddress(), token), authSettings().mail)
}
