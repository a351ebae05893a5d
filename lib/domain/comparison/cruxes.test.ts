import { describe, expect, it } from 'vitest'
import { cruxLine } from './crux-line.ts'
import { cruxSentence } from './crux-sentence.ts'
import { cruxes } from './cruxes.ts'
import { grantOnly } from './granting.ts'
import { oppositeConclusions } from './opposite-conclusions.ts'
import { ownViews } from './own-views.ts'
import { aboutTheWord, mixedSupports } from './terms.ts'
import { table, type TableDraft } from './testing/table.ts'

const question = { id: 'Q', kind: 'question' } as const
const answer = (id: string) => ({ id, kind: 'position', text: `${id}.` }) as const

/** A concludes P from a; B denies a and answers with R. */
const simple: TableDraft = {
  claims: [question, answer('P'), answer('R'), 'a', 'b'],
  relations: [['pq', 'answers', ['P'], 'Q'], ['rq', 'answers', ['R'], 'Q'], ['s', 'supports', ['a'], 'P']],
  says: [['A', 'a', 'asserts'], ['A', 'P', 'asserts'], ['A', 'relation:s', 'asserts'], ['B', 'a', 'denies'], ['B', 'R', 'asserts'], ['A', 'b', 'asserts'], ['B', 'b', 'denies']],
  question: 'Q',
}

describe('a crux', () => {
  it('[CM14] is what two differ on and an answer of one turns on: the premise A concludes P from, and not the claim that leads nowhere', () => {
    const { comparison } = table(simple)
    const found = cruxes(comparison)
    expect(found).toEqual([{ target: 'claim:a', pairs: [{ a: 'document:A', b: 'document:B', double: false }], flips: [{ column: 'document:A', answer: 'P', from: 'in', to: 'unestablished' }] }])
    expect(cruxSentence(comparison, found[0]!)).toBe('A holds that “a”; B denies it. If A gave that up, “P” would no longer follow for A.')
    expect(cruxLine(comparison, found[0]!)).toBe('The answer of A turns on “a”; one pair of texts parts over it.')
  })

  it('[CM14] is double where the answers of both turn on it: B’s answer falls when B grants what speaks against it', () => {
    const { comparison } = table({
      ...simple,
      relations: [...simple.relations!, ['x', 'attacks', ['a'], 'R'], ['rb', 'supports', ['b'], 'R']],
      says: [['A', 'a', 'asserts'], ['A', 'P', 'asserts'], ['A', 'relation:s', 'asserts'], ['B', 'a', 'denies'], ['B', 'R', 'asserts'], ['B', 'b', 'asserts'], ['B', 'relation:rb', 'asserts'], ['B', 'relation:x', 'asserts']],
    })
    expect(cruxes(comparison)).toMatchObject([{ target: 'claim:a', pairs: [{ double: true }], flips: [{ column: 'document:A', to: 'unestablished' }, { column: 'document:B', answer: 'R', from: 'in', to: 'contested' }] }])
  })

  it('[CM14] may be an inference: both grant the premise, and part in what they draw from it', () => {
    const { comparison } = table({ ...simple, says: [['A', 'a', 'asserts'], ['B', 'a', 'asserts'], ['A', 'P', 'asserts'], ['A', 'relation:s', 'asserts'], ['B', 'relation:s', 'denies'], ['B', 'R', 'asserts']] })
    const [crux, ...rest] = cruxes(comparison)
    expect(rest).toEqual([])
    expect(cruxSentence(comparison, crux!)).toBe('A takes the step from “a” to “P”; B rejects it. If A gave that up, “P” would no longer follow for A.')
  })

  it('[CM14] is none where the answer is granted outright, or where it only turns on itself', () => {
    const { comparison } = table({ ...simple, says: [['A', 'a', 'asserts'], ['A', 'P', 'asserts'], ['B', 'a', 'denies'], ['B', 'P', 'denies']] })
    expect(cruxes(comparison)).toEqual([])
  })

  it('[CM14] ranks by pairs: what two others deny comes before what one does', () => {
    const { comparison } = table({
      claims: [question, answer('P'), 'a', 'b'],
      relations: [['pq', 'answers', ['P'], 'Q'], ['s', 'supports', ['a', 'b'], 'P']],
      says: [['A', 'a', 'asserts'], ['A', 'b', 'asserts'], ['A', 'P', 'asserts'], ['A', 'relation:s', 'asserts'], ['B', 'a', 'denies'], ['B', 'b', 'denies'], ['C', 'b', 'denies']],
      question: 'Q',
    })
    expect(cruxes(comparison).map(({ target, pairs }) => [target, pairs.length])).toEqual([['claim:b', 2], ['claim:a', 1]])
  })
})

