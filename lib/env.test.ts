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
  const read = () => readEnv({ REDIS_URL: 'http://hunter2@cache', COLLABORATION_URL: 'https://live.example.org', SIC_SERVE: 'some', PORT: '70000', DATABASE_URL: 'mysql://me:hunter2@db', AUTH_SECRET: 'hunter2' }, '/')
  expect(read).toThrow(EnvProblem)
  expect(read).toThrow(/PORT .*DATABASE_URL .*COLLABORATION_URL .*REDIS_URL must look like redis:.*SIC_SERVE .*AUTH_SECRET /)
  expect(read).not.toThrow(/hunter2/)
})

it('drops a slash at the end of PUBLIC_URL, so that addresses are built with one', () => {
  expect(readEnv({ PUBLIC_URL: 'https://maps.example.org/' }, '/').publicUrl).toBe('https://maps.example.org')
})

it('[CO46] takes the settings of several instances only where they share a database', () => {
  const several = { REDIS_URL: 'rediss://:secret@cache:6380/1', COLLABORATION_URL: 'wss://live.example.org/', SIC_SERVE: 'sockets' }
  expect(readEnv({ ...several, DATABASE_URL: 'postgresql://a:b@db/sic' }, '/')).toMatchObject({ redisUrl: several.REDIS_URL, collaborationUrl: 'wss://live.example.org', serve: 'sockets' })
  for (const name of Object.keys(several) as (keyof typeof several)[]) expect(() => readEnv({ [name]: several[name] }, '/'), name).toThrow(/set DATABASE_URL/)
})
