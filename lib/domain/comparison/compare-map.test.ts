import { describe, expect, it } from 'vitest'
import { agreement } from './agreement.ts'
import { columnsOf } from './column.ts'
import { compareMap, type ComparisonInput } from './compare-map.ts'
import { byContest, contestedBy } from './contested.ts'
import { silences } from './silences.ts'
import { table, type TableDraft } from './testing/table.ts'

describe('a cell', () => {
  it('[CM1] says whose own stance it is, and keeps apart what others are made to say', () => {
    const { comparison, cell } = table({
      claims: ['p'],
      says: [['A', 'p', 'denies', { reports: [{ voice: 'v', stance: 'asserts', mode: 'quotes' }] }]],
      voices: ['v'],
    })
    expect(cell('p', 'A')).toMatchObject({ stance: 'denies', sign: -1, reported: true })
    expect(comparison.cell('claim:p', 'voice:v')).toMatchObject({ stance: 'asserts', reported: true })
  })

  it('[CM2] is mixed where one time holds both sides, changed where each date keeps to its own', () => {
    const parts = [{ id: 'p1', authors: [], date: '1936', start: 0, end: 100, role: 'original' as const }, { id: 'p2', authors: [], date: '1948', start: 100, end: 200, role: 'original' as const }]
    const { cell, comparison } = table({
      claims: ['p', 'q'],
      says: [['A', 'p', 'denies', { start: 10 }], ['A', 'p', 'asserts', { start: 150 }], ['A', 'q', 'asserts', { start: 10 }], ['A', 'q', 'denies', { start: 20 }]],
      parts: { A: parts },
    })
    expect(cell('p', 'A')).toMatchObject({ stance: 'changed', sign: 0 })
    expect(cell('q', 'A')).toMatchObject({ stance: 'mixed', sign: 0 })
    expect(comparison.cell('claim:p', 'part:A/p2')).toMatchObject({ stance: 'asserts', sign: 1 })
    expect(cell('p', 'A').testimonies.map(({ date }) => date)).toEqual(['1936', '1948'])
  })

  it('[CM2] nobody changed sides where several are read as one, where others report a voice, or where a date is missing or may be the same', () => {
    const own = (id: string, date: string, authors: string[] = []) => ({ id, authors, date, start: Number(id) * 100, end: Number(id) * 100 + 100, role: 'original' as const })
    const says = (text: string, about: string): TableDraft['says'] => [[text, about, 'asserts', { start: 110 }], [text, about, 'denies', { start: 210 }]]
    const stanceOf = (one: ReturnType<typeof own>, other: ReturnType<typeof own>) => table({ claims: ['p'], says: says('A', 'p'), parts: { A: [one, other] } }).cell('p', 'A').stance
    expect(stanceOf(own('1', '1936'), own('2', '1948'))).toBe('changed')
    expect(stanceOf(own('1', '1936', ['Max Shachtman']), own('2', '1948', ['max shachtman']))).toBe('changed')
    // An anthology: the one who asserts it and the one who denies it are two.
    expect(stanceOf(own('1', '1936', ['Max Shachtman']), own('2', '1948', ['Tony Cliff']))).toBe('mixed')
    // An editor's note of 1990 is no change of mind of the author of 1936.
    expect(stanceOf(own('1', '1936'), { ...own('2', '1990'), role: 'editorial' as 'original' })).toBe('mixed')
    expect(stanceOf(own('1', '1936'), own('2', '1936-05'))).toBe('mixed')
    expect(stanceOf(own('1', '1936-03'), own('2', '1936-05'))).toBe('changed')
    expect(stanceOf(own('1', '1936–1940'), own('2', '1938'))).toBe('mixed')
    // One dated, one not: which came first, and whether they were written together, nobody knows.
    expect(table({ claims: ['p'], says: says('A', 'p'), parts: { A: [own('1', '1936')] } }).cell('p', 'A').stance).toBe('mixed')
    const voice = table({
      claims: ['p'],
      voices: ['v'],
      parts: { A: [own('0', '1936')], B: [own('0', '1948')] },
      says: [['A', 'p', 'none', { start: 1, reports: [{ voice: 'v', stance: 'asserts', mode: 'quotes' }] }], ['B', 'p', 'none', { start: 1, reports: [{ voice: 'v', stance: 'denies', mode: 'imputes' }] }]],
    })
    expect(voice.comparison.cell('claim:p', 'voice:v').stance).toBe('mixed')
  })

  it('[CM4] several texts read as one are silent only where each was looked through', () => {
    const { comparison } = table({ claims: ['p'], texts: ['A', 'B'], says: [], silent: [['A', 'p', 'ann']] })
    const both = { id: 'set:s', kind: 'set' as const, name: 'Both', members: ['document:A', 'document:B'] }
    const asked = (judgements: ComparisonInput['judgements']) => compareMap({ ...comparison.input, ...(judgements ? { judgements } : {}), columns: [both] }).cell('claim:p', 'set:s')
    expect(asked(comparison.input.judgements)).toMatchObject({ stance: 'unread', silentBy: [] })
    expect(asked([...comparison.input.judgements!, { target: { claim: 'p' }, column: 'document:B', value: 'silent', by: 'ben' }])).toMatchObject({ stance: 'silent', silentBy: ['ann', 'ben'] })
  })

  it('[CM3] is implicit only where nothing says it outright, and qualified where anything limits it', () => {
    const { cell } = table({ claims: ['p', 'q'], says: [['A', 'p', 'asserts', { explicit: false }], ['A', 'q', 'asserts', { explicit: false }], ['A', 'q', 'asserts', { force: 'tentative' }]] })
    expect(cell('p', 'A')).toMatchObject({ explicit: false, qualified: false })
    expect(cell('q', 'A')).toMatchObject({ explicit: true, qualified: true })
  })

  it('[CM4] is silent only where somebody looked, and says who; a passage that takes no side is not silence', () => {
    const { cell } = table({ claims: ['p'], texts: ['A', 'B', 'C'], says: [['C', 'p', 'none']], silent: [['A', 'p', 'ann'], ['A', 'p', 'ben']] })
    expect(cell('p', 'A')).toMatchObject({ stance: 'silent', silentBy: ['ann', 'ben'] })
    expect(cell('p', 'B').stance).toBe('unread')
    expect(cell('p', 'C').stance).toBe('none')
  })

  it('[CM5] uses and rejects definitions', () => {
    const { cell } = table({ claims: [{ id: 'd', kind: 'definition', term: 'class' }], says: [['A', 'd', 'uses'], ['B', 'd', 'rejects']] })
    expect([cell('d', 'A').stance, cell('d', 'B').stance]).toEqual(['uses', 'rejects'])
  })
})

