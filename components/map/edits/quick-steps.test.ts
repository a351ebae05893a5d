import { describe, expect, it } from 'vitest'
import { applyCommand } from '../../../lib/domain/argument/apply-command.ts'
import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { MapCommand } from '../../../lib/domain/argument/map-command.ts'
import { readMap } from '../../../lib/domain/argument/read-map.ts'
import { aClaim, aMap, anAnswer, anAttack, anUndercut, aPosition, aQuestion, aSupport } from '../../../lib/domain/testing/factories.ts'
import { rehangClaim } from './hang-claim.ts'
import { nextClaim, quickSteps, rehungClaim, type QuickStep } from './quick-steps.ts'
import { takeExisting } from './take-existing.ts'

const question = aQuestion({ id: 'question' })
const position = aPosition({ id: 'position' })
const reason = aClaim({ id: 'reason' })
const but = aClaim({ id: 'but' })
const under = aClaim({ id: 'under' })
const lone = aClaim({ id: 'lone' })
const map = aMap({
  question: question.id,
  claims: [question, position, reason, but, under, lone],
  relations: [anAnswer({ id: 'answer', from: position, to: question }), aSupport({ id: 'support', from: reason, to: position }), anAttack({ id: 'attack', from: but, to: reason }), anUndercut({ id: 'undercut', from: under, to: 'support' })],
})
const hangs = (from: string, step: QuickStep) => nextClaim(map, from, step)?.hanging ?? null
function after(of: ArgumentMap, command: MapCommand) {
  const result = applyCommand(of, command)
  if (!result.ok) throw new Error(result.error.message)
  return readMap(result.value).map
}
const bears = (of: ArgumentMap, claim: string) => [...of.relations.values()].filter(({ premises }) => premises.some((one) => one.claim === claim)).map(({ kind, target }) => `${kind} ${target.claim ?? target.relation}`)

describe('going on while writing', () => {
  it('[KB11] each key leads where it says', () => {
    expect(hangs('question', 'reason')).toEqual({ kind: 'answers', target: { claim: 'question' } })
    expect(hangs('reason', 'reason')).toEqual({ kind: 'supports', target: { claim: 'reason' } })
    expect(hangs('reason', 'objection')).toEqual({ kind: 'attacks', target: { claim: 'reason' } })
    expect(hangs('reason', 'undercut')).toEqual({ kind: 'attacks', target: { relation: 'support' } })
    expect(hangs('reason', 'premise')).toEqual({ joins: 'support' })
    expect(hangs('but', 'sibling')).toEqual({ kind: 'attacks', target: { claim: 'reason' } })
    expect(hangs('lone', 'sibling')).toEqual({ loose: true, like: 'lone' })
    expect(new Set(quickSteps.map(({ keys }) => keys.join('+'))).size).toBe(quickSteps.length)
  })

  it('[KB11] a level up is beside what it bears on, down to the answers', () => {
    expect(hangs('but', 'up')).toEqual({ kind: 'supports', target: { claim: 'position' } })
    expect(hangs('reason', 'up')).toEqual({ kind: 'answers', target: { claim: 'question' } })
    expect(hangs('position', 'up')).toEqual({ kind: 'answers', target: { claim: 'question' } })
    expect(hangs('under', 'up')).toEqual({ kind: 'supports', target: { claim: 'position' } })
  })

  it('[KB11] makes nothing where it makes no sense', () => {
    for (const step of ['objection', 'premise', 'undercut'] as const) expect(hangs('question', step)).toBeNull()
    expect(hangs('lone', 'premise')).toBeNull()
    expect(rehungClaim(map, { claim: 'x', base: null, step: 'reason' }, 'up')).toBeNull()
  })

  it('[KB12] a claim still empty is hung elsewhere: as if the key had been pressed before it, a level up from where it stands', () => {
    const from = (base: string, step: QuickStep, next: QuickStep) => rehungClaim(map, { claim: 'x', base, step }, next)?.hanging
    expect(from('reason', 'sibling', 'reason')).toEqual({ kind: 'supports', target: { claim: 'reason' } })
    expect(from('reason', 'reason', 'objection')).toEqual({ kind: 'attacks', target: { claim: 'reason' } })
    expect(from('reason', 'reason', 'up')).toEqual({ kind: 'supports', target: { claim: 'position' } })
    expect(from('but', 'sibling', 'up')).toEqual({ kind: 'supports', target: { claim: 'position' } })
    const moved = after(map, rehangClaim(map, 'but', { kind: 'answers', target: { claim: 'question' } }, { x: 1, y: 2 }, '2026-01-01T00:00:00Z'))
    expect(bears(moved, 'but')).toEqual(['answers question'])
    expect(moved.claims.get('but')).toMatchObject({ kind: 'position', pos: { x: 1, y: 2 } })
  })
})

describe('taking a claim that is there', () => {
  const at = '2026-01-01T00:00:00Z'
  it('[KB13] lets it bear on what the new one was to bear on, and takes the new one away', () => {
    const taken = after(map, takeExisting(map, 'but', 'lone', at))
    expect(bears(taken, 'lone')).toEqual(['attacks reason'])
    expect(taken.claims.has('but')).toBe(false)
  })

  it('[KB13] says nothing twice and of nothing that it bears on itself', () => {
    expect(bears(after(map, takeExisting(map, 'but', 'reason', at)), 'reason')).toEqual(['supports position'])
    const twice = aMap({ claims: [...map.claims.values()], relations: [...map.relations.values(), anAttack({ id: 'again', from: 'lone', to: 'reason' })] })
    expect(bears(after(twice, takeExisting(twice, 'but', 'lone', at)), 'lone')).toEqual(['attacks reason'])
  })

  it('[KB13] joins the premises where the new one was one of several', () => {
    const joint = aMap({ claims: [...map.claims.values()], relations: [aSupport({ id: 'joint', from: ['reason', 'but'], to: 'position' })] })
    expect(after(joint, takeExisting(joint, 'but', 'lone', at)).relations.get('joint')!.premises.map(({ claim }) => claim)).toEqual(['lone', 'reason'])
  })
})
