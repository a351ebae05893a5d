import { z } from 'zod'
import { claimShape, evidenceShape, idSchema, relationShape, voiceShape } from '../../argument/item-schemas.ts'
import { partRoles } from '../../document/canonical-text.ts'

export const mapFileFormat = 'sic-et-non/map'
/** The newest version of the format that this program reads, and the one it writes. */
export const mapFileVersion = 1

const text = z.string().describe('text')
const offset = z.int().min(0).describe('a whole number of Unicode code points')
const names = z.array(z.string()).describe('a list of names')

const partSchema = z.looseObject({
  id: idSchema,
  title: text.optional(),
  authors: names,
  date: text.optional(),
  start: offset,
  end: offset,
  role: z.enum(partRoles).describe(`one of ${partRoles.join(', ')}`),
})

export const documentShape = {
  id: idSchema,
  title: text,
  authors: names,
  organisation: text.optional(),
  tradition: text.optional(),
  date: text.optional(),
  source: text.optional(),
  language: text.optional(),
  sha256: z.string().describe('the SHA-256 of the canonical text in UTF-8, in hexadecimal'),
  text: text.optional(),
  parts: z.array(partSchema).optional().describe('a list of parts: [{id, title?, authors, date?, start, end, role}]'),
}

export const passageShape = {
  id: idSchema,
  document: idSchema,
  exact: text,
  prefix: text,
  suffix: text,
  start: offset,
  end: offset,
  page: text.optional(),
  note: text.optional(),
  tags: z.array(z.string()).describe('a list of tags'),
}

export const mapShape = {
  id: idSchema,
  question: idSchema.optional(),
  title: text,
  description: text.optional(),
}

const anything = z.array(z.unknown())

/** A whole map file. Every object may hold further fields, which are kept. */
export const mapFileSchema = z.looseObject({
  format: z.literal(mapFileFormat),
  version: z.literal(mapFileVersion),
  map: z.looseObject(mapShape),
  claims: z.array(z.looseObject(claimShape)),
  relations: z.array(z.looseObject(relationShape)),
  voices: z.array(z.looseObject(voiceShape)),
  documents: z.array(z.looseObject(documentShape)),
  passages: z.array(z.looseObject(passageShape)),
  evidence: z.array(z.looseObject(evidenceShape)),
  judgements: anything,
  views: anything,
  steps: anything,
  unknown: z.looseObject({}).optional(),
})

/** The JSON Schema of a map file, as published. */
export function mapJsonSchema(): object {
  const schema = z.toJSONSchema(mapFileSchema, { target: 'draft-2020-12', unrepresentable: 'any' })
  return { ...schema, title: 'Sic et Non map file', description: 'A map of claims, relations and evidence with the passages and documents it cites. Offsets are Unicode code points, half-open.' }
}
