import { describe, expect, it } from 'vitest'
import { interchangeContract } from '../testing/interchange.contract.ts'
import { kialoFormat } from './kialo-format.ts'
import { readKialo } from './read-kialo.ts'

const oneThesis = `Discussion Title: Should the museum open at night?

It closes at five now.

1. The museum should open at night.
1.1. Pro: People who work can come.
1.1.1. Con: Few of them would \\(see [the survey](https://example.org/survey)\\).
1.2. Con: It costs too much:
1. guards
2. light and <https://example.org/heat>
1.2.1. Pro: -> See 1.1.1.
1.2.1.1. Con: The survey asked the wrong people.
1.2.2. Con: **Guards** are there anyway.
`
const severalTheses = `Discussion Name: What is to be done with the square

1. What is to be done with the square?
1.1. Plant trees.
1.2. Build a market.
1.1.1. PRO: Trees cool the air.
1.2.1. CON: There are two markets.
1.2.2. Pro: -> See 1.1.1.
`

interchangeContract({ name: 'Kialo', read: readKialo, samples: { 'a discussion of one thesis': oneThesis, 'a question with several theses': severalTheses } })

function read(text: string) {
  const result = readKialo(text)
  if (!result.ok) throw new Error(result.error.message)
  const { map } = result.value.bundle
  const told = [...map.relations.values()].map(({ premises, kind, target }) => `${premises[0]!.claim} ${kind} ${target.claim}`)
  return { map, told: told.sort(), codes: result.value.problems.map(({ code }) => code) }
}

describe('Kialo', () => {
  it('[FO8] reads Pro and Con by their numbers, and the title as the question', () => {
    const { map, told } = read(oneThesis)
    expect(told).toEqual(['1 answers question', '1.1 supports 1', '1.1.1 attacks 1.1', '1.2 attacks 1', '1.1.1 supports 1.2', '1.2.1.1 attacks 1.1.1', '1.2.2 attacks 1.2'].sort())
    expect(map.question).toBe('question')
    expect(map.claims.get('1')).toMatchObject({ kind: 'position', text: 'The museum should open at night.' })
    expect(map).toMatchObject({ title: 'Should the museum open at night?', description: 'It closes at five now.' })
  })

  it('[FO8] reads theses under a question as its positions', () => {
    const { map, told } = read(severalTheses)
    expect(told).toEqual(['1.1 answers 1', '1.1.1 supports 1.1', '1.2 answers 1', '1.2.1 attacks 1.2', '1.1.1 supports 1.2'].sort())
    expect(map.claims.get('1')!.kind).toBe('question')
    const side = read('Discussion Title: Trees or a market?\n\n1. Trees.\n1.1. Pro: Cool.\n2. A market.\n2.1. Con: Noise.\n')
    expect(side.told).toEqual(['1 answers question', '1.1 supports 1', '2 answers question', '2.1 attacks 2'])
  })

  it('[FO9] keeps lines and lists inside a claim, takes marks off, and puts addresses into its note', () => {
    const { map } = read(oneThesis)
    expect(map.claims.get('1.2')).toMatchObject({ text: 'It costs too much:\n1. guards\n2. light and https://example.org/heat', note: 'https://example.org/heat' })
    expect(map.claims.get('1.1.1')).toMatchObject({ text: 'Few of them would (see the survey).', note: 'the survey: https://example.org/survey' })
    expect(map.claims.get('1.2.2')!.text).toBe('Guards are there anyway.')
  })

  it('[FO10] reads a claim linked in several places once, whichever way, and says what leads nowhere', () => {
    const chained = read('Discussion Title: T\n\n1. A.\n1.1. Pro: -> See 1.2.\n1.2. Con: -> See 1.3.\n1.3. Con: B.\n1.4. Pro: -> See 1.5.\n1.5. Pro: -> See 1.4.\n1.6. Pro: -> See 9.9.\n1.7.1. Pro: Lost.\n')
    expect(chained.told).toEqual(['1.3 attacks 1', '1.3 supports 1', '1.7.1 supports 1'])
    expect(chained.codes.sort()).toEqual(['duplicate', 'parent-missing', 'see-missing'])
    expect(read('Discussion Title: T\n\n1. A.\n1.1. Pro: -> See 1.\n').codes).toEqual(['self'])
    const inARow = Array.from({ length: 4_000 }, (_, index) => `1.${index + 1}. Con: -> See 1.${index + 2}.\n`).join('')
    expect(read(`Discussion Title: T\n\n1. A.\n${inARow}1.4001. Pro: B.\n`).told).toEqual(['1.4001 attacks 1', '1.4001 supports 1'])
  })

  it('[FO7] is known by its first line and its numbers', () => {
    expect(kialoFormat.recognise!(oneThesis)).toBe(1)
    expect(kialoFormat.recognise!('1. Eggs\n2. Milk\n')).toBe(0)
  })

  it('[FO11] reads a discussion of a thousand claims, and one as deep as it is long', () => {
    const wide = ['Discussion Title: T?', '', '1. Root.']
    for (let index = 1; index <= 965; index++) wide.push(`1.${index}. ${index % 2 ? 'Pro' : 'Con'}: Claim ${index}.`)
    expect(read(wide.join('\n')).map.claims.size).toBe(967)
    const deep = Array.from({ length: 400 }, (_, index) => `1${'.1'.repeat(index)}. ${index === 0 ? '' : 'Pro: '}Claim ${index}.`)
    expect(read(deep.join('\n')).map.relations.size).toBe(399)
  })
})
