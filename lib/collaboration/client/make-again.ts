import type { ArgumentMap } from '../../domain/argument/argument-map.ts'
import type { MapCommand } from '../../domain/argument/map-command.ts'
import { tryEditsAgain } from './try-edits-again.ts'
import type { UnsentEdit } from './unsent-edit.ts'

interface Ways {
  current: () => ArgumentMap
  /** Carries it out; whether that was possible. */
  run: (command: MapCommand) => boolean
}

/** Makes edits that were set aside again: all that still fit, or those with these keys, also over others' words. */
export function makeAgain(edits: readonly UnsentEdit[], keys: ReadonlySet<string> | undefined, { current, run }: Ways): { made: number; failed: number } {
  const chosen = edits.filter(({ key }) => keys === undefined || keys.has(key))
  const results = chosen.map((edit) => {
    // One after the other: what one brings, the next may stand on.
    const again = tryEditsAgain(current(), [edit], null)[0]!
    if (again.outcome === 'there') return true
    return again.command !== null && (again.outcome === 'fits' || keys !== undefined) && run(again.command)
  })
  return { made: results.filter(Boolean).length, failed: results.filter((made) => !made).length }
}
