import { expect, it } from 'vitest'
import { hashPassword } from './hash-password.ts'
import { verifyPassword } from './verify-password.ts'

// A cost that no one should use, so that the tests are quick.
const CHEAP = { logN: 10, r: 8, p: 1 }

it('[AU1] the right password matches its hash and another does not', async () => {
  const kept = await hashPassword('correct horse battery', CHEAP)
  expect((await verifyPassword('correct horse battery', kept)).matches).toBe(true)
  expect((await verifyPassword('correct horse batterz', kept)).matches).toBe(false)
})

it('[AU1] the same password is kept differently each time, with the parameters it was made with', async () => {
  const [first, second] = await Promise.all([hashPassword('correct horse battery', CHEAP), hashPassword('correct horse battery', CHEAP)])
  expect(first).toMatch(/^\$scrypt\$ln=10,r=8,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
  expect(first).not.toBe(second)
})

it('[AU1] a hash made with yesterday’s parameters still matches and says that it is outdated', async () => {
  expect(await verifyPassword('correct horse battery', await hashPassword('correct horse battery', CHEAP))).toEqual({ matches: true, outdated: true })
  expect(await verifyPassword('correct horse battery', await hashPassword('correct horse battery'))).toEqual({ matches: true, outdated: false })
})

it('[AU1] an accent typed as one character or as two is the same password', async () => {
  const kept = await hashPassword('caf\u00e9 de flore', CHEAP)
  expect((await verifyPassword('cafe\u0301 de flore', kept)).matches).toBe(true)
})

it('[AU1] nobody’s hash and a spoilt hash match nothing, the empty password included', async () => {
  for (const kept of [null, '', 'plain', '$scrypt$ln=10,r=8,p=1$$'])
    for (const password of ['', 'anything at all']) expect((await verifyPassword(password, kept)).matches).toBe(false)
})
