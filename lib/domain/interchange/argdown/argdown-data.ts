import { claimKinds, definitionRoles, type Claim } from '../../argument/claim.ts'
import { relationKinds, type RelationKind } from '../../argument/relation.ts'
import type { Json, JsonObject } from '../../json.ts'

/** The kinds of relation that Argdown has no sign for, as lists of titles in a statement's metadata. */
export const listedKinds = ['contrary', 'equals', 'specialises', 'rephrases'] as const
export type ListedKind = (typeof listedKinds)[number]

type Fields = Pick<Claim, 'kind' | 'term' | 'role' | 'exclusive' | 'standard' | 'granted' | 'scope' | 'weight' | 'note'>
type Field = keyof Fields

const isText = (value: Json) => typeof value === 'string'
const isTrueOrFalse = (value: Json) => typeof value === 'boolean'

/** What a statement's metadata may say of a claim, and which values it then has. */
const guards: { [K in Field]: (value: Json) => boolean } = {
  kind: (value) => (claimKinds as readonly Json[]).includes(value),
  term: isText,
  role: (value) => (definitionRoles as readonly Json[]).includes(value),
  exclusive: isTrueOrFalse,
  standard: isText,
  granted: isTrueOrFalse,
  scope: isText,
  weight: (value) => typeof value === 'number' && value >= 0 && value <= 1,
  note: isText,
}
const fields = Object.keys(guards) as Field[]

export interface StatementData {
  fields: Partial<Fields>
  tags: string[]
  /** Titles by the kind of relation that joins this statement to them. */
  lists: Partial<Record<ListedKind, string[]>>
  /** It has a title and no words. */
  empty: boolean
  /** What our model has no word for. */
  rest: JsonObject
}

/** Metadata of a statement in our words; what has another meaning elsewhere stays as it is. */
export function readStatementData(data: JsonObject): StatementData {
  const read: StatementData = { fields: {}, tags: [], lists: {}, empty: false, rest: {} }
  const rest: [string, Json][] = []
  for (const [key, value] of Object.entries(data)) {
    const titles = textsOf(value)
    if ((fields as string[]).includes(key) && guards[key as Field](value)) Object.assign(read.fields, { [key]: value })
    else if (key === 'tags' && titles) read.tags = titles
    else if ((listedKinds as readonly string[]).includes(key) && titles) read.lists[key as ListedKind] = titles
    else if (key === 'empty' && value === true) read.empty = true
    else rest.push([key, value])
  }
  read.rest = Object.fromEntries(rest)
  return read
}

/** The same metadata again, each key in its place. */
export function claimData(claim: Claim): [string, Json][] {
  return fields.flatMap((field) => {
    const value = claim[field]
    return value === undefined || (field === 'kind' && value === 'claim') || !guards[field](value) ? [] : [[field, value]]
  })
}

/** A relation that is written as an argument, because it speaks against something, or about a step: `{is: "attacks"}`. */
export function isKind({ is }: JsonObject): RelationKind | null {
  return typeof is === 'string' && (relationKinds as readonly string[]).includes(is) ? (is as RelationKind) : null
}

function textsOf(value: Json): string[] | null {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : null
}
