import { describe, expect, it } from 'vitest'
import { aClaim, aMap, aPosition, aQuestion, aRelation, aSupport, anAnswer, anAttack, anEvidence, anUndercut } from '../testing/factories.ts'
import { matchFilter, type FilterContext, type MapFilter } from './filter-map.ts'
import { findInMap } from './find-in-map.ts'
import { neighbourhood } from './neighbourhood.ts'
import { startsOf } from './reach.ts'
import { foldsAbove, showMap, type ShowWhat } from './shown-map.ts'

const support = aSupport({ id: 'r2', from: 'b', to: 'a' })
/** q ← a ← b ← (c, d jointly), b ← shared → e, and u undercuts the step from b to a. */
const map = aMap({
  question: 'q',
  claims: [
    aQuestion({ id: 'q' }), aPosition({ id: 'a', text: 'It was a caste.' }), aPosition({ id: 'e', text: 'It was a class.' }), aClaim({ id: 'b', text: 'It owned nothing, à proprement parler.', tags: ['property'] }),
    aClaim({ id: 'c', note: 'See the constitution.' }), aClaim({ id: 'd', term: 'nomenklatura' }), aClaim({ id: 'shared', text: 'It ruled.' }), aClaim({ id: 'u', text: 'Owning is not ruling.' }),
  ],
  relations: [
    anAnswer({ id: 'r1', from: 'a', to: 'q' }), anAnswer({ id: 'r1e', from: 'e', to: 'q' }), support, aSupport({ id: 'r3', from: ['c', 'd'], to: 'b' }),
    aSupport({ id: 'r4', from: 'shared', to: 'b' }), anAttack({ id: 'r5', from: 'shared', to: 'e' }), anUndercut({ id: 'r6', from: 'u', to: support }),
  ],
  evidence: [
    anEvidence({ id: 'e1', on: 'b', passage: 'p1', stance: 'denies', by: 'ada' }), anEvidence({ id: 'e2', on: 'c', passage: 'p2', stance: 'asserts', by: 'ben' }),
    anEvidence({ id: 'e3', on: { relation: 'r5' }, passage: 'p3', stance: 'asserts', by: 'ada' }),
  ],
})

function show(what: Partial<Omit<ShowWhat, 'folded'>> & { folded?: string[] }) {
  return showMap(map, { near: null, matching: null, pinned: [], ...what, folded: new Set(what.folded ?? []) })
}

function hidden(shown: ReturnType<typeof show>): string[] {
  return [...map.claims.keys()].filter((id) => !shown.map.claims.has(id))
}

describe('folding', () => {
  it('[SH1] gives the map itself while nothing is asked', () => {
    expect(show({}).map).toBe(map)
    expect(show({}).isWhole).toBe(true)
  })

  it('[SH2] hides what bears on a claim however far around, undercuts too, and counts it', () => {
    const shown = show({ folded: ['a'] })
    expect(hidden(shown)).toEqual(['b', 'c', 'd', 'u'])
    expect([...shown.map.relations.keys()]).toEqual(['r1', 'r1e', 'r5'])
    expect([...shown.map.evidence.keys()]).toEqual(['e3'])
    expect(shown.hiddenBelow).toEqual(new Map([['a', 4]]))
    expect(shown.isWhole).toBe(false)
    expect(shown.unfolded).toBe(map)
  })

  it('[SH2] leaves what is used outside the folded branch', () => {
    expect(show({ folded: ['a'] }).map.claims.has('shared')).toBe(true)
    expect(hidden(show({ folded: ['a', 'e'] }))).toEqual(['b', 'c', 'd', 'shared', 'u'])
    expect(show({ folded: ['a', 'e'] }).hiddenBelow).toEqual(new Map([['a', 5], ['e', 1]]))
  })

  it('[SH3] counts a fold inside a fold with the outer one, and keeps it', () => {
    const shown = show({ folded: ['a', 'b'] })
    expect(shown.hiddenBelow).toEqual(new Map([['a', 4]]))
    expect([...shown.folded]).toEqual(['a', 'b'])
    expect(show({ folded: ['b'] }).hiddenBelow).toEqual(new Map([['b', 2]]))
  })

  it('[SH3] folds a joint reason too', () => {
    const shown = show({ folded: ['r3'] })
    expect(hidden(shown)).toEqual(['c', 'd'])
    expect(shown.hiddenBelow).toEqual(new Map([['r3', 2]]))
  })

  it('[SH4] says what to unfold so that something is seen', () => {
    expect([...foldsAbove(map, new Set(['a', 'b', 'e']), ['c'])].sort()).toEqual(['a', 'b'])
    expect([...foldsAbove(map, new Set(['a']), ['shared'])]).toEqual([])
    expect([...foldsAbove(map, new Set(['a', 'r3']), ['r3'])].sort()).toEqual(['a', 'r3'])
  })

  it('[SH2] finds a way into circles', () => {
    const circle = aMap({ claims: [aClaim({ id: 'x' }), aClaim({ id: 'y' }), aClaim({ id: 'a-reason' })], relations: [aSupport({ from: 'x', to: 'y' }), aSupport({ from: 'y', to: 'x' }), aSupport({ from: 'a-reason', to: 'y' })] })
    expect(startsOf(circle)).toHaveLength(1)
    expect(startsOf(circle)).not.toEqual(['a-reason'])
  })
})

