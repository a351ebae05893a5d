import { describe, expect, it } from 'vitest'
import { cruxes } from '../cruxes.ts'
import { table, type TableDraft } from '../testing/table.ts'
import { layOutHandout } from './lay-out-handout.ts'
import { makeHandout } from './make-handout.ts'

/** A and B answer one question differently; A's answer rests on `owns`, which B denies. */
const quarrel: TableDraft = {
  question: 'q',
  claims: [{ id: 'q', kind: 'question', text: 'Was it a class?' }, { id: 'yes', kind: 'position', text: 'It was.' }, { id: 'no', kind: 'position', text: 'It was not.' }, { id: 'owns', text: 'It owned what it ran.' }, { id: 'ruled', text: 'It ruled.' }],
  relations: [['a1', 'answers', ['yes'], 'q'], ['a2', 'answers', ['no'], 'q'], ['s', 'supports', ['owns'], 'yes']],
  says: [['A', 'yes', 'asserts'], ['A', 'owns', 'asserts'], ['A', 'relation:s', 'asserts'], ['B', 'owns', 'denies'], ['B', 'no', 'asserts'], ['A', 'ruled', 'asserts'], ['B', 'ruled', 'asserts'], ['B', 'yes', 'denies'], ['A', 'owns', 'asserts', { explicit: false }]],
}

function handoutOf(draft: TableDraft, words: (index: number) => string = (index) => `Words ${index}.`) {
  const { comparison } = table(draft)
  const own = { ...comparison, columns: comparison.columns }
  return makeHandout(own, cruxes(own), draft.says.map((_, index) => ({ id: `p${index}`, exact: words(index), page: String(index) })))
}

describe('the handout', () => {
  it('[HO1] puts first what an answer turns on, then what they part over besides, each with the words on both sides', () => {
    const { items, answers, common, agreement } = handoutOf(quarrel)
    expect(items.map(({ id, kind }) => [id, kind])).toEqual([['claim:owns', 'crux'], ['claim:yes', 'parted']])
    expect(items[0]).toMatchObject({ headline: 'It owned what it ran.', for: { word: 'Holds it', columns: ['document:A'] }, against: { word: 'Denies it', columns: ['document:B'] } })
    expect(items[0]!.sentence).toBe('A holds that “It owned what it ran”; B denies it. If A gave that up, “It was” would no longer follow for A.')
    expect(answers.map(({ words, taken, rejected }) => [words, taken, rejected])).toEqual([['It was.', ['A'], ['B']], ['It was not.', ['B'], []]])
    expect(common).toEqual([{ words: 'It ruled.', by: ['A', 'B'] }])
    expect(agreement).toEqual([{ a: 'A', b: 'B', agree: 1, of: 3, undecided: 0 }])
  })

  it('[HO1] quotes with author and page, what is said outright before what is implied', () => {
    const [crux] = handoutOf(quarrel).items
    expect(crux!.for.passages.map(({ cited, marks }) => [cited, marks])).toEqual([['A, p. 1', []], ['A, p. 8', ['implied']]])
    expect(crux!.against.passages.map(({ words, cited }) => [words, cited])).toEqual([['Words 3.', 'B, p. 3']])
  })

  it('[HO1] quotes nobody for what others made them say', () => {
    const { items } = handoutOf({ ...quarrel, voices: ['v'], says: [...quarrel.says, ['B', 'owns', 'none', { reports: [{ voice: 'v', stance: 'denies', mode: 'imputes' }] }]] })
    expect(items[0]!.against.passages).toHaveLength(1)
  })

  it('[HO1] lets each of two opposite answers have those who take it, though they are one row', () => {
    const { answers } = handoutOf({ ...quarrel, relations: [...quarrel.relations!, ['x', 'contradictory', ['no'], 'yes']] })
    // B asserts “no” and denies “yes”: both are one stance; the answer “no” is B’s.
    expect(answers.map(({ words, taken, rejected }) => [words, taken, rejected])).toEqual([['It was.', ['A'], ['B']], ['It was not.', ['B'], ['A']]])
  })

  it('[HO1] calls nothing common ground that only one text says, though a part of it stands beside it, nor what somebody’s denial of the general claim goes against', () => {
    const parts = { A: [{ id: '1', authors: [], start: 0, end: 1000, role: 'original' as const }] }
    expect(handoutOf({ claims: ['p'], parts, says: [['A', 'p', 'asserts']], texts: ['B'] }).common).toEqual([])
    const general: TableDraft = { claims: ['all', 'some'], relations: [['s', 'specialises', ['some'], 'all']], says: [['A', 'some', 'asserts'], ['B', 'some', 'asserts'], ['C', 'all', 'denies']] }
    expect(handoutOf(general).common).toEqual([])
    expect(handoutOf({ ...general, relations: [] }).common.map(({ words }) => words)).toEqual(['some'])
  })

  it('[HO1] calls a row that is no step none: whether one claim excludes another is held or denied', () => {
    const { items } = handoutOf({ claims: ['p', 'q'], relations: [['x', 'contrary', ['p'], 'q']], says: [['A', 'relation:x', 'asserts'], ['B', 'relation:x', 'denies']] })
    expect(items.map(({ headline, for: pro, against }) => [headline, pro.word, against.word])).toEqual([['The view that “p” excludes “q”', 'Holds it', 'Denies it']])
  })

  it('[HO2] is one page on either paper, whatever there is to say, and says what it leaves out', () => {
    const says = Array.from({ length: 30 }, (_, index) => [['A', `c${index}`, 'asserts'], ['B', `c${index}`, 'denies']] as const).flat()
    const many = handoutOf({ ...quarrel, claims: [...quarrel.claims, ...Array.from({ length: 30 }, (_, index) => `c${index}`)], says: [...quarrel.says, ...says] }, () => 'Long words that go on and on. '.repeat(40))
    for (const paper of ['a4', 'letter'] as const) {
      const { picture, shown, left } = layOutHandout(many, { paper })
      expect(shown.length).toBeGreaterThan(1)
      expect(shown.length + left.length).toBe(many.items.length)
      for (const { box } of picture.pieces) expect(box.y + box.height).toBeLessThanOrEqual(picture.height)
      const lowest = picture.pieces.filter(({ role }) => role === 'legend').map(({ box }) => box.y + box.height)
      expect(Math.max(...lowest)).toBeLessThanOrEqual(picture.pieces.at(-1)!.box.y)
      expect(wordsOf(picture)).toContain(`${left.length} more points on which they part have no room on this sheet`)
    }
  })

  it('[HO3] gives the room of what is taken off to what comes next, and says so', () => {
    const handout = handoutOf(quarrel)
    const { shown, left, picture } = layOutHandout(handout, { without: new Set(['claim:owns']) })
    expect([shown, left]).toEqual([['claim:yes'], []])
    expect(wordsOf(picture)).toContain('One was left out by choice.')
  })
})

function wordsOf(picture: ReturnType<typeof layOutHandout>['picture']): string {
  return picture.pieces.flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.kind === 'text' ? shape.lines.map(({ words }) => words) : []))).join(' ')
}
