import fc from 'fast-check'
import { expect, it } from 'vitest'
import { commandArbitrary, commandsArbitrary, mapArbitrary } from '../testing/arbitraries.ts'
import { testRemoval } from '../testing/expect-command.ts'
import { applyCommand } from './apply-command.ts'
import { emptyMap } from './argument-map.ts'
import type { ArgumentMap } from './argument-map.ts'
import { checkMap } from './check-map.ts'
import { invertCommand } from './invert-command.ts'
import type { MapCommand } from './map-command.ts'
import { readMap } from './read-map.ts'
import { removalOf } from './removal-of.ts'

const seed = 1142

function build(commands: readonly MapCommand[]): ArgumentMap {
  return commands.reduce((map, command) => {
    const result = applyCommand(map, command)
    return result.ok ? result.value : map
  }, emptyMap('map-1', ''))
}

it(`[MC7] applying a command and then its inverse gives the same map as read (seed ${seed})`, () => {
  fc.assert(
    fc.property(commandsArbitrary, commandArbitrary, (commands, command) => {
      const before = build(commands)
      const after = applyCommand(before, command)
      fc.pre(after.ok)
      const undone = applyCommand(after.value, invertCommand(before, command, testRemoval))
      expect(undone.ok && readMap(undone.value)).toEqual(readMap(before))
    }),
    { seed, numRuns: 300 },
  )
})

it(`[MC7] undoing every edit, last first, and doing all again ends where it was (seed ${seed})`, () => {
  fc.assert(
    fc.property(commandsArbitrary, (commands) => {
      let map = emptyMap('map-1', '')
      const undos: MapCommand[] = []
      for (const command of commands) {
        const result = applyCommand(map, command)
        if (!result.ok) continue
        undos.push(invertCommand(map, command, testRemoval))
        map = result.value
      }
      const end = readMap(map)
      const redos: MapCommand[] = []
      for (const undo of undos.reverse()) {
        redos.push(invertCommand(map, undo, testRemoval))
        map = unwrap(applyCommand(map, undo))
      }
      expect(readMap(map).map).toEqual(emptyMap('map-1', ''))
      for (const redo of redos.reverse()) map = unwrap(applyCommand(map, redo))
      expect(readMap(map)).toEqual(end)
    }),
    { seed, numRuns: 200 },
  )
})

function unwrap<T>(result: { ok: true; value: T } | { ok: false; error: { message: string } }): T {
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

it(`[MC1] [MC3] the map given is left as it was, whatever comes of the command (seed ${seed})`, () => {
  fc.assert(
    fc.property(mapArbitrary, commandArbitrary, (map, command) => {
      const before = structuredClone(map)
      applyCommand(map, command)
      expect(map).toEqual(before)
    }),
    { seed, numRuns: 200 },
  )
})

it(`[RD1] any map reads clean, in the order of ids, the same from any order, and again the same (seed ${seed})`, () => {
  fc.assert(
    fc.property(mapArbitrary, (map) => {
      const reading = readMap(map)
      expect(checkMap(reading.map)).toEqual([])
      expect(readMap(reading.map)).toEqual({ map: reading.map, problems: [] })
      const reversed = { ...map, claims: new Map([...map.claims].reverse()), relations: new Map([...map.relations].reverse()), evidence: new Map([...map.evidence].reverse()) }
      expect(readMap(reversed)).toEqual(reading)
      expect([...readMap(reversed).map.relations.keys()]).toEqual([...reading.map.relations.keys()])
    }),
    { seed, numRuns: 500 },
  )
})

it(`[MC10] a removal leaves no new problem behind, and its inverse brings all of it back (seed ${seed})`, () => {
  fc.assert(
    fc.property(commandsArbitrary, fc.subarray(['c0', 'c1', 'c2']), fc.subarray(['r0', 'r1']), (commands, claims, relations) => {
      const map = readMap(build(commands)).map
      const removal = removalOf(map, { claims, relations }, testRemoval)
      const after = unwrap(applyCommand(map, removal))
      // An evidence's sense may be a removed definition; that is said, and settled by the group.
      const left = readMap(after).problems.filter(({ code }) => code !== 'sense-missing' && code !== 'duplicate')
      expect(left).toEqual([])
      expect(readMap(unwrap(applyCommand(after, invertCommand(map, removal, testRemoval)))).map).toEqual(map)
    }),
    { seed, numRuns: 200 },
  )
})
