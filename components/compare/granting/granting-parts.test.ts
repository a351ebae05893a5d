import { describe, expect, it } from 'vitest'
import { ownViews } from '../../../lib/domain/comparison/own-views.ts'
import { outcomesIn } from '../../../lib/domain/comparison/outcomes-in.ts'
import { table, type TableDraft } from '../../../lib/domain/comparison/testing/table.ts'
import { drawer } from '../../../lib/domain/evaluation/testing/drawer.ts'
import { byOthers, grantingParts } from './granting-parts.ts'
import { grantEach } from './granting-work.ts'
import { chosenIn } from './kept-choice.ts'

const seed = 1140
const kinds = ['supports', 'attacks', 'supports', 'contrary', 'attacks', 'contradictory'] as const

function granted({ comparison }: ReturnType<typeof table>) {
  return grantEach({ map: comparison.input.map, views: ownViews(comparison) })
}

/** Few claims and many steps, so that everything that can become of a claim does. */
function drawn(draw: (below: number) => number): TableDraft {
  const claims = Array.from({ length: 3 + draw(4) }, (_, index) => `c${index}`)
  const one = () => claims[draw(claims.length)]!
  const relations = Array.from({ length: 2 + draw(7) }, (_, index) => [`r${index}`, kinds[draw(kinds.length)]!, [one()], one()] as const).filter(([, , [from], to]) => from !== to)
  const says = Array.from({ length: 3 + draw(9) }, (): TableDraft['says'][number] => {
    const about = draw(2) === 0 && relations.length > 0 ? `relation:${relations[draw(relations.length)]![0]}` : one()
    return [draw(2) ? 'A' : 'B', about, draw(3) ? 'asserts' : 'denies', draw(4) ? {} : { force: 'tentative' }]
  })
  return { claims, relations, says }
}

describe('the lists', () => {
  it(`[TG5] hold each claim once, but for what clashes and follows all the same, on 150 maps (seed ${seed})`, () => {
    const draw = drawer(seed)
    const seen = new Set<string>()
    for (let run = 0; run < 150; run++) {
      const drawnTable = table(drawn(draw))
      const all = [...drawnTable.comparison.input.map.claims.keys()]
      for (const { own, everyone } of granted(drawnTable)) {
        for (const granting of [own, everyone]) {
          const outcomes = outcomesIn(granting)
          expect([...outcomes.keys()].sort()).toEqual(all.sort())
          for (const [claim, outcome] of outcomes) {
            seen.add(outcome)
            const lists = grantingParts.filter((part) => part.claims(granting).includes(claim)).map(({ key }) => key)
            expect(lists.filter((key) => key !== 'clashes' || outcome === 'clashes')).toEqual([outcome])
            if (outcome !== 'granted' && outcome !== 'not-reached') expect(granting.why.get(claim)).toBeTruthy()
          }
        }
      }
    }
    expect([...seen].sort()).toEqual(grantingParts.map(({ key }) => key).sort())
  })
})

describe('everyone’s inferences', () => {
  const draft: TableDraft = {
    claims: ['a', 'b', 'p', 'q'],
    relations: [['s', 'supports', ['a'], 'p'], ['t', 'supports', ['a'], 'q'], ['x', 'attacks', ['b'], 'q']],
    says: [['A', 'a', 'asserts'], ['A', 'b', 'asserts'], ['A', 'relation:t', 'asserts'], ['B', 'relation:s', 'asserts'], ['B', 'relation:x', 'asserts']],
  }

  it('[TG7] say what comes by others alone, and what they take away: A’s a leads to p by B’s step, and B’s objection stops q', () => {
    const [a] = granted(table(draft))
    expect([byOthers(a!, 'everyone', 'p'), byOthers(a!, 'everyone', 'q'), byOthers(a!, 'everyone', 'a'), byOthers(a!, 'own', 'p')]).toEqual(['gained', 'lost', null, null])
  })
})

describe('who is granted', () => {
  const { comparison } = table({ claims: ['p', 'q'], voices: ['v'], says: [['A', 'p', 'asserts'], ['B', 'p', 'asserts'], ['C', 'p', 'denies'], ['C', 'q', 'none', { reports: [{ voice: 'v', stance: 'asserts', mode: 'quotes' }] }]] })

  it('[TG8] is at first the two that part most, and never a voice', () => {
    expect(chosenIn(comparison, null)).toEqual({ one: 'document:A', beside: 'document:C', inferences: 'own' })
    expect(chosenIn(comparison, '{"one":"voice:v"}')?.one).toBe('document:A')
  })

  it('[TG8] is what was chosen, one alone too, as long as it is there; what a browser kept wrongly is as nothing', () => {
    expect(chosenIn(comparison, '{"one":"document:B","beside":null,"inferences":"everyone"}')).toEqual({ one: 'document:B', beside: null, inferences: 'everyone' })
    expect(chosenIn(comparison, '{"one":"document:B","beside":"document:gone"}')).toEqual({ one: 'document:B', beside: null, inferences: 'own' })
    expect(chosenIn(comparison, 'no JSON')?.one).toBe('document:A')
    expect(chosenIn(table({ claims: ['p'], says: [] }).comparison, null)).toBeNull()
  })
})
