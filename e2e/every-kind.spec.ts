import { expect, test } from '@playwright/test'
import { fuzzSeeds } from '../lib/extractors/testing/fuzz-seeds.ts'
import { aGroup, aPerson } from './people.ts'

// The built program has its readers in other places than the tests of each have them.
test('a file of every kind that import knows is read by the program as it is served, and handed out again as a file that can do nothing', async ({ baseURL }) => {
  test.setTimeout(120_000)
  const ada = await aPerson(baseURL!)
  const group = await aGroup(ada)
  for (const { kind, name, bytes } of fuzzSeeds()) {
    const added = await ada.api.post(`/api/v1/groups/${group}/documents`, { multipart: { file: { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) } } })
    expect(added.status(), `${kind} ${name}: ${await added.text()}`).toBe(201)
    const { document } = await added.json()
    const { revisions } = await (await ada.api.get(`/api/v1/documents/${document.id}/revisions`)).json()
    const original = await ada.api.get(`/api/v1/revisions/${revisions[0].id}/original?inline=1`)
    expect(await original.body(), name).toEqual(Buffer.from(bytes))
    const { 'content-security-policy': policy, 'content-type': type, 'x-content-type-options': sniffing } = original.headers()
    expect([policy, sniffing], name).toEqual(["default-src 'none'; sandbox", 'nosniff'])
    expect(type, name).toBe(kind === 'pdf' ? 'application/pdf' : kind === 'text' || kind === 'markdown' ? 'text/plain' : 'application/octet-stream')
  }
})