describe('the rows', () => {
  it('[CM6] fold what is the same and what is the opposite into one, whose words are the first’s', () => {
    const { comparison, cell } = table({
      claims: ['p', 'q', 'r'],
      relations: [['e', 'equals', ['q'], 'p'], ['c', 'contradictory', ['r'], 'q']],
      says: [['A', 'p', 'asserts'], ['B', 'r', 'asserts'], ['C', 'q', 'denies']],
    })
    expect(comparison.rows.map(({ id, members }) => [id, members.map(({ target, sign }) => `${sign === 1 ? '' : 'not '}${target.claim}`)])).toEqual([['claim:p', ['p', 'q', 'not r']]])
    expect([cell('p', 'A').sign, cell('p', 'B').sign, cell('p', 'C').sign]).toEqual([1, -1, -1])
  })

  it('[CM6] fold nothing that would come out as its own opposite', () => {
    const { comparison } = table({ claims: ['p', 'q'], relations: [['e', 'equals', ['q'], 'p'], ['c', 'contradictory', ['p'], 'q']], says: [] })
    expect(comparison.rows.map(({ id }) => id)).toEqual(['claim:p', 'claim:q'])
  })

  it('[CM7] pass assertion from the special case up and denial down, marked as derived, one step and never against an own stance', () => {
    const { cell } = table({
      claims: ['animal', 'dog', 'poodle'],
      relations: [['s1', 'specialises', ['dog'], 'animal'], ['s2', 'specialises', ['poodle'], 'dog']],
      says: [['A', 'poodle', 'asserts'], ['B', 'animal', 'denies'], ['C', 'dog', 'asserts'], ['C', 'animal', 'denies']],
    })
    expect(cell('dog', 'A')).toMatchObject({ stance: 'unread', sign: 0, derived: { sign: 1, from: 'poodle' } })
    expect(cell('animal', 'A').derived).toBeUndefined()
    expect(cell('dog', 'B').derived).toEqual({ sign: -1, from: 'animal' })
    expect(cell('animal', 'C')).toMatchObject({ stance: 'denies' })
    expect(cell('animal', 'C').derived).toBeUndefined()
  })

  it('[CM8] are claims and inferences under their question and position; questions are none, other relations only where somebody speaks of them', () => {
    const { comparison } = table({
      claims: [{ id: 'Q', kind: 'question' }, { id: 'P', kind: 'position' }, 'a', 'b'],
      relations: [['ans', 'answers', ['P'], 'Q'], ['s', 'supports', ['a'], 'P'], ['x', 'contrary', ['b'], 'a']],
      says: [['A', 'relation:x', 'asserts']],
      question: 'Q',
    })
    expect(comparison.rows.map(({ id, question, position }) => [id, question, position])).toEqual([
      ['claim:P', 'Q', 'P'],
      ['claim:a', 'Q', 'P'],
      ['relation:s', 'Q', 'P'],
      ['claim:b', 'Q', 'P'],
      ['relation:x', 'Q', 'P'],
    ])
    expect(comparison.rows.find(({ id }) => id === 'relation:s')?.words).toBe('“P”, because “a”')
  })

  it('[CM9] can stand by how contested they are: pairs that part, then how many speak', () => {
    const { comparison } = table({ claims: ['p', 'q', 'r'], says: [['A', 'p', 'asserts'], ['A', 'q', 'asserts'], ['B', 'q', 'denies'], ['C', 'q', 'denies'], ['A', 'r', 'asserts'], ['B', 'r', 'asserts']] })
    expect(byContest(comparison).map(({ id }) => id)).toEqual(['claim:q', 'claim:r', 'claim:p'])
    expect(contestedBy(comparison, comparison.rows[1]!)).toBe(2)
  })
})

