import { collaboration } from '../collaboration/server/current.ts'
import type { Actor } from '../data/actor.ts'
import { createMap, removeMap, type MapForActor } from '../data/maps.ts'
import type { ArgumentMap } from '../domain/argument/argument-map.ts'
import { emptyMap } from '../domain/argument/argument-map.ts'
import { newId, type GroupId } from '../domain/ids.ts'
import type { Result } from '../domain/result.ts'

/** Makes a map that begins with its question and nothing else. */
export async function openMap(actor: Actor, group: GroupId, question: string): Promise<Result<MapForActor>> {
  const words = question.trim().replace(/\s+/g, ' ')
  const claim = { id: newId(), kind: 'question' as const, text: words, tags: [], pos: { x: 0, y: 0, byHand: false } }
  const id = newId()
  return newMapWith(actor, group, { ...emptyMap(id, words), question: claim.id, claims: new Map([[claim.id, claim]]) }, `asked ‘${words}’`)
}

/** Makes a map whose first state is `map`, under the map's own id: one entry in the log, the way of every edit. */
export async function newMapWith(actor: Actor, group: GroupId, map: ArgumentMap, sentence: string): Promise<Result<MapForActor>> {
  const made = await createMap(actor, { id: map.id, group, title: map.title.slice(0, 300) })
  const filled = await collaboration().fillMap(actor, map.id, map, sentence)
  if (filled.ok) return { ok: true, value: made }
  await removeMap(actor, map.id)
  return filled
}
