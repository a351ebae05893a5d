import { callApi } from '../../api/call-api.ts'
import type { LedgerAnswer, LedgerRequest } from './suggestion-ledger.ts'

/** Longest that one request may take, in milliseconds: a train's connection often neither answers nor breaks. */
const patience = 30_000

/** Sends one suggestion as the person who made it. No connection and a server in trouble are waited out; a refusal is final. */
export async function sendSuggestion(mapId: string, person: string, { kind, suggestion: { id, commands, expects, sentence } }: LedgerRequest): Promise<LedgerAnswer> {
  const work = { commands, expects, sentence }
  const call = (method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown) => callApi(method, path, body, AbortSignal.timeout(patience), { 'x-made-by': person })
  const answer =
    kind === 'put up' ? await call('POST', `maps/${mapId}/suggestions`, { id, ...work }) : kind === 'change' ? await call('PUT', `suggestions/${id}`, work) : await call('DELETE', `suggestions/${id}`)
  if (answer.ok) return { kind: 'done' }
  const { status, detail } = answer.problem
  // Signed out: it waits for its author.
  if (status === 0 || status === 401 || status === 408 || status === 429 || status >= 500) return { kind: 'later' }
  return { kind: 'refused', sentence: detail }
}
