import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { Evidence, Report } from '../../../lib/domain/argument/evidence.ts'
import type { MapCommand } from '../../../lib/domain/argument/map-command.ts'
import { newId } from '../../../lib/domain/ids.ts'

/** Notes whom the passage makes speak: a voice the map knows by that name, or a new one. */
export function addReport(map: ArgumentMap, item: Evidence, name: string, report: Omit<Report, 'voice'>): MapCommand {
  const known = [...map.voices.values()].find((voice) => voice.name.toLowerCase() === name.toLowerCase())
  const voice = known?.id ?? newId()
  const change = { type: 'set', on: 'evidence', id: item.id, changes: { reports: [...(item.reports ?? []), { voice, ...report }] } } as const
  return known ? change : { type: 'batch', commands: [{ type: 'add', on: 'voice', item: { id: voice, name, kind: 'person' } }, change] }
}
