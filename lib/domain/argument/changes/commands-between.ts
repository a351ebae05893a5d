import type { ArgumentMap } from '../argument-map.ts'
import type { Removal } from '../claim.ts'
import type { MapCommand } from '../map-command.ts'
import { readMap } from '../read-map.ts'
import { commandsTo } from './commands-to.ts'

/**
 * The edits that, carried out together on `before` as stored, give the map that everyone reads as `after` (SPEC: HI3).
 * What is removed in `before` is put back instead of added again; what `after` does not have is removed, dated
 * `removal`. None where both read the same, unless `before` holds what no reading shows.
 */
export function commandsBetween(before: ArgumentMap, after: ArgumentMap, removal: Removal): MapCommand[] {
  return commandsTo(before, readMap(after).map, removal)
}
