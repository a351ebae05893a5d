import { createHash } from 'node:crypto'
import type { SqlClient } from './database.ts'

/** What only reads by raw SQL asks of a transaction: Prisma's does, and `sqlAsking` of a plain connection. */
export interface SqlAsking {
  $queryRaw<T>(text: TemplateStringsArray, ...values: unknown[]): PromiseLike<T>
}

/** A question is named after its text, so that a connection parses and plans it once, whichever copy of this module asks. */
const prepared = new WeakMap<TemplateStringsArray, { name: string; text: string }>()

/** Asks on a plain connection in the words that one asks Prisma in: without its detours, and prepared once. Counts (bigint) come as strings. */
export function sqlAsking(client: SqlClient): SqlAsking {
  return {
    async $queryRaw<T>(parts: TemplateStringsArray, ...values: unknown[]): Promise<T> {
      let query = prepared.get(parts)
      if (!query) {
        const text = parts.reduce((text, part, index) => `${text}$${index}${part}`)
        query = { name: createHash('sha1').update(text).digest('hex'), text }
        prepared.set(parts, query)
      }
      return (await client.query({ ...query, values })).rows as T
    },
  }
}
