import fc from 'fast-check'
import { expect, it } from 'vitest'
import { aClaim, aMap } from '../testing/factories.ts'
import { testRemoval } from '../testing/expect-command.ts'
import { applyCommand } from './apply-command.ts'
import type { ArgumentMap } from './argument-map.ts'
import { invertCommand } from './invert-command.ts'
import type { MapCommand } from './map-command.ts'
import { mergeClaims } from './merge-claims.ts'
import { readMap } from './read-map.ts'
import { relationKinds } from './relation.ts'

const seed = 4177

function run(map: ArgumentMap, command: Parameters<typeof applyCommand>[1]): ArgumentMap {
  const result = applyCommand(map, command)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

const claims = ['c0', 'c1', 'c2', 'c3'] as const
const relations = ['r0', 'r1', 'r2', 'r3', 'r4'] as const
const words = fc.constantFrom('', 'One.', 'Two.')
const claimId = fc.constantFrom<string>(...claims)
const target = fc.oneof({ weight: 3, arbitrary: fc.record({ claim: claimId }) }, { weight: 1, arbitrary: fc.record({ relation: fc.constantFrom<string>(...relations) }) })
const added = fc.oneof(
  fc.record({ on: fc.constant('relation' as const), item: fc.record({ id: fc.constantFrom<string>(...relations), kind: fc.constantFrom(...relationKinds), premises: fc.uniqueArray(claimId, { minLength: 1, maxLength: 2 }).map((ids) => ids.map((claim) => ({ claim }))), target, note: words }) }),
  fc.record({ on: fc.constant('evidence' as const), item: fc.record({ id: fc.constantFrom('e0', 'e1', 'e2', 'e3'), target, passage: fc.constantFrom('p', 'q'), stance: fc.constantFrom('asserts' as const, 'denies' as const), explicit: fc.constant(true), settled: fc.boolean(), by: fc.constantFrom('ann', 'ben'), note: words }) }),
)

/** Few claims with much between them, so that most merges meet loops, twins and undercuts. */
const merging = fc.record({ notes: fc.tuple(words, words, words, words), tags: fc.uniqueArray(fc.constantFrom('a', 'b')), items: fc.array(added, { minLength: 4, maxLength: 12 }), drop: fc.constantFrom('c1', 'c2') }).map(({ notes, tags, items, drop }) => {
  const bare = aMap({ claims: claims.map((id, index) => aClaim({ id, note: notes[index]!, tags: index === 1 ? [...tags].sort() : [] })) })
  const stored = items.reduce<ArgumentMap>((map, item) => {
    const result = applyCommand(map, { type: 'add', ...item } as MapCommand)
    return result.ok ? result.value : map
  }, bare)
  return { stored, keep: 'c0', drop }
})

it(`[ST9] a merge loses no passage, adds no problem, and one undo takes it back (seed ${seed})`, () => {
  fc.assert(
    fc.property(merging, ({ stored, keep, drop }) => {
      const before = readMap(stored)
      const { command } = mergeClaims(stored, { keep, drop }, testRemoval)!
      const merged = run(stored, command)
      const after = readMap(merged)
      const passages = (map: ArgumentMap) => [...new Set([...map.evidence.values()].map(({ passage, by }) => `${passage} ${by}`))].sort()
      expect(passages(after.map)).toEqual(passages(before.map))
      const known = new Set(before.problems.map(({ code, at }) => `${code} ${at}`))
      expect(after.problems.filter(({ code, at }) => !known.has(`${code} ${at}`))).toEqual([])
      expect(after.map.claims.has(drop)).toBe(false)
      expect(readMap(run(merged, invertCommand(stored, command, testRemoval))).map).toEqual(before.map)
    }),
    { seed, numRuns: 500 },
  )
})

it(`[ST9] a merge of the map as read leaves it clean, and no tag, note or relation to a third claim behind (seed ${seed})`, () => {
  fc.assert(
    fc.property(merging, ({ stored, keep, drop }) => {
      const { map } = readMap(stored)
      const { command } = mergeClaims(map, { keep, drop }, testRemoval)!
      const after = readMap(run(map, command))
      expect(after.problems).toEqual([])
      const claim = after.map.claims.get(keep)!
      for (const of of [keep, drop]) {
        const old = map.claims.get(of)!
        expect(claim.tags).toEqual(expect.arrayContaining([...old.tags]))
        expect(claim.note?.includes(old.note?.trim() === '' ? '' : (old.note ?? '')) ?? !old.note?.trim()).toBe(true)
      }
      const touching = [...map.relations.values()].filter(({ target, premises }) => (target.claim === drop || premises.some((premise) => premise.claim === drop)) && target.claim !== keep && !premises.some((premise) => premise.claim === keep))
      for (const relation of touching) {
        const third = relation.target.claim === drop ? relation.premises.find((premise) => premise.claim !== drop)?.claim : relation.target.claim
        if (third === undefined) continue
        const still = [...after.map.relations.values()].some(({ kind, target, premises }) => kind === relation.kind && [target.claim, ...premises.map((premise) => premise.claim)].includes(third) && [target.claim, ...premises.map((premise) => premise.claim)].includes(keep))
        expect(still).toBe(true)
      }
    }),
    { seed, numRuns: 500 },
  )
})

it(`[ST13] a merge among merged claims loses no passage, and one undo takes it back (seed ${seed})`, () => {
  fc.assert(
    fc.property(merging, fc.constantFrom('c0', 'c1', 'c2'), fc.constantFrom('c0', 'c1', 'c2', 'c3'), ({ stored, drop }, from, into) => {
      // What names the first still names it, as after an offline edit.
      fc.pre(from !== into)
      const merged = run(stored, { type: 'remove', on: 'claim', id: from, removed: { ...testRemoval, into } })
      const before = readMap(merged)
      const merge = mergeClaims(merged, { keep: 'c0', drop }, testRemoval)
      fc.pre(merge !== null)
      const after = run(merged, merge!.command)
      const passages = (map: ArgumentMap) => [...new Set([...map.evidence.values()].map(({ passage, by }) => `${passage} ${by}`))].sort()
      expect(passages(readMap(after).map)).toEqual(passages(before.map))
      expect(readMap(after).map.claims.size).toBe(before.map.claims.size - 1)
      expect(readMap(run(after, invertCommand(merged, merge!.command, testRemoval))).map).toEqual(before.map)
    }),
    { seed, numRuns: 300 },
  )
})
