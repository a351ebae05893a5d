import type { DocumentId } from '../domain/ids.ts'
import type { Tx } from './database.ts'

/**
 * [RV5] Until the transaction ends, no revision of the document becomes current (`shared`: whoever puts a passage on it), or nobody
 * puts a passage on it (whoever makes a revision current): so every passage is anchored onto every current revision. Not a lock on
 * the document's row, which those who may only highlight cannot take.
 */
export async function holdPassagesOf(tx: Tx, document: DocumentId, how: 'shared' | 'alone'): Promise<void> {
  const key = `passages ${document}`
  if (how === 'shared') await tx.$queryRaw`SELECT pg_advisory_xact_lock_shared(hashtextextended(${key}, 0))::text`
  else await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))::text`
}
