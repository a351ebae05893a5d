import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commandArbitrary, mapArbitrary } from '../../testing/arbitraries.ts'
import { applyCommand } from '../apply-command.ts'
import type { ArgumentMap } from '../argument-map.ts'
import { diffMaps } from '../changes/diff-maps.ts'
import { itemsOf } from '../changes/items-of.ts'
import { keyOf, refersTo } from '../changes/refers-to.ts'
import type { MapCommand } from '../map-command.ts'
import { expectationsOf } from './expectations-of.ts'
import { fitSuggestion } from './fit-suggestion.ts'
import { flatCommands } from './flat-commands.ts'
import { foldIntoSuggestion } from './fold-into-suggestion.ts'
import { neededCommands } from './needed-commands.ts'
import type { Suggestion } from './suggestion.ts'
import { touches } from './touches.ts'

const apply = (map: ArgumentMap, commands: readonly MapCommand[]) => applyCommand(map, { type: 'batch', commands })
const onMap = (map: ArgumentMap, commands: readonly MapCommand[]): Suggestion => ({ id: 's', commands, expects: expectationsOf(map, commands), sentence: '' })

function applied(map: ArgumentMap, commands: readonly MapCommand[]): ArgumentMap {
  const done = apply(map, commands)
  if (!done.ok) throw new Error(`${done.error.code}: ${done.error.message}`)
  return done.value
}

/** Those of the commands that can be carried out one after another, and together. */
function possible(map: ArgumentMap, commands: readonly MapCommand[]): MapCommand[] {
  return commands.reduce<MapCommand[]>((kept, command) => (apply(map, [...kept, command]).ok ? [...kept, command] : kept), [])
}

const commands = (maxLength: number) => fc.array(commandArbitrary, { minLength: 1, maxLength })
const aim = fc.tuple(mapArbitrary, commands(6)).map(([map, some]) => ({ map, commands: possible(map, some) }))

describe('a suggestion', () => {
  it('[SU2] fits the map that it was made on, and does there what its commands do', () => {
    fc.assert(
      fc.property(aim, ({ map, commands: some }) => {
        const fit = fitSuggestion(map, onMap(map, some))
        expect(fit.conflicts).toEqual([])
        expect(diffMaps(applied(map, fit.commands), applied(map, some))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('[SU3] still fits after edits of other things, and does the same beside them', () => {
    const about = (map: ArgumentMap, all: readonly MapCommand[]) => new Set(flatCommands(all).flatMap((command) => {
      const { changes, names } = touches(command)
      // What comes back uses again what it names.
      const back = command.type === 'restore' ? itemsOf(map, command.on).get(command.id) : undefined
      const used = command.type === 'restore' && back ? refersTo(command.on, back as never) : []
      return [...changes, ...names, ...used].map(keyOf).concat(command.type === 'put' || (command.type === 'set' && command.on === 'map') ? ['the map'] : [])
    }))
    fc.assert(
      fc.property(aim, commands(6), ({ map, commands: some }, others) => {
        const own = about(map, some)
        const elsewhere = possible(map, others.filter((command) => [...about(map, [command])].every((key) => !own.has(key))))
        // Two good edits may close a circle together; that is a conflict, and told.
        const both = apply(applied(map, elsewhere), some)
        fc.pre(both.ok)
        const fit = fitSuggestion(applied(map, elsewhere), onMap(map, some))
        expect(fit.conflicts).toEqual([])
        expect(diffMaps(applied(applied(map, elsewhere), fit.commands), both.ok ? both.value : map)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('[SU4] on any other state either can be carried out or says in sentences why not', () => {
    fc.assert(
      fc.property(aim, commands(10), ({ map, commands: some }, others) => {
        const now = applied(map, possible(map, others))
        const fit = fitSuggestion(now, onMap(map, some))
        for (const { message, command } of fit.conflicts) {
          expect(message).toMatch(/^[A-Z“].*[.”…]$/su)
          expect(command).toBeLessThan(some.length)
        }
        if (fit.conflicts.length === 0) expect(apply(now, fit.commands).ok).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('[SU5] that has been carried out already is not carried out again', () => {
    fc.assert(
      fc.property(aim, ({ map, commands: some }) => {
        const once = applied(map, some)
        const fit = fitSuggestion(once, onMap(map, some))
        const again = apply(once, fit.commands)
        fc.pre(again.ok && fit.conflicts.length === 0)
        const counts = (one: ArgumentMap) => [one.claims.size, one.relations.size, one.evidence.size, one.voices.size]
        if (again.ok) expect(counts(again.value)).toEqual(counts(once))
      }),
    )
  })

  it('[SU6] of which a part is taken takes along what that part cannot be without', () => {
    fc.assert(
      fc.property(aim, fc.nat(5), ({ map, commands: some }, place) => {
        fc.pre(place < some.length)
        const needed = neededCommands(map, some, [place])
        expect(needed).toContain(place)
        const bringing = new Set(needed.flatMap((index) => flatCommands([some[index]!])).flatMap((command) => (command.type === 'add' ? [keyOf({ on: command.on, id: command.item.id })] : [])))
        const addedByAll = new Set(flatCommands(some).flatMap((command) => (command.type === 'add' ? [keyOf({ on: command.on, id: command.item.id })] : [])))
        for (const index of needed) {
          for (const command of flatCommands([some[index]!])) {
            if (command.type === 'remove') continue
            for (const ref of [...touches(command).changes, ...touches(command).names]) if (addedByAll.has(keyOf(ref))) expect(bringing).toContain(keyOf(ref))
          }
        }
      }),
    )
  })

  it('[SU7] into which further edits are folded does what it did and they do', () => {
    fc.assert(
      fc.property(aim, commands(4), ({ map, commands: some }, more) => {
        const open = onMap(map, some)
        const working = applied(map, some)
        const further = possible(working, more)
        const folded = foldIntoSuggestion(map, open, further)
        fc.pre(folded !== null)
        const fit = fitSuggestion(map, folded!)
        expect(fit.conflicts).toEqual([])
        expect(diffMaps(applied(map, fit.commands), applied(working, further))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