describe('agreement', () => {
  it('[CM10] counts the rows on which both take a side, and lists what it leaves out', () => {
    const { comparison } = table({
      claims: ['p', 'q', 'r', 's', 't'],
      relations: [['sp', 'specialises', ['s'], 't']],
      says: [['A', 'p', 'asserts'], ['B', 'p', 'asserts'], ['A', 'q', 'asserts'], ['B', 'q', 'denies'], ['A', 'r', 'asserts'], ['A', 'r', 'denies'], ['B', 'r', 'denies'], ['A', 's', 'asserts'], ['B', 't', 'asserts']],
    })
    expect(agreement(comparison, 'document:A', 'document:B')).toEqual({ shared: ['claim:p'], parted: ['claim:q'], leftOut: { mixed: ['claim:r'], changed: [], derived: ['claim:t'] } })
  })

  it('[CM11] is not asked of a voice, which others make speak', () => {
    const { comparison } = table({ claims: ['p'], voices: ['v'], says: [['A', 'p', 'asserts', { reports: [{ voice: 'v', stance: 'asserts', mode: 'imputes' }] }]] })
    expect(agreement(comparison, 'document:A', 'voice:v')).toBeNull()
  })
})

describe('silences', () => {
  it('[CM12] are told where two others take a side: looked for, or not yet', () => {
    const { comparison } = table({ claims: ['p'], texts: ['A', 'B', 'C', 'D'], says: [['A', 'p', 'asserts'], ['B', 'p', 'denies']], silent: [['C', 'p', 'ann']] })
    expect(silences(comparison).map(({ column, silent, spokenBy }) => [column, silent, spokenBy.length])).toEqual([['document:C', true, 2], ['document:D', false, 2]])
  })
})

