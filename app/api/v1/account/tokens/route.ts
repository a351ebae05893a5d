import { z } from 'zod'
import { ownAccountToChange } from '../../../../../lib/auth/own-account-to-change.ts'
import { scopes, type Scope } from '../../../../../lib/data/access.ts'
import { createPersonalToken, listPersonalTokens } from '../../../../../lib/data/personal-tokens.ts'
import { newTokenAnswer, tokenAnswer } from '../../answers/account-answers.ts'
import { apiRoute } from '../../api-route.ts'

export const GET = apiRoute({ signedIn: true, summary: 'One’s own tokens that are still good, newest first.', answer: z.array(tokenAnswer) }, ({ actor }) => listPersonalTokens(actor))

const body = z.strictObject({
  name: z.string().trim().min(1, 'Give the token a name that says what it is for.').max(100),
  scope: z.enum(Object.keys(scopes) as [Scope]).describe('The highest it may stand: read as a viewer, comment as a commenter, write as an editor, manage as an owner'),
  /** Null or absent: in all of one's groups. */
  group: z.string().max(100).nullish(),
  expiresInDays: z.int().min(1).max(366).default(90),
})

/** [AP1] Makes a token. It is in this one answer and nowhere else afterwards. */
export const POST = apiRoute({ signedIn: true, body, status: 201, secret: true, summary: 'Makes a token; signed in only, not with a token.', answer: newTokenAnswer }, async ({ actor, body }) => {
  await ownAccountToChange(actor)
  return createPersonalToken(actor, { ...body, group: body.group ?? null })
})
