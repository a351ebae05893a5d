import { z } from 'zod'

export type JsonSchema = Record<string, unknown>

/** The schemas of one description: what has an id stands once, under `components`, and is referred to. */
export class SchemaShelf {
  readonly #named = new Map<string, JsonSchema>()

  /** A zod schema as JSON Schema (2020-12, as OpenAPI 3.1 takes it): of what is sent, before it is checked and tidied. */
  put(schema: z.ZodType): JsonSchema {
    const { $schema: _, $defs = {}, ...own } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', override: asSent }) as JsonSchema & { $defs?: Record<string, JsonSchema> }
    // What has an id itself comes as a reference into its own definitions.
    for (const [id, named] of Object.entries($defs)) this.#named.set(id, relink(withoutId(named)) as JsonSchema)
    return relink(own) as JsonSchema
  }

  schemas(): Record<string, JsonSchema> {
    return Object.fromEntries([...this.#named].sort(([a], [b]) => (a < b ? -1 : 1)))
  }
}

/** A file is sent as it is. */
function asSent({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: JsonSchema }): void {
  if (zodSchema._zod.def.type === 'file') Object.assign(jsonSchema, { type: 'string', format: 'binary' })
}

function withoutId({ id: _, ...rest }: JsonSchema): JsonSchema {
  return rest
}

/** References into this one schema become references into the whole description. Schemas are shallow and our own. */
function relink(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(relink)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === '$ref' && typeof inner === 'string' ? inner.replace('#/$defs/', '#/components/schemas/') : relink(inner)]),
  )
}
