import { expect, it } from 'vitest'
import { failureResponse } from './failure-response.ts'

const request = new Request('http://localhost:3000/api/v1/groups')
const withCode = (code: string) => Object.assign(new Error('not for the answer'), { code })

it('[AU8] says that trying again will help where the database is away', async () => {
  for (const code of ['57P01', '57P03', '08006', '53300', 'ECONNREFUSED', 'P1001']) {
    const response = failureResponse(withCode(code), request)
    expect(response.status, code).toBe(503)
    expect(await response.text()).not.toContain('not for the answer')
  }
  expect(failureResponse(new Error('Connection terminated unexpectedly'), request).status).toBe(503)
})
