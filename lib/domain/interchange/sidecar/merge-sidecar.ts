import type { MapBundle } from '../../argument/map-file.ts'
import { byCodeUnit } from '../../argument/by-code-unit.ts'
import { canonicalJson } from '../sic-json/canonical-json.ts'

export interface SidecarStates {
  /** What the file says now, read without the sidecar. */
  file: MapBundle
  /** What the sidecar says: the map as it was written. */
  own: MapBundle
  /** What the file said when it was written, read without the sidecar. */
  expected: MapBundle
}

type Item = { id: string }

/**
 * A map that went through another program and came back: what that program changed, added or took away is as the file has it, all
 * else as the sidecar has it, field by field. What the format has no word for was never in the file and stays.
 */
export function mergeSidecar({ file, own, expected }: SidecarStates): MapBundle {
  const items = <T extends Item>(pick: (bundle: MapBundle) => Iterable<T>): T[] => mergeItems([...pick(file)], [...pick(own)], [...pick(expected)])
  const map = <T extends Item>(pick: (bundle: MapBundle) => Iterable<T>): Map<string, T> => new Map(items(pick).map((item) => [item.id, item]))
  const meta = ({ map: { id, title, description, question, unknown } }: MapBundle) => ({ id, title, description, question, unknown })
  const { question, description, unknown, ...rest } = mergeFields(meta(file), meta(own), meta(expected))
  const { question: _question, description: _description, unknown: _unknown, ...kept } = own.map
  return {
    ...own,
    map: {
      ...kept,
      ...rest,
      ...(question === undefined ? {} : { question }),
      ...(description === undefined ? {} : { description }),
      ...(unknown === undefined ? {} : { unknown }),
      claims: map((bundle) => bundle.map.claims.values()),
      relations: map((bundle) => bundle.map.relations.values()),
      evidence: map((bundle) => bundle.map.evidence.values()),
      voices: map((bundle) => bundle.map.voices.values()),
    },
    documents: items((bundle) => bundle.documents),
    passages: items((bundle) => bundle.passages),
  }
}

function mergeItems<T extends Item>(file: readonly T[], own: readonly T[], expected: readonly T[]): T[] {
  const [inFile, inOwn, inExpected] = [file, own, expected].map((items) => new Map(items.map((item) => [item.id, item])))
  const kept = own.flatMap((item) => {
    const now = inFile!.get(item.id)
    const then = inExpected!.get(item.id)
    // Never in the file: nobody can have taken it away.
    if (then === undefined) return [item]
    return now === undefined ? [] : [mergeFields(now, item, then)]
  })
  // What the format itself made of something of ours, under another name, is none of the other program's making.
  const added = file.filter(({ id }) => !inOwn!.has(id) && !inExpected!.has(id))
  return [...kept, ...added].sort((a, b) => byCodeUnit(a.id, b.id))
}

function mergeFields<T extends object>(file: T, own: T, expected: T): T {
  if (same(file, expected)) return own
  const [now, then] = [new Map(Object.entries(file)), new Map(Object.entries(expected))]
  const changed = [...new Set([...now.keys(), ...then.keys()])].filter((field) => !same(now.get(field), then.get(field)))
  const fields = new Map<string, unknown>(Object.entries(own))
  for (const field of changed) {
    if (now.get(field) === undefined) fields.delete(field)
    else fields.set(field, now.get(field))
  }
  return Object.fromEntries(fields) as T
}

function same(a: unknown, b: unknown): boolean {
  return canonicalJson(a ?? null) === canonicalJson(b ?? null)
}
