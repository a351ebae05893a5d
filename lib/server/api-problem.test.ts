import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { sayWrongMethod } from './api-problem.ts'

it('[AU8] says in words what was answered with silence, and leaves other answers as they are', async () => {
  const server = createServer((request, response) => {
    sayWrongMethod(response)
    response.statusCode = request.method === 'GET' ? 200 : 405
    if (request.method === 'PUT') response.setHeader('content-type', 'text/plain')
    if (request.method === 'PATCH') response.writeHead(405)
    response.end(request.method === 'PUT' ? 'own words' : undefined)
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const ask = async (method: string) => {
    const answer = await fetch(`http://localhost:${(server.address() as AddressInfo).port}/`, { method })
    return [answer.status, answer.headers.get('content-type'), await answer.text()] as const
  }
  try {
    for (const method of ['DELETE', 'PATCH']) {
      const [status, type, text] = await ask(method)
      expect([status, type, JSON.parse(text)]).toEqual([405, 'application/problem+json', { type: 'about:blank', title: expect.any(String), status: 405, code: 'wrong-method', detail: expect.stringMatching(/^\S.*\.json\.$/) }])
    }
    expect(await ask('GET')).toEqual([200, null, ''])
    expect(await ask('PUT')).toEqual([405, 'text/plain', 'own words'])
  } finally {
    server.close()
  }
})
