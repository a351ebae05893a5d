import type { Delivery, KeptEntry } from '../../lib/editor/outbox-entry.ts'
import { callApi } from '../api/call-api.ts'

/** Longest that one request may take, in milliseconds: a train's connection often neither answers nor breaks. */
const patience = 30_000

/**
 * Sends one entry of the outbox, as the person who made it (SPEC: OF12). Everything the reader sends names its own ids, so an
 * answer that was lost on the way back comes again as *already there*, which is what was wanted. No connection and a server in
 * trouble are waited out; a refusal is final.
 */
export async function deliver(entry: KeptEntry): Promise<Delivery> {
  const answer = await callApi(entry.method, entry.path, entry.body, AbortSignal.timeout?.(patience), { 'x-made-by': entry.person })
  if (answer.ok) return { kind: 'done' }
  const { status, code, detail } = answer.problem
  if (status === 401) return { kind: 'signed-out' }
  if (status === 0 || status === 408 || status === 429 || (status >= 502 && status <= 504)) return { kind: 'later' }
  if (status >= 500) return { kind: 'trouble', sentence: detail }
  if (status === 422 && entry.path.endsWith('/commands') && code === 'id-taken') return { kind: 'done' }
  // What is already gone needs no removing.
  if (status === 404 && entry.method === 'DELETE') return { kind: 'done' }
  return { kind: 'refused', sentence: detail }
}