describe('focus', () => {
  it('[SH5] is a claim with what it bears on, what bears on it, and what is joined with it, step by step', () => {
    expect([...neighbourhood(map, 'c', 1)].sort()).toEqual(['b', 'c', 'd'])
    expect([...neighbourhood(map, 'c', 2)].sort()).toEqual(['a', 'b', 'c', 'd', 'shared', 'u'])
    expect([...neighbourhood(map, 'c', 3)].sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'q', 'shared', 'u'])
    expect([...neighbourhood(map, 'u', 1)].sort()).toEqual(['a', 'b', 'u'])
    expect(neighbourhood(map, 'nobody', 2).size).toBe(0)
  })

  it('[SH5] keeps what is chosen beside it', () => {
    const near = neighbourhood(map, 'c', 1)
    expect(hidden(show({ near }))).toEqual(['q', 'a', 'e', 'shared', 'u'])
    expect(show({ near }).map.question).toBeUndefined()
    expect(hidden(show({ near, pinned: ['r5'] }))).toEqual(['q', 'a', 'u'])
  })
})

const context: FilterContext = { documentOf: (passage) => ({ p1: 'trotsky', p2: 'djilas', p3: 'trotsky' })[passage], labelOf: (claim) => (claim === 'e' ? 'refuted' : 'in') }

describe('the filter', () => {
  it.each<[string, MapFilter, string[] | null]>([
    ['nothing', {}, null],
    ['nothing, though empty lists are kept', { tags: [], hides: true }, null],
    ['a document, with what its steps join', { documents: ['trotsky'] }, ['b', 'e', 'r5', 'shared']],
    ['document and stance of one passage', { documents: ['trotsky'], stances: ['denies'] }, ['b']],
    ['no passage that has both', { documents: ['djilas'], stances: ['denies'] }, []],
    ['a member', { members: ['ben'] }, ['c']],
    ['a tag', { tags: ['property', 'other'] }, ['b']],
    ['a kind', { kinds: ['position'] }, ['a', 'e']],
    ['a label', { labels: ['refuted', 'contested'] }, ['e']],
    ['headings together', { kinds: ['position'], labels: ['in'] }, ['a']],
  ])('[SH6] matches %s', (_title, filter, expected) => {
    const found = matchFilter(map, filter, context)
    expect(found && [...found].sort()).toEqual(expected)
  })

  it('[SH6] makes the rest pale, or takes it away', () => {
    const ids = matchFilter(map, { tags: ['property'] }, context)!
    const pale = show({ matching: { ids, hides: false } })
    expect(pale.map).toBe(map)
    expect([...pale.faded].sort()).toEqual(['a', 'c', 'd', 'e', 'q', 'r1', 'r1e', 'r2', 'r3', 'r4', 'r5', 'r6', 'shared', 'u'])
    expect(hidden(show({ matching: { ids, hides: true } }))).toEqual(['q', 'a', 'e', 'c', 'd', 'shared', 'u'])
    expect(hidden(show({ matching: { ids, hides: true }, pinned: ['u'] }))).toEqual(['q', 'a', 'e', 'c', 'd', 'shared'])
  })
})

describe('search', () => {
  const sources = new Map([['c', 'djilas 1957 the new class'], ['r5', 'trotsky 1936']])
  it.each<[string, string[]]>([
    ['', []],
    ['A PROPREMENT', ['b']],
    ['nothing owned', ['b']],
    ['it was', ['a', 'e']],
    ['constitution', ['c']],
    ['nomenklatura', ['d']],
    ['property', ['b']],
    ['new class', ['c']],
    ['class', ['e', 'c']],
    ['trotsky', ['r5']],
    ['nowhere', []],
  ])('[SH7] finds “%s”', (text, expected) => {
    expect(findInMap(map, text, sources)).toEqual(expected)
  })

  it('[SH7] keeps the order it is told', () => {
    expect(findInMap(map, 'it was', sources, ['e', 'a'])).toEqual(['e', 'a'])
  })
})

it('[SH5] relates by likeness too', () => {
  const alike = aMap({ claims: [aClaim({ id: 'x' }), aClaim({ id: 'y' })], relations: [aRelation({ kind: 'equals', from: 'x', to: 'y' })] })
  expect([...neighbourhood(alike, 'y', 1)].sort()).toEqual(['x', 'y'])
})
