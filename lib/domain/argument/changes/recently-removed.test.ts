import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mapArbitrary } from '../../testing/arbitraries.ts'
import { aClaim, anEvidence, aMap, anUndercut, aSupport } from '../../testing/factories.ts'
import { expectCommand } from '../../testing/expect-command.ts'
import { applyCommand } from '../apply-command.ts'
import { readMap } from '../read-map.ts'
import { removalOf } from '../removal-of.ts'
import { recentlyRemoved } from './recently-removed.ts'

const [p, q, r] = ['p', 'q', 'r'].map((id) => aClaim({ id, text: `Claim ${id}.` })) as [ReturnType<typeof aClaim>, ReturnType<typeof aClaim>, ReturnType<typeof aClaim>]
const support = aSupport({ id: 's', from: 'p', to: 'q' })
const map = aMap({ claims: [p, q, r], relations: [support, anUndercut({ id: 'u', from: 'r', to: 's' })], evidence: [anEvidence({ id: 'e', on: 'p' })] })
const [first, later] = [{ at: '2026-01-01T00:00:00.000Z', by: 'ann' }, { at: '2026-01-02T00:00:00.000Z', by: 'ben' }]

describe('what was recently removed', () => {
  it('[HI6] is one entry for a removal with all that hung on it, and comes back with it', () => {
    const gone = expectCommand(map, removalOf(map, { claims: ['p'] }, first))
    const [entry, ...more] = recentlyRemoved(gone)
    expect(more).toEqual([])
    expect(entry).toMatchObject({ removed: first, sentence: 'the claim “Claim p.”, with 2 relations and one passage' })
    expect(readMap(expectCommand(gone, entry!.command)).map).toEqual(map)
  })

  it('[HI6] is again the premise of a joint argument and the map’s question that it was', () => {
    const joint = aSupport({ id: 'j', from: ['p', 'q'], to: 'r' })
    const linked = aMap({ claims: [p, q, r], relations: [{ ...joint, premises: [{ claim: 'p', role: 'major' }, { claim: 'q' }] }], question: 'p' })
    const gone = expectCommand(linked, removalOf(linked, { claims: ['p'] }, first))
    expect(gone.relations.get('j')?.premises).toEqual([{ claim: 'q' }])
    expect(readMap(expectCommand(gone, recentlyRemoved(gone)[0]!.command)).map).toEqual(linked)
    // Nothing is put in the place of what others have made of it since.
    const since = aMap({ claims: [...gone.claims.values()], relations: [{ ...gone.relations.get('j')!, kind: 'equals' }], question: 'q' })
    const back = readMap(expectCommand(since, recentlyRemoved(since)[0]!.command)).map
    expect([back.claims.has('p'), back.question, back.relations.get('j')?.premises]).toEqual([true, 'q', [{ claim: 'q' }]])
  })

  it('[HI6] comes newest first, and brings along what it cannot be without', () => {
    const once = expectCommand(map, removalOf(map, { relations: ['u'] }, first))
    const gone = expectCommand(once, removalOf(once, { claims: ['q'] }, later))
    const entries = recentlyRemoved(gone)
    expect(entries.map(({ sentence }) => sentence)).toEqual(['the claim “Claim q.”, with one relation', 'the undercut of the support of “Claim q.” by “Claim p.” by “Claim r.”'])
    expect(readMap(expectCommand(gone, entries[1]!.command)).map).toEqual(map)
  })

  it('[HI6] is found in one go where thousands of removed things hang on one another', () => {
    const chain = Array.from({ length: 2_000 }, (_, i) => ({ ...anUndercut({ id: `u${i}`, from: 'p', to: 's' }), target: { relation: i === 0 ? 's' : `u${i - 1}` }, removed: first }))
    const entries = recentlyRemoved(aMap({ claims: [p, q], relations: [{ ...support, removed: first }, ...chain.reverse()] }))
    expect(entries.map(({ items }) => items.length)).toEqual([2_001])
    expect(recentlyRemoved(aMap({ claims: [p], relations: [{ ...support, removed: first }, ...chain] }))).toEqual([])
  })

  it('[HI6] leaves out what hung on something that is gone for good', () => {
    const stored = aMap({ claims: [p], relations: [{ ...support, removed: first }] })
    expect(recentlyRemoved(stored)).toEqual([])
    expect(recentlyRemoved(map)).toEqual([])
  })

  it('[HI6] can be brought back on any map', () => {
    fc.assert(
      fc.property(mapArbitrary, (any) => {
        for (const { command, items } of recentlyRemoved(any)) {
          const done = applyCommand(any, command)
          if (!done.ok) throw new Error(done.error.message)
          for (const { on, id } of items) if (on === 'claim') expect(readMap(done.value).map.claims.has(id)).toBe(true)
        }
      }),
    )
  })
})