describe('granting one author alone', () => {
  const view = (draft: TableDraft, text = 'A') => {
    const { comparison } = table(draft)
    return { map: comparison.input.map, view: ownViews(comparison).find(({ column }) => column === `document:${text}`)! }
  }

  it('[CM15] grants what is said flatly and not concluded, and lets the author’s own steps conclude', () => {
    const { map, view: own } = view(simple)
    expect(grantOnly(map, own, 'own')).toMatchObject({ granted: ['a', 'b'], follows: ['P'], doesNotFollow: [], followsThoughDenied: [], notReached: ['R'] })
  })

  it('[CM15] does not grant what is said tentatively, so what rests on it does not follow', () => {
    const { map, view: own } = view({ ...simple, says: [['A', 'a', 'asserts', { force: 'tentative' }], ['A', 'P', 'asserts'], ['A', 'relation:s', 'asserts']] })
    expect(grantOnly(map, own, 'own')).toMatchObject({ granted: [], doesNotFollow: [{ claim: 'P', label: 'unestablished' }, { claim: 'a', label: 'unestablished' }] })
  })

  it('[CM15] tells what follows though denied: by everyone’s steps, not by the author’s', () => {
    const { map, view: own } = view({ ...simple, says: [['A', 'a', 'asserts'], ['A', 'P', 'denies'], ['B', 'relation:s', 'asserts']] })
    expect(grantOnly(map, own, 'own')).toMatchObject({ followsThoughDenied: [], notReached: ['P', 'R', 'b'] })
    expect(grantOnly(map, own, 'everyone').followsThoughDenied).toEqual(['P'])
  })

  it('[CM15] tells clashes: of grants that exclude one another neither counts, and attacks among grants', () => {
    const { map, view: own } = view({
      claims: ['a', 'b', 'c', 'd'],
      relations: [['x', 'contrary', ['a'], 'b'], ['y', 'attacks', ['c'], 'd']],
      says: [['A', 'a', 'asserts'], ['A', 'b', 'asserts'], ['A', 'c', 'asserts'], ['A', 'd', 'asserts'], ['A', 'relation:y', 'asserts']],
    })
    expect(grantOnly(map, own, 'own')).toMatchObject({ granted: ['c', 'd'], doesNotFollow: [], clashes: { excluded: ['a', 'b'], attacks: ['y'] } })
    expect(grantOnly(map, own, 'own').why.get('a')).toBe('It and “b” exclude each other, so neither is granted.')
  })

  it('[TG5] tells what the grants rule out apart from what they do not reach, and why: B excludes P, and nothing leads to c', () => {
    const { map, view: own } = view({ claims: ['a', 'P', 'c'], relations: [['s', 'attacks', ['a'], 'P'], ['t', 'supports', ['c'], 'P']], says: [['A', 'a', 'asserts'], ['A', 'relation:s', 'asserts'], ['A', 'P', 'denies']] })
    const found = grantOnly(map, own, 'own')
    expect(found).toMatchObject({ granted: ['a'], ruledOut: ['P'], notReached: ['c'] })
    expect([...found.why]).toEqual([['P', '“a” speaks against it.']])
  })

  it('[TG6] says where something asserted is not granted because it is said with reserve', () => {
    const { map, view: own } = view({ ...simple, says: [['A', 'a', 'asserts', { force: 'tentative' }], ['A', 'P', 'asserts'], ['A', 'relation:s', 'asserts']] })
    expect(grantOnly(map, own, 'own').doesNotFollow).toEqual([{ claim: 'P', label: 'unestablished', reserved: false }, { claim: 'a', label: 'unestablished', reserved: true }])
  })
})

