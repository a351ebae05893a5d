import { z } from 'zod'
import { count, id, role, time, who } from './common.ts'

const group = { id, name: z.string(), isPublic: z.boolean().describe('Open to read without an account'), createdAt: time, role: role.describe('One’s own, as far as a token lets it be'), isMember: z.boolean() }

export const groupAnswer = z.object(group).meta({ id: 'Group' })
export const groupsAnswer = z.array(z.object({ ...group, members: count, documents: count, maps: count }).meta({ id: 'GroupInList' }))
export const membersAnswer = z.array(z.object({ userId: id, name: z.string(), role, joinedAt: time, email: z.string().nullable().describe('For owners, and everyone’s own') }).meta({ id: 'Member' }))
export const activityAnswer = z.array(
  z.object({ id, kind: z.string(), sentence: z.string(), subject: z.object({ kind: z.string(), id }).nullable(), at: time, user: who }).meta({ id: 'Activity' }),
)
