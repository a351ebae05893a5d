import type { Delivery, OutboxEntry } from '../../lib/editor/outbox.ts'
import { callApi } from '../api/call-api.ts'

/**
 * Sends one entry of the outbox. Everything the reader sends names its own ids, so an answer that was lost on the way back comes
 * again as *already there*, which is what was wanted. No connection and a server in trouble are waited out; a refusal is final.
 */
export async function deliver(entry: OutboxEntry): Promise<Delivery> {
  const answer = await callApi(entry.method, entry.path, entry.body)
  if (answer.ok) return { kind: 'done' }
  const { status, code, detail } = answer.problem
  if (status === 0 || status === 429 || status >= 500) return { kind: 'later' }
  if (status === 422 && entry.path.endsWith('/commands') && code === 'id-taken') return { kind: 'done' }
  // What is already gone needs no removing.
  if (status === 404 && entry.method === 'DELETE') return { kind: 'done' }
  return { kind: 'refused', sentence: detail }
}
