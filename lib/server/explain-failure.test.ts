import { createServer } from 'node:net'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { explainFailure, placeOf } from './explain-failure.ts'
import { PlainProblem } from './plain-problem.ts'

const own = { dataFolder: '/d', port: 3000 }
const given = { ...own, databaseUrl: 'postgresql://me:hunter2@db.example.org/sic' }
const coded = (code: string, more: object = {}) => Object.assign(new Error(`failed with ${code}`), { code, ...more })

describe('says in one sentence what is wrong and what to do', () => {
  it.each([
    [coded('EADDRINUSE', { syscall: 'listen' }), own, /^Port 3000 is taken .*PORT=3001/],
    [coded('EACCES', { syscall: 'listen' }), own, /may not listen on port 3000/],
    [coded('ENOSPC'), own, /disk that holds \/d is full/],
    [coded('53100'), given, /disk of the database at db\.example\.org:5432\/sic is full/],
    [coded('28P01'), given, /refuses the user or the password/],
    [coded('3D000'), given, /has no database of that name/],
    [coded('ECONNREFUSED', { syscall: 'connect' }), given, /does not answer: start it/],
    [new AggregateError([coded('ECONNREFUSED', { syscall: 'connect' })]), given, /does not answer: start it/],
    [new Error('outer', { cause: coded('ENOTFOUND', { syscall: 'getaddrinfo' }) }), given, /cannot be found/],
    [new PlainProblem('The sentence itself.'), own, /^The sentence itself\.$/],
  ])('%s', (error, context, sentence) => {
    const said = explainFailure(error, context)
    expect(said).toMatch(sentence)
    expect(said).not.toMatch(/hunter2|\n/)
  })
})

it('explains a database that does not answer as the driver really reports it', async () => {
  const server = createServer((socket) => socket.destroy())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const databaseUrl = `postgresql://me:hunter2@127.0.0.1:${port}/sic`
  const connect = () => new pg.Client({ connectionString: databaseUrl }).connect().catch((error: unknown) => error)
  expect(explainFailure(await connect(), { ...own, databaseUrl })).toMatch(/does not answer/)
  await new Promise((resolve) => server.close(resolve))
  expect(explainFailure(await connect(), { ...own, databaseUrl })).toMatch(/does not answer/)
})

it('leaves a mistake of the program unexplained, so that its trace is shown', () => {
  expect(explainFailure(new TypeError('x is not a function'), own)).toBeUndefined()
})

it('names a database without its password', () => {
  expect(placeOf(given.databaseUrl)).toBe('db.example.org:5432/sic')
})