describe('several columns of the same words', () => {
  it('[CM12] a text and a part of it are no two that speak, and no text passes over what its own part says', () => {
    const parts = { A: [{ id: '1', authors: [], start: 0, end: 100, role: 'original' as const }, { id: '2', authors: [], start: 100, end: 200, role: 'original' as const }] }
    const draft: TableDraft = { claims: ['p'], texts: ['A', 'B', 'C'], parts, says: [['A', 'p', 'asserts', { start: 10 }]] }
    expect(silences(table(draft).comparison)).toEqual([])
    const found = silences(table({ ...draft, says: [...draft.says, ['B', 'p', 'denies']] }).comparison)
    expect(found.map(({ column, spokenBy }) => [column, spokenBy])).toEqual([['document:C', ['document:A', 'part:A/1', 'document:B']], ['part:A/2', ['part:A/1', 'document:B']]])
  })

  it('[CM1] a set with a voice in it takes no part in a quarrel: it is only made to speak', () => {
    const { comparison } = table({ claims: ['p'], voices: ['v'], says: [['A', 'p', 'asserts'], ['A', 'p', 'none', { reports: [{ voice: 'v', stance: 'denies', mode: 'imputes' }] }]] })
    const columns = [...comparison.columns, { id: 'set:s', kind: 'set' as const, name: 'S', members: ['voice:v'] }]
    const own = compareMap({ ...comparison.input, columns })
    expect([own.cell('claim:p', 'set:s').sign, contestedBy(own, own.rows[0]!)]).toEqual([-1, 0])
  })
})

describe('columns', () => {
  it('[CM13] an editor’s part does not bear the author’s name', () => {
    const part = { id: '1', authors: [], start: 0, end: 5, role: 'editorial' as const }
    const named = (parts: (typeof part & { title?: string })[]) => columnsOf({ voices: new Map() }, [{ id: 'D', title: 'On the class nature', authors: ['Tony Cliff'], sha256: '', date: '1948', parts }]).map(({ name, byTitle }) => [name, byTitle])
    expect(named([part])).toEqual([['Cliff 1948', undefined], ['The editors of Cliff 1948', undefined]])
    expect(named([{ ...part, title: 'A note' }])).toEqual([['Cliff 1948', undefined], ['A note', true]])
  })

  it('[CM13] are texts by date, their parts, and voices by name; a part is named by its author and date', () => {
    const document = { id: 'D', title: 'On the class nature', authors: ['Tony Cliff'], sha256: '', date: '1948' }
    const reader = { id: 'R', title: 'A reader', authors: [], sha256: '', parts: [{ id: '1', title: 'Letter', authors: ['Max Shachtman'], date: '1940', start: 0, end: 5, role: 'reprint' as const }, { id: '2', title: 'Preface', authors: [], start: 5, end: 9, role: 'editorial' as const }] }
    const columns = columnsOf({ voices: new Map([['v', { id: 'v', name: 'Bordiga', kind: 'author' }]]) }, [document, reader])
    expect(columns.map(({ id, name, byTitle }) => [id, name, byTitle])).toEqual([
      ['document:R', 'A reader', true],
      ['part:R/1', 'Shachtman 1940', undefined],
      ['part:R/2', 'Preface', true],
      ['document:D', 'Cliff 1948', undefined],
      ['voice:v', 'Bordiga', undefined],
    ])
  })
})
