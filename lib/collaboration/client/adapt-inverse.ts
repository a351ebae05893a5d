import type { ArgumentMap } from '../../domain/argument/argument-map.ts'
import type { MapCommand, MapItemKind } from '../../domain/argument/map-command.ts'
import { recordFields, recordsById } from '../../domain/argument/views/kept-records.ts'
import { mergeTexts } from '../../domain/argument/text-change.ts'

/**
 * An inverse as it can be applied now: what others changed since `after` (the map when one's own command had been
 * applied) stays theirs. A field, a position that someone has set anew is left alone; in a sentence only one's own
 * words go. Null when nothing of the inverse is left.
 */
export function adaptInverse(inverse: MapCommand, after: ArgumentMap, now: ArgumentMap): MapCommand | null {
  switch (inverse.type) {
    case 'batch': {
      const commands = inverse.commands.flatMap((command) => adaptInverse(command, after, now) ?? [])
      if (commands.length === 0) return null
      return commands.length === 1 ? commands[0]! : { type: 'batch', commands }
    }
    case 'edit-text': {
      const current = now.claims.get(inverse.id)?.text
      const base = after.claims.get(inverse.id)?.text
      if (current === undefined || base === undefined) return null
      const text = mergeTexts(base, inverse.text, current)
      return text === null || text === current ? null : { ...inverse, text }
    }
    case 'set': {
      const then = inverse.on === 'map' ? after : itemOf(after, inverse.on, inverse.id)
      const current = inverse.on === 'map' ? now : itemOf(now, inverse.on, inverse.id)
      if (then === undefined || current === undefined) return null
      const kept = Object.entries(inverse.changes).filter(([field]) => same(valueOf(then, field), valueOf(current, field)))
      return kept.length === 0 ? null : ({ ...inverse, changes: Object.fromEntries(kept) } as MapCommand)
    }
    case 'move': {
      const positions = inverse.positions.filter(({ claim }) => same(after.claims.get(claim)?.pos, now.claims.get(claim)?.pos))
      return positions.length === 0 ? null : { ...inverse, positions }
    }
    case 'put': {
      const field = recordFields[inverse.on]
      const [then, current] = [after, now].map((map) => recordsById(map[field]).get(inverse.id))
      return same(then, current) ? inverse : null
    }
    default:
      return inverse
  }
}

function itemOf(map: ArgumentMap, on: MapItemKind, id: string): object | undefined {
  const items = { claim: map.claims, relation: map.relations, evidence: map.evidence, voice: map.voices }[on]
  return items.get(id)
}

function valueOf(item: object, field: string): unknown {
  return Object.hasOwn(item, field) ? (item as Record<string, unknown>)[field] : undefined
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
