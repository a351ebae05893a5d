import { emptyMap, type ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { StateAnswer } from '../../../lib/domain/argument/changes/history-answers.ts'
import { readMap } from '../../../lib/domain/argument/read-map.ts'
import { callApi } from '../../api/call-api.ts'

/** The map as everyone read it then, or a sentence why it cannot be had: the log no longer goes back so far, no connection. */
export async function readState(mapId: string, asked: { seq: number; version?: string }, signal?: AbortSignal): Promise<{ ok: true; map: ArgumentMap } | { ok: false; message: string }> {
  // Before the first change there was nothing.
  if (asked.version === undefined && asked.seq <= 0) return { ok: true, map: emptyMap(mapId, '') }
  const query = asked.version === undefined ? `seq=${asked.seq}` : `version=${asked.version}`
  const answer = await callApi<StateAnswer>('GET', `maps/${mapId}/states?${query}`, undefined, signal)
  if (!answer.ok) return { ok: false, message: answer.problem.detail }
  // The reader of files comes when somebody compares, not with every map.
  const { readMapJson } = await import('../../../lib/domain/argument/changes/map-json.ts')
  const read = readMapJson(answer.value.map)
  return read.ok ? { ok: true, map: readMap(read.value).map } : { ok: false, message: 'That state of the map cannot be read.' }
}
