import { z } from 'zod'
import { roles, scopes } from '../../../../lib/data/access.ts'

/** What answers of several kinds have in common. These schemas describe what is sent as JSON; a test holds real answers against them. */
export const id = z.string()
export const time = z.iso.datetime().describe('ISO 8601, in UTC')
export const who = z.object({ id, name: z.string() }).nullable().describe('A person; null where the program did it, or they may not be seen')
export const role = z.enum(roles)
export const scope = z.enum(Object.keys(scopes) as [keyof typeof scopes])
export const count = z.int().min(0)
export const next = z.string().nullable().optional().describe('With limit or cursor: the cursor of the next page, null on the last')
/** A place in a text, as it goes out and comes in: `placesOn` tells and takes it. */
export const offset = z.int().min(0).describe('Unicode code points of the revision’s text, zero-based, ends exclusive; UTF-16 code units under Sic-Offsets: utf-16')
/** What has a schema of its own elsewhere, or none yet. */
export const anything = z.unknown()
