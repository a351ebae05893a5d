import { ok } from '../result.ts'
import type { Result } from '../result.ts'
import type { ArgumentMap } from './argument-map.ts'
import type { MapCommand } from './map-command.ts'
import { MapDraft, mapSource } from './map-draft.ts'
import type { MapMeta, Touched } from './map-draft.ts'
import { runCommand } from './run-command.ts'

/**
 * The map after one edit; the map given stays as it was. Fails with a sentence, and changes nothing, when the edit names
 * something that is not there, takes an id that is, or would leave a relation that means nothing (SPEC: MC).
 */
export function applyCommand(map: ArgumentMap, command: MapCommand): Result<ArgumentMap> {
  const draft = new MapDraft(mapSource(map))
  const error = runCommand(draft, command)
  return error ? { ok: false, error } : ok(applyDraft(map, draft))
}

/** The map with a draft's changes in it. */
function applyDraft(map: ArgumentMap, draft: MapDraft): ArgumentMap {
  return {
    ...withMeta(map, draft),
    claims: withTouched(map.claims, draft.touched.claim),
    relations: withTouched(map.relations, draft.touched.relation),
    evidence: withTouched(map.evidence, draft.touched.evidence),
    voices: withTouched(map.voices, draft.touched.voice),
  }
}

function withTouched<T>(items: ReadonlyMap<string, T>, touched: ReadonlyMap<string, Touched<T>>): ReadonlyMap<string, T> {
  if (touched.size === 0) return items
  const next = new Map(items)
  for (const [id, { after }] of touched) next.set(id, after)
  return next
}

function withMeta(map: ArgumentMap, draft: MapDraft): ArgumentMap {
  if (draft.meta === draft.metaBefore) return map
  const next: ArgumentMap = { ...map, ...draft.meta }
  for (const field of ['description', 'question'] satisfies (keyof MapMeta)[]) {
    if (draft.meta[field] === undefined) delete next[field]
  }
  return next
}
