import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commandArbitrary, commandsArbitrary, mapArbitrary } from '../../testing/arbitraries.ts'
import { testRemoval } from '../../testing/expect-command.ts'
import { applyCommand } from '../apply-command.ts'
import { emptyMap } from '../argument-map.ts'
import type { ArgumentMap } from '../argument-map.ts'
import { readMap } from '../read-map.ts'
import { commandsBetween } from './commands-between.ts'
import { diffMaps } from './diff-maps.ts'
import { metaOf } from './fields-that-differ.ts'
import { uniteMaps } from './unite-maps.ts'

/** What commands can change of a map, as read. */
const asRead = (map: ArgumentMap) => {
  const { map: read } = readMap(map)
  return { ...JSON.parse(JSON.stringify(metaOf(read))), items: [read.claims, read.relations, read.evidence, read.voices] }
}

/** Two states of one map: one that commands have made, and another some commands on (or both quite apart). */
const twoStates = fc.oneof(
  fc.tuple(mapArbitrary, mapArbitrary),
  fc.tuple(mapArbitrary, fc.array(commandArbitrary, { maxLength: 12 })).map(([map, commands]): [ArgumentMap, ArgumentMap] => [map, after(map, commands)]),
  fc.tuple(commandsArbitrary, commandsArbitrary).map(([first, then]): [ArgumentMap, ArgumentMap] => {
    const map = after(emptyMap('map-1', 'A map'), first)
    return [map, after(map, then)]
  }),
)

function after(map: ArgumentMap, commands: readonly Parameters<typeof applyCommand>[1][]): ArgumentMap {
  return commands.reduce((now, command) => {
    const done = applyCommand(now, command)
    return done.ok ? done.value : now
  }, map)
}

describe('two states of a map', () => {
  it('[HI1] differ in nothing exactly when they read the same', () => {
    fc.assert(
      fc.property(twoStates, ([a, b]) => {
        expect(diffMaps(a, a)).toEqual([])
        expect(diffMaps(readMap(a).map, a)).toEqual([])
        let same = true
        try {
          expect(asRead(a)).toEqual(asRead(b))
        } catch {
          same = false
        }
        expect(diffMaps(a, b).length === 0).toBe(same)
      }),
    )
  })

  it('[HI2] differ backwards as they do forwards', () => {
    const back = { added: 'removed', removed: 'added', changed: 'changed', moved: 'moved' } as const
    fc.assert(
      fc.property(twoStates, ([a, b]) => {
        const there = diffMaps(a, { ...b, id: a.id })
        expect(diffMaps({ ...b, id: a.id }, a)).toEqual(there.map((one) => ({ ...one, change: back[one.change] })))
      }),
    )
  })

  it('[HI3] lead from the one to the other by commands, also over what is removed, dangling or circular in the first', () => {
    fc.assert(
      fc.property(twoStates, ([a, b]) => {
        const done = applyCommand(a, { type: 'batch', commands: commandsBetween(a, b, testRemoval) })
        if (!done.ok) throw new Error(`${done.error.code}: ${done.error.message}`)
        expect(asRead(done.value)).toEqual(asRead(b))
        const back = applyCommand(done.value, { type: 'batch', commands: commandsBetween(done.value, a, testRemoval) })
        if (!back.ok) throw new Error(`${back.error.code}: ${back.error.message}`)
        expect(asRead(back.value)).toEqual(asRead(a))
      }),
      { numRuns: 300 },
    )
  })

  it('[HI3] need no commands where nothing was removed or dangles and both read the same', () => {
    fc.assert(fc.property(mapArbitrary, (a) => void expect(commandsBetween(readMap(a).map, a, testRemoval)).toEqual([])))
  })

  it('[HI4] can be drawn at once: everything that either has is there, as it is now where both have it', () => {
    fc.assert(
      fc.property(twoStates, ([a, b]) => {
        const [old, now, both] = [readMap(a).map, readMap(b).map, uniteMaps(a, b)]
        for (const items of ['claims', 'relations', 'evidence', 'voices'] as const) {
          expect([...both[items].keys()].sort()).toEqual([...new Set([...old[items].keys(), ...now[items].keys()])].sort())
          for (const [id, item] of now[items]) expect(both[items].get(id)).toEqual(item)
        }
        for (const { target, premises } of both.relations.values()) {
          expect(target.claim !== undefined ? both.claims.has(target.claim) : both.relations.has(target.relation)).toBe(true)
          expect(premises.every(({ claim }) => both.claims.has(claim))).toBe(true)
        }
      }),
    )
  })
})
