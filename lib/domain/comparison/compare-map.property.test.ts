import fc from 'fast-check'
import { expect, it } from 'vitest'
import { applyCommand } from '../argument/apply-command.ts'
import { emptyMap } from '../argument/argument-map.ts'
import { readMap } from '../argument/read-map.ts'
import { commandsArbitrary } from '../testing/arbitraries.ts'
import { columnsOf } from './column.ts'
import { compareMap, type Comparison } from './compare-map.ts'
import type { Judgement } from './judgement.ts'
import { table } from './testing/table.ts'

const seed = 1936

/** All that a comparison says. */
function told({ rows, columns, cell, testimonies, rowOf }: Comparison) {
  return {
    rows,
    cells: rows.map(({ id }) => columns.map((column) => cell(id, column.id))),
    homes: rows.flatMap(({ members }) => members.map(({ target }) => rowOf(target.claim === undefined ? `relation:${target.relation}` : `claim:${target.claim}`)?.id)),
    said: new Map([...testimonies].sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}

it(`[CM23] made after another of the same map it says what it would say made anew (seed ${seed})`, () => {
  fc.assert(
    fc.property(commandsArbitrary, fc.infiniteStream(fc.boolean()), (commands, changes) => {
      let map = emptyMap('map', '')
      let before: Comparison | undefined
      let judgements: Judgement[] = []
      const documents = ['d0', 'd1'].map((id) => ({ id, title: id, authors: [id], sha256: '' }))
      const cited = new Set(commands.flatMap((command) => (command.type === 'add' && command.on === 'evidence' ? [command.item.passage] : [])))
      const passages = [...cited].map((id, index) => ({ id, document: documents[index % 2]!.id, start: index }))
      for (const command of commands) {
        const result = applyCommand(map, command)
        if (!result.ok) continue
        map = result.value
        const read = readMap(map).map
        const [claim] = read.claims.keys()
        if (claim !== undefined && changes.next().value) judgements = [...judgements, { target: { claim }, column: 'document:d0', value: 'silent', by: 'ada' }]
        const input = { map: read, documents, passages, judgements, columns: columnsOf(read, documents) }
        const after = compareMap(input, before)
        expect(told(after)).toEqual(told(compareMap(input)))
        before = after
      }
    }),
    { seed, numRuns: 60 },
  )
})

it('[CM23] what an edit does not touch stays the same object', () => {
  const { comparison } = table({ claims: ['p', 'q'], says: [['A', 'p', 'asserts'], ['B', 'q', 'denies']] })
  const { map } = comparison.input
  const evidence = new Map(map.evidence).set('e0', { ...map.evidence.get('e0')!, stance: 'denies' })
  const after = compareMap({ ...comparison.input, map: { ...map, evidence } }, comparison)
  expect(after.cell('claim:p', 'document:A').stance).toBe('denies')
  expect(after.rows).toBe(comparison.rows)
  expect(after.cellsOf('claim:q')).toBe(comparison.cellsOf('claim:q'))
  expect(after.cellsOf('claim:p')).not.toBe(comparison.cellsOf('claim:p'))
  // New words are a new row; the others are what they were.
  const claims = new Map(map.claims).set('p', { ...map.claims.get('p')!, text: 'p, in other words' })
  const reworded = compareMap({ ...comparison.input, map: { ...map, claims } }, comparison)
  expect(reworded.rows.map(({ words }) => words)).toEqual(['p, in other words', 'q'])
  expect(reworded.rows[1]).toBe(comparison.rows[1])
})
