import { expect, it } from 'vitest'
import { attackGraph } from '../domain/evaluation/abstract/attack-graph.ts'
import { findExtensions } from '../domain/evaluation/abstract/find-extensions.ts'
import { randomFramework } from '../domain/evaluation/abstract/testing/random-framework.ts'
import { answerSetSolver } from './answer-set-solver.ts'

const { size, from, to } = randomFramework({ size: 600, attacks: 6000, seed: 1 })
const hard = attackGraph(size, from, to)
const everything = { program: '{a; b}.\n', options: [], most: 0 }

it('[AF4] gives up a question when asked to, and answers the next one', async () => {
  const giveUp = new AbortController()
  const solver = answerSetSolver({ seconds: 60, signal: giveUp.signal })
  const found = findExtensions(hard, 'preferred', solver)
  const other = answerSetSolver({ seconds: 60 })
  const models: string[] = []
  // Asked while the first one is at work: it waits for its turn.
  const answered = other.solve(everything, (atoms) => {
    models.push(atoms.join(''))
    return 'go on'
  })
  giveUp.abort()
  expect(await found).toMatchObject({ ok: false, error: { code: 'given-up', message: 'The evaluation was given up.' } })
  expect([await answered, models.sort()]).toEqual([{ ok: true, value: 'all' }, ['', 'a', 'ab', 'b']])
  expect(await solver.solve(everything, () => 'go on')).toMatchObject({ ok: false, error: { code: 'given-up' } })
  await other.close()
})

it('[AF4] stops when enough was found, and says what went wrong', async () => {
  const solver = answerSetSolver({ seconds: 60 })
  expect(await solver.solve(everything, () => 'enough')).toEqual({ ok: true, value: 'stopped' })
  expect(await solver.solve({ ...everything, program: 'this is no program' }, () => 'go on')).toMatchObject({ ok: false, error: { code: 'solver-failed' } })
  expect(await solver.solve({ ...everything, program: 'a.\n'.repeat(400_000) }, () => 'go on')).toMatchObject({ ok: false, error: { code: 'too-large' } })
  expect(await answerSetSolver({ seconds: 0 }).solve(everything, () => 'go on')).toMatchObject({ ok: false, error: { code: 'too-long' } })
  await solver.close()
})
