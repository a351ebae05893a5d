import { expect } from 'vitest'
import { applyCommand } from '../argument/apply-command.ts'
import type { ArgumentMap } from '../argument/argument-map.ts'
import { checkMap } from '../argument/check-map.ts'
import { invertCommand } from '../argument/invert-command.ts'
import type { MapCommand } from '../argument/map-command.ts'
import { readMap } from '../argument/read-map.ts'

export const testRemoval = { at: '2026-01-01T00:00:00.000Z', by: 'user-1' }

/** Checks one edit with all the laws of commands: the result, the map given, the inverse, and the result as read. Gives the result. */
export function expectCommand(map: ArgumentMap, command: MapCommand, expected?: Partial<ArgumentMap>): ArgumentMap {
  const before = structuredClone(map)
  const result = applyCommand(map, command)
  if (!result.ok) throw new Error(`refused: ${result.error.message}`)
  expect(map, 'the map given stays as it was').toEqual(before)
  if (expected) expect(result.value).toMatchObject(expected)
  const undone = applyCommand(result.value, invertCommand(map, command, testRemoval))
  if (!undone.ok) throw new Error(`undo refused: ${undone.error.message}`)
  expect(readMap(undone.value).map, 'taken back').toEqual(readMap(map).map)
  expect(checkMap(readMap(result.value).map), 'clean as read').toEqual([])
  return result.value
}

/** Checks that an edit is refused with this code and a sentence. */
export function expectRefusal(map: ArgumentMap, command: MapCommand, code: string): void {
  const result = applyCommand(map, command)
  expect(result.ok ? 'done' : result.error.code).toBe(code)
  if (!result.ok) expect(result.error.message).toMatch(/^[A-Z“].*\.$/su)
}