describe('same premise, opposite conclusions', () => {
  it('[CM16] is told where two draw from one claim what excludes one another', () => {
    const { comparison } = table({
      claims: ['p', 'c', 'd', 'e'],
      relations: [['one', 'supports', ['p'], 'c'], ['two', 'supports', ['p'], 'd'], ['x', 'contrary', ['c'], 'd'], ['three', 'attacks', ['p'], 'e'], ['four', 'supports', ['p'], 'e']],
      says: [['A', 'relation:one', 'asserts'], ['B', 'relation:two', 'asserts'], ['A', 'relation:three', 'asserts'], ['C', 'relation:four', 'asserts'], ['C', 'p', 'denies']],
    })
    expect(oppositeConclusions(comparison)).toEqual([{ premise: 'p', a: { column: 'document:A', draws: 'one' }, b: { column: 'document:B', draws: 'two' } }])
  })
})

describe('terms', () => {
  const words: TableDraft = {
    claims: [{ id: 'd1', kind: 'definition', term: 'Class' }, { id: 'd2', kind: 'definition', term: 'class' }, { id: 'mark', text: 'They own nothing.' }, { id: 'is', text: 'It was a class.' }, 'why'],
    relations: [['s1', 'supports', ['d1', 'mark'], 'is'], ['s2', 'attacks', ['d2', 'mark'], 'is'], ['s3', 'supports', ['why'], 'is']],
    says: [['A', 'd1', 'uses'], ['B', 'd2', 'uses'], ['A', 'mark', 'asserts'], ['B', 'mark', 'asserts'], ['A', 'is', 'asserts'], ['B', 'is', 'denies']],
  }

  it('[CM17] this may be about the word: they agree on the mark and differ on what the word is said of', () => {
    expect(aboutTheWord(table(words).comparison)).toEqual([{ word: 'Class', application: 'is', a: 'document:A', b: 'document:B', agreed: ['mark'], open: [] }])
  })

  it('[CM17] it is about the thing as soon as they differ on a mark', () => {
    expect(aboutTheWord(table({ ...words, says: words.says.map((said) => (said[0] === 'B' && said[1] === 'mark' ? ['B', 'mark', 'denies'] as const : said)) }).comparison)).toEqual([])
  })

  it('[TG3] what a definition backs is said of the word too: who denies the word grants the mark of the step that the definition backs', () => {
    const { comparison } = table({
      claims: [{ id: 'd1', kind: 'definition', term: 'caste' }, 'closed', 'is'],
      relations: [['s', 'supports', ['closed'], 'is'], ['backing', 'supports', ['d1'], 'relation:s']],
      says: [['A', 'closed', 'asserts'], ['B', 'closed', 'asserts'], ['A', 'is', 'asserts'], ['B', 'is', 'denies']],
    })
    expect(aboutTheWord(comparison)).toEqual([{ word: 'caste', application: 'is', a: 'document:A', b: 'document:B', agreed: ['closed'], open: [] }])
  })

  it('[TG4] a text and a part of it are no two authors who define a word differently', () => {
    const parts = { A: [{ id: '1', authors: [], start: 0, end: 15, role: 'original' as const }] }
    const { comparison } = table({ ...words, parts, says: [['A', 'd1', 'uses'], ['A', 'relation:s1', 'asserts'], ['A', 'd2', 'uses'], ['A', 'relation:s3', 'asserts']].map(([text, about, stance], index) => [text!, about!, stance as 'uses', { start: index * 10 }]) })
    expect(mixedSupports(comparison)).toEqual([])
  })

  it('[CM18] warns where the support of a claim with the word rests on authors who define it differently', () => {
    const { comparison } = table({ ...words, says: [...words.says, ['A', 'relation:s1', 'asserts'], ['B', 'relation:s3', 'asserts']] })
    expect(mixedSupports(comparison)).toEqual([{ word: 'Class', claim: 'is', by: [{ column: 'document:A', uses: ['d1'] }, { column: 'document:B', uses: ['d2'] }] }])
  })
})
