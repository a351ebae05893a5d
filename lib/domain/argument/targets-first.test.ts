import { describe, expect, it } from 'vitest'
import { readPastedText } from '../interchange/pasted-text/read-pasted-text.ts'
import { writeMarkdownOutline } from '../interchange/markdown-outline/write-markdown-outline.ts'
import { routeRelations } from '../layout/route-relations.ts'
import { aBundle, aClaim, aMap, anUndercut, aSupport } from '../testing/factories.ts'
import { applyCommand } from './apply-command.ts'
import { excerptMap } from './excerpt-map.ts'
import { graftMap } from './graft-map.ts'
import { partOfMap } from './part-of-map.ts'
import { showMap } from './shown-map.ts'
import { targetsFirst } from './targets-first.ts'
import { stepsThrough } from './views/steps-through.ts'

/** Enough for a function that calls itself for each to run out of stack. */
const many = 9000
const claims = Array.from({ length: many }, (_, index) => aClaim({ id: `c${index}`, text: `Claim ${index}` }))
/** A reason, an objection to that step, one to that objection, and so on; the last comes first. */
const steps = Array.from({ length: many - 1 }, (_, index) => (index === 0 ? aSupport({ id: 'r0', from: 'c1', to: 'c0' }) : anUndercut({ id: `r${index}`, from: `c${index + 1}`, to: { id: `r${index - 1}` } })))
const objections = aMap({ claims, relations: [...steps].reverse() })
const reasons = aMap({ claims, relations: Array.from({ length: many - 1 }, (_, index) => aSupport({ id: `r${index}`, from: `c${index + 1}`, to: `c${index}` })) })

describe('a map that is one long chain', () => {
  it('[LA1] of objections to objections has every step after the one it is about, and a line for each', () => {
    const order = targetsFirst(objections.relations.values()).map(({ id }) => id)
    expect(order).toEqual(steps.map(({ id }) => id))
    const boxes = new Map(claims.map(({ id }, index) => [id, { x: 0, y: index * 100, width: 260, height: 80 }]))
    expect(routeRelations(objections, boxes).size).toBe(many - 1)
  })

  it('[KB24] can be copied whole', () => {
    const { map } = excerptMap(objections, [`r${many - 2}`])
    expect([map.claims.size, map.relations.size]).toEqual([many, many - 1])
    expect(graftMap(aMap({}), { map }).claims).toHaveLength(many)
    expect(partOfMap(objections, new Set([`r${many - 2}`])).relations.size).toBe(many - 1)
  })

  it('[SH2] is shown in part and pale', () => {
    const shown = showMap(objections, { folded: new Set(), near: null, matching: { ids: new Set(['c1', 'c2']), hides: false }, pinned: [] })
    expect([shown.faded.has('c1'), shown.faded.has('r5'), shown.map.relations.size]).toEqual([false, true, many - 1])
    expect(showMap(objections, { folded: new Set(), near: new Set(['c0', 'c1', 'c2']), matching: null, pinned: [] }).map.relations.size).toBe(2)
  })

  it('[KB22] is written as an outline that says where it stops setting in, and presented from its head', () => {
    const { text, losses } = writeMarkdownOutline(aBundle({ map: reasons }))
    expect(text.length).toBeLessThan(many * 500)
    expect(losses.map(({ code }) => code)).toContain('deep')
    expect(readPastedText(text).map.claims.size).toBeGreaterThanOrEqual(many)
    expect(stepsThrough(reasons).map(({ claim }) => claim)).toEqual(Array.from({ length: 40 }, (_, index) => `c${index}`))
  })
})

it('[KB24] a copied objection leaves behind the question of a step that stays behind', () => {
  const [support, objection] = [aSupport({ id: 'step', from: 'b', to: 'a' }), { ...aSupport({ id: 'objection', from: 'd', to: 'c' }), asks: { relation: 'step', question: 'expertise' } }]
  const map = aMap({ claims: ['a', 'b', 'c', 'd'].map((id) => aClaim({ id })), relations: [support, objection] })
  const { map: part } = excerptMap(map, ['c', 'd'])
  expect(part.relations.get('objection')).not.toHaveProperty('asks')
  expect(applyCommand(map, graftMap(map, { map: part }).command)).toMatchObject({ ok: true })
  expect(excerptMap(map, ['a', 'b', 'c', 'd']).map.relations.get('objection')).toHaveProperty('asks')
})
