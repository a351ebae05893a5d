import { z } from 'zod'
import { count, id, role, scope, time } from './common.ts'

export const accountAnswer = z.object({ id, name: z.string(), email: z.string(), createdAt: time }).meta({ id: 'Account' })
export const personAnswer = z.object({ id, name: z.string() }).meta({ id: 'Person' })
export const sessionsAnswer = z.array(z.object({ id, device: z.string(), createdAt: time, lastSeenAt: time, expiresAt: time, current: z.boolean() }))
export const signedOutAnswer = z.object({ signedOut: count })
export const doneAnswer = z.object({ done: z.literal(true) })

export const tokenAnswer = z
  .object({
    id,
    name: z.string(),
    scope,
    group: z.object({ id, name: z.string() }).nullable().describe('The one group that it is for; null: all'),
    ending: z.string().describe('Its last characters'),
    createdAt: time,
    expiresAt: time,
    lastUsedAt: time.nullable().describe('To the minute'),
  })
  .meta({ id: 'PersonalToken' })
export const newTokenAnswer = z.object({ secret: z.string().describe('The token itself: in this one answer and nowhere else afterwards'), token: tokenAnswer })

export const invitationAnswer = z
  .object({ id, role, createdAt: time, expiresAt: time, maxUses: z.int().nullable(), uses: count, state: z.enum(['open', 'used up', 'expired', 'revoked']) })
  .meta({ id: 'Invitation' })
