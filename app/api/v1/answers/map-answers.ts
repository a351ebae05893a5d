import { z } from 'zod'
import { anything, count, id, next, role, time, who } from './common.ts'

const map = {
  id, groupId: id, title: z.string(), head: count.describe('The last row of its log'), epoch: z.int(), createdAt: time, updatedAt: time,
  archivedAt: time.nullable(), removedAt: time.nullable(), createdBy: who,
}

export const mapAnswer = z.object({ ...map, role }).meta({ id: 'Map' })
export const mapsAnswer = z.object({ maps: z.array(z.object({ ...map, claims: count, evidence: count }).meta({ id: 'MapInList' })), next })
export const mapFileAnswer = z.looseObject({ format: z.literal('sic-et-non/map'), version: z.literal(1) }).describe('A map file, as docs/sic-map.schema.json describes it').meta({ id: 'MapFile' })
export const seqAnswer = z.object({ seq: count.describe('The row of the map’s log') })

export const historyAnswer = z.object({ lines: z.array(z.object({ seq: count, at: time, user: who, sentence: z.string() })), more: z.boolean() })
export const stateAnswer = z.object({ seq: count, at: time.nullable(), map: anything })
export const versionAnswerSchema = z.object({ id, name: z.string(), seq: count, at: time, by: who }).meta({ id: 'Version' })
export const versionsAnswer = z.object({ versions: z.array(versionAnswerSchema) })
export const suggestionAnswerSchema = z
  .object({
    id, mapId: id, commands: z.array(anything), expects: z.array(anything), sentence: z.string(), state: z.enum(['open', 'accepted', 'rejected', 'withdrawn']), by: who, at: time, updatedAt: time,
    decidedBy: who, decidedAt: time.nullable(), decidedSeq: z.int().nullable(), reason: z.string().nullable(),
  })
  .meta({ id: 'Suggestion' })
export const suggestionsAnswer = z.object({ suggestions: z.array(suggestionAnswerSchema) })
export const acceptedAnswer = z.object({ seq: count, taken: z.array(z.int()) })
