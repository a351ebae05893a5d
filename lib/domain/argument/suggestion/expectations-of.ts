import type { RelationId } from '../../ids.ts'
import type { Json, JsonObject } from '../../json.ts'
import type { ArgumentMap } from '../argument-map.ts'
import { metaOf } from '../changes/fields-that-differ.ts'
import { itemsOf } from '../changes/items-of.ts'
import { keyOf } from '../changes/refers-to.ts'
import type { ItemRef } from '../changes/refers-to.ts'
import type { MapCommand } from '../map-command.ts'
import { nameItem } from '../name-item.ts'
import { recordFields, recordsById } from '../views/kept-records.ts'
import { expectationKey } from './expectation-key.ts'
import { flatCommands } from './flat-commands.ts'
import type { SingleCommand } from './flat-commands.ts'
import { hangingOn } from './hanging-on.ts'
import type { Expectation } from './suggestion.ts'
import { touches } from './touches.ts'

/**
 * What these commands take for granted of the map they are made on (SPEC: SU1). `map` is the map as stored; of one as
 * read, what is removed counts as never having been there. What the commands bring themselves is not expected.
 */
export function expectationsOf(map: ArgumentMap, commands: readonly MapCommand[]): Expectation[] {
  const expects = new Map<string, Expectation>()
  const brought = new Set<string>()
  const expect = (expectation: Expectation) => {
    const key = expectationKey(expectation)
    if (!expects.has(key)) expects.set(key, expectation)
  }
  for (const command of flatCommands(commands)) {
    const { changes, names } = touches(command)
    if (command.type === 'add') {
      if (!itemsOf(map, command.on).has(command.item.id)) brought.add(keyOf({ on: command.on, id: command.item.id }))
      expect({ that: 'free', on: command.on, id: command.item.id })
    }
    for (const ref of [...changes, ...names]) {
      const standing = standingOf(map, ref)
      if (standing && !brought.has(keyOf(ref))) expect(standing)
    }
    for (const expectation of valuesOf(map, command)) if (!brought.has(keyOf(subjectOf(expectation)))) expect(expectation)
  }
  return [...expects.values()]
}

function standingOf(map: ArgumentMap, { on, id }: ItemRef): Expectation | null {
  const item = itemsOf(map, on).get(id)
  return item ? { that: item.removed ? 'removed' : 'there', on, id, name: nameItem(map, on, id) } : null
}

/** The values that an edit overwrites: it was made in view of them. */
function valuesOf(map: ArgumentMap, command: SingleCommand): Expectation[] {
  switch (command.type) {
    case 'edit-text':
      return textOf(map, command.id)
    case 'remove':
      if (!itemsOf(map, command.on).has(command.id)) return []
      return [...(command.on === 'claim' ? textOf(map, command.id) : []), { that: 'hanging', on: command.on, id: command.id, ids: hangingOn(map, command) }]
    case 'set': {
      const item: object | undefined = command.on === 'map' ? metaOf(map) : itemsOf(map, command.on).get(command.id)
      if (!item) return []
      const values = new Map(Object.entries(item))
      const id = command.on === 'map' ? '' : command.id
      const given = Object.entries(command.changes).filter(([, value]) => value !== undefined)
      return given.map(([field]) => ({ that: 'field', on: command.on, id, field, value: (values.get(field) ?? null) as Json }))
    }
    case 'set-premise': {
      const relation = map.relations.get(command.relation)
      if (!relation) return []
      const { role } = relation.premises.find(({ claim }) => claim === command.claim) ?? {}
      const stands = relation.premises.some(({ claim }) => claim === command.claim)
      return [{ that: 'premise', relation: command.relation, claim: command.claim, premise: stands ? { ...(role === undefined ? {} : { role }) } : null }]
    }
    case 'set-question':
      return map.relations.has(command.relation) ? [{ that: 'question', relation: command.relation, question: command.question, dealt: dealtWith(map, command) }] : []
    case 'put':
      return [{ that: 'record', on: command.on, id: command.id, value: recordsById(map[recordFields[command.on]]).get(command.id) ?? null }]
    default:
      return []
  }
}

/** What is made of a critical question of a step, without its id; null where nothing is. */
export function dealtWith(map: ArgumentMap, { relation, question }: { relation: RelationId; question: string }): JsonObject | null {
  const dealt = map.relations.get(relation)?.questions?.find((other) => other.question === question)
  if (!dealt) return null
  const { question: _id, ...rest } = dealt
  return rest as unknown as JsonObject
}

function textOf(map: ArgumentMap, id: string): Expectation[] {
  const claim = map.claims.get(id)
  return claim ? [{ that: 'text', id, text: claim.text }] : []
}

function subjectOf(expectation: Expectation): ItemRef {
  if (expectation.that === 'text') return { on: 'claim', id: expectation.id }
  if (expectation.that === 'premise' || expectation.that === 'question') return { on: 'relation', id: expectation.relation }
  return expectation as ItemRef
}
