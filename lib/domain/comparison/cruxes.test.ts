import { describe, expect, it } from 'vitest'
import { cruxLine } from './crux-line.ts'
import { cruxSentence } from './crux-sentence.ts'
import { cruxes } from './cruxes.ts'
import { flipWay } from './flip-way.ts'
import { grantOnly } from './granting.ts'
import { stepWords } from './inference-words.ts'
import { opposedClaims } from './opposed-answers.ts'
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

  it('[CM14] is of rows: who denies the same in other words differs on it, and of two who say one thing twice both sayings are given up', () => {
    const { comparison } = table({
      ...simple,
      claims: [...simple.claims, 'a2'],
      relations: [...simple.relations!, ['e', 'equals', ['a2'], 'a'], ['s2', 'supports', ['a2'], 'P']],
      says: [['A', 'a', 'asserts'], ['A', 'a2', 'asserts'], ['A', 'P', 'asserts'], ['A', 'relation:s', 'asserts'], ['A', 'relation:s2', 'asserts'], ['B', 'a2', 'denies']],
    })
    expect(cruxes(comparison)).toEqual([{ target: 'claim:a', pairs: [{ a: 'document:A', b: 'document:B', double: false }], flips: [{ column: 'document:A', answer: 'P', from: 'in', to: 'unestablished' }] }])
  })

  it('[CM14] who asserts the opposite denies it, and would turn round on it: then what was denied is granted', () => {
    const { comparison } = table({
      ...simple,
      claims: [...simple.claims, 'not a'],
      relations: [...simple.relations!, ['c', 'contradictory', ['not a'], 'a'], ['n', 'supports', ['not a'], 'R']],
      says: [['A', 'a', 'asserts'], ['A', 'P', 'asserts'], ['A', 'relation:s', 'asserts'], ['B', 'not a', 'asserts'], ['B', 'R', 'asserts'], ['B', 'relation:n', 'asserts']],
    })
    const [crux, ...rest] = cruxes(comparison)
    expect(rest).toEqual([])
    expect(crux).toMatchObject({ target: 'claim:a', pairs: [{ double: true }] })
    expect(cruxSentence(comparison, crux!)).toBe('A holds that “a”; B denies it. If A turned round on that, “P” would no longer follow for A. If B turned round on that, “R” would no longer follow for B.')
    expect(flipWay(comparison, crux!.target, crux!.flips[1]!)).toEqual(['claim:not a', 'relation:n', 'claim:R'])
  })

  it('[CM14] does not say that what did not follow ceases to: two reasons both ways, of which one is given up, and then the other', () => {
    const draft: TableDraft = {
      claims: [question, answer('P'), 'a', 'b'],
      relations: [['pq', 'answers', ['P'], 'Q'], ['s', 'supports', ['a'], 'P'], ['x', 'attacks', ['b'], 'P']],
      says: [['A', 'a', 'asserts'], ['A', 'b', 'asserts'], ['A', 'P', 'asserts'], ['A', 'relation:s', 'asserts'], ['A', 'relation:x', 'asserts'], ['B', 'a', 'denies'], ['C', 'b', 'denies']],
    }
    const { comparison } = table(draft)
    expect(cruxes(comparison).map((crux) => cruxSentence(comparison, crux).split('. ')[1])).toEqual(['If A gave that up, “P” would no longer be contested but be refuted for A.', 'If A gave that up, “P” would stand after all for A.'])
  })

  it('[CM14] a line counts every pair that parts over it, also one of which neither’s answer turns on it', () => {
    const { comparison } = table({ ...simple, says: [...simple.says, ['C', 'a', 'asserts']] })
    const [crux] = cruxes(comparison)
    expect(crux!.pairs).toHaveLength(1)
    expect(cruxLine(comparison, crux!)).toBe('The answer of A turns on “a”; 2 pairs of texts part over it.')
  })

  it('[CM14] a definition is used or rejected, and an objection or a backing is named as what it is', () => {
    const { comparison } = table({
      claims: [question, answer('P'), { id: 'd', kind: 'definition', term: 'class', text: 'd' }, 'a', 'u', 'b'],
      relations: [['pq', 'answers', ['P'], 'Q'], ['s', 'supports', ['a', 'd'], 'P'], ['undercut', 'attacks', ['u'], 'relation:s'], ['backing', 'supports', ['b'], 'relation:s'], ['same', 'rephrases', ['a'], 'u']],
      says: [['A', 'a', 'asserts'], ['A', 'd', 'uses'], ['A', 'u', 'asserts'], ['A', 'P', 'asserts'], ['A', 'relation:s', 'asserts'], ['A', 'relation:undercut', 'denies'], ['B', 'd', 'rejects'], ['B', 'relation:undercut', 'asserts']],
    })
    expect(cruxes(comparison).map((crux) => cruxSentence(comparison, crux))).toEqual([
      'B takes the objection that “u”; A rejects it. If A granted it, “P” would no longer follow for A.',
      'A uses “d”; B rejects it. If A gave that up, “P” would no longer follow for A.',
    ])
    const { map } = comparison.input
    expect(['backing', 'same'].map((id) => stepWords(map, id))).toEqual(['the backing that “b”', 'the view that “a” puts in other words “u”'])
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

  it('[TG6] does not say of a premise that it does not hold when it is only not granted, nor that the text gave no reason', () => {
    const { map, view: own } = view({ ...simple, says: [['A', 'a', 'asserts', { force: 'tentative' }], ['A', 'P', 'asserts'], ['A', 'relation:s', 'asserts'], ['A', 'b', 'asserts', { force: 'conditional' }]] })
    const found = grantOnly(map, own, 'own')
    expect(['P', 'b'].map((claim) => found.why.get(claim))).toEqual(['The reason for it is not reached: “a” is not granted, and nothing that is granted leads there.', 'Nothing that is granted leads there.'])
  })

  it('[TG6] says so where what is granted speaks against the premise, or where the step itself is undercut', () => {
    const draft: TableDraft = {
      ...simple,
      claims: [...simple.claims, 'u'],
      relations: [...simple.relations!, ['x', 'attacks', ['b'], 'a'], ['cut', 'attacks', ['u'], 'relation:s']],
      says: [['A', 'a', 'asserts', { force: 'tentative' }], ['A', 'b', 'asserts'], ['A', 'P', 'asserts'], ['A', 'relation:s', 'asserts'], ['A', 'relation:x', 'asserts']],
    }
    const why = (own: TableDraft) => {
      const { map, view: one } = view(own)
      return grantOnly(map, one, 'own').why.get('P')
    }
    expect(why(draft)).toBe('The reason for it does not hold: what is granted speaks against “a”.')
    expect(why({ ...draft, says: [['A', 'a', 'asserts'], ['A', 'u', 'asserts'], ['A', 'P', 'asserts'], ['A', 'relation:s', 'asserts'], ['A', 'relation:cut', 'asserts']] })).toBe('What is granted is a reason for it, but the step from there does not hold.')
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

describe('what excludes what', () => {
  const draws = (text: string, step: string, start = 0) => [text, `relation:${step}`, 'asserts', { start }] as const

  it('[CM16] goes by rows: one premise in two wordings, a conclusion and its opposite; and not by a text and a part of it', () => {
    const draft: TableDraft = {
      claims: ['p', 'p again', 'c', 'not c'],
      relations: [['e', 'equals', ['p again'], 'p'], ['x', 'contradictory', ['not c'], 'c'], ['one', 'supports', ['p'], 'c'], ['two', 'supports', ['p again'], 'not c'], ['three', 'attacks', ['p'], 'not c']],
      says: [draws('A', 'one'), draws('B', 'two'), draws('C', 'three')],
    }
    const pairs = (own: TableDraft) => oppositeConclusions(table(own).comparison).map(({ premise, a, b }) => `${premise}: ${a.column} ${a.draws}, ${b.column} ${b.draws}`)
    // Who argues against the opposite argues for c.
    expect(pairs(draft)).toEqual(['p: document:A one, document:B two', 'p: document:B two, document:C three'])
    const parts = { A: [{ id: '1', authors: [], start: 0, end: 50, role: 'original' as const }] }
    expect(pairs({ ...draft, parts, says: [draws('A', 'one'), draws('A', 'two', 60)] })).toEqual([])
  })

  it('[CM16] claims that are one answer together exclude no other of it', () => {
    const { comparison } = table({
      claims: [{ ...question, exclusive: true }, answer('P'), answer('R'), answer('S')],
      relations: [['both', 'answers', ['P', 'R'], 'Q'], ['alone', 'answers', ['S'], 'Q']],
      says: [],
    })
    expect([...opposedClaims(comparison.input.map)].map(([claim, others]) => [claim, [...others]]).sort()).toEqual([['P', ['S']], ['R', ['S']], ['S', ['P', 'R']]])
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

  it('[CM18] does not warn where one only says more of what the word means, and does where one rejects what the other uses', () => {
    const says: TableDraft['says'] = [['A', 'd1', 'uses'], ['A', 'd2', 'uses'], ['B', 'd2', 'uses'], ['A', 'relation:s1', 'asserts'], ['B', 'relation:s3', 'asserts']]
    expect(mixedSupports(table({ ...words, says }).comparison)).toEqual([])
    expect(mixedSupports(table({ ...words, says: [...says, ['B', 'd1', 'rejects']] }).comparison).map(({ claim }) => claim)).toEqual(['is'])
  })

  it('[CM18] warns where the support of a claim with the word rests on authors who define it differently', () => {
    const { comparison } = table({ ...words, says: [...words.says, ['A', 'relation:s1', 'asserts'], ['B', 'relation:s3', 'asserts']] })
    expect(mixedSupports(comparison)).toEqual([{ word: 'Class', claim: 'is', by: [{ column: 'document:A', uses: ['d1'] }, { column: 'document:B', uses: ['d2'] }] }])
  })
})
