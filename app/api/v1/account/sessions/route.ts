import { deviceWords } from '../../../../../lib/auth/device-words.ts'
import { DEMO_EMAIL } from '../../../../../lib/auth/demo-account.ts'
import { ownAccountToChange } from '../../../../../lib/auth/own-account-to-change.ts'
import { listSessions, revokeOtherSessions } from '../../../../../lib/data/sessions.ts'
import { getOwnAccount } from '../../../../../lib/data/users.ts'
import { sessionsAnswer, signedOutAnswer } from '../../answers/account-answers.ts'
import { apiRoute } from '../../api-route.ts'

/** [AU5] Where one is signed in, the last used first. Of the demo account's sessions each sees only their own. */
export const GET = apiRoute({ signedIn: true, summary: 'Where one is signed in; not with a token.', answer: sessionsAnswer }, async ({ actor }) => {
  const { email } = await getOwnAccount(actor)
  const sessions = await listSessions(actor)
  return sessions
    .filter((session) => session.current || email !== DEMO_EMAIL)
    .map(({ userAgent, ...session }) => ({ ...session, device: deviceWords(userAgent) }))
})

/** Signs out every other device. */
export const DELETE = apiRoute({ signedIn: true, summary: 'Signs out every other device.', answer: signedOutAnswer }, async ({ actor }) => {
  await ownAccountToChange(actor)
  return { signedOut: await revokeOtherSessions(actor) }
})
