import { expect, it } from 'vitest'
import { EnvProblem, readEnv } from './env.ts'

it('has a default for everything', () => {
  expect(readEnv({}, '/project')).toMatchObject({ dataFolder: '/project/.data', port: 3000, demo: true, databaseUrl: undefined })
})

it('takes a variable that is set to nothing as not set', () => {
  expect(readEnv({ DATABASE_URL: '', PORT: '', SIC_DATA: '' }, '/project')).toEqual(readEnv({}, '/project'))
})

it('has no demo sign-in in production on a database of one’s own, unless it is asked for', () => {
  const production = { NODE_ENV: 'production', DATABASE_URL: 'postgresql://a:b@db/sic' }
  expect(readEnv(production, '/').demo).toBe(false)
  expect(readEnv({ ...production, SIC_DEMO: 'on' }, '/').demo).toBe(true)
  expect(readEnv({ NODE_ENV: 'production' }, '/').demo).toBe(true)
  expect(readEnv({ SIC_DEMO: 'off' }, '/').demo).toBe(false)
})

it('names each variable that cannot be used, and repeats no value, which may be a password', () => {
  const read = () => readEnv({ PORT: '70000', DATABASE_URL: 'mysql://me:hunter2@db', AUTH_SECRET: 'hunter2' }, '/')
  expect(read).toThrow(EnvProblem)
  expect(read).toThrow(/PORT .*DATABASE_URL .*AUTH_SECRET /)
  expect(read).not.toThrow(/hunter2/)
})

it('drops a slash at the end of PUBLIC_URL, so that addresses are built with one', () => {
  expect(readEnv({ PUBLIC_URL: 'https://maps.example.org/' }, '/').publicUrl).toBe('https://maps.example.org')
})
