import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { routesOfApp } from '../../../../e2e/access/routes-of-app.ts'

vi.mock('next/headers', () => ({ cookies: async () => ({ get: () => undefined }) }))
vi.mock('next/navigation', () => ({ unstable_rethrow: () => {} }))
vi.mock('../../../../lib/auth/auth-settings.ts', () => ({ authSettings: () => ({ publicUrl: undefined }) }))
vi.mock('../../../../lib/auth/current-actor.ts', () => ({ readActor: async () => ({ kind: 'visitor' }) }))
vi.mock('next/server', () => ({ after: () => {} }))

type Operation = { operationId: string; summary?: string; parameters?: { name: string; in: string; required: boolean; schema: object }[]; requestBody?: { content: Record<string, { schema: Record<string, unknown> }> }; responses: Record<string, { content?: Record<string, { schema: unknown }> }> }
let document: { openapi: string; paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, unknown> } }

beforeAll(async () => {
  const { GET } = await import('./route.ts')
  document = (await (await GET(new Request('http://localhost:3000/api/v1/openapi.json'), { params: Promise.resolve({}) })).json()) as typeof document
}, 60_000)

const operations = () => Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, path, method, operation })))

describe('[AP9] the description of the API', () => {
  it('has every route and every method of it, and nothing else', () => {
    const there = routesOfApp(join(import.meta.dirname, '../../..'))
      .filter((route) => route.includes(' /api/v1/'))
      .map((route) => route.replace('/api/v1', '').replace(/\[(\w+)\]/g, '{$1}'))
    expect(operations().map(({ name }) => name).sort()).toEqual(there.sort())
  })

  it('says of each what it does, what it answers, and by which name it is known', () => {
    const ids = operations().map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { name, operation } of operations()) {
      expect(operation.summary, name).toMatch(/^[A-Z].*\.$/)
      const [status] = Object.keys(operation.responses)
      expect(status, name).toMatch(/^20[0-4]$/)
      expect(operation.responses.default!.content, name).toHaveProperty(['application/problem+json'])
    }
  })

  it('names each place in an address', () => {
    for (const { name, path, operation } of operations()) {
      const named = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path').map((parameter) => parameter.name)
      expect(named, name).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, place]) => place))
    }
  })

  it('refers only to what it holds', () => {
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref!)
    expect(refs).toContain('#/components/schemas/Document')
    for (const ref of refs) expect(Object.keys(document.components.schemas), ref).toContain(ref.replace('#/components/schemas/', ''))
  })

  it('says what each thing that it names is', () => {
    for (const [name, schema] of Object.entries(document.components.schemas)) expect(Object.keys(schema as object).filter((key) => ['properties', 'anyOf', 'items'].includes(key)), name).not.toEqual([])
  })

  it('[AP10] says of every route that takes or tells places of a text in what they are counted, and of no other', () => {
    const mentions = (schema: unknown): boolean => {
      const text = JSON.stringify(schema) ?? ''
      if (text.includes('Unicode code points of the revision')) return true
      return [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].some(([, name]) => mentions(document.components.schemas[name!]))
    }
    const counted: string[] = []
    for (const { name, operation } of operations()) {
      const { requestBody, responses } = operation
      const said = (operation.parameters ?? []).find((parameter) => parameter.name === 'Sic-Offsets')
      expect(mentions({ requestBody, responses }), name).toBe(said !== undefined)
      if (!said) continue
      expect(said, name).toMatchObject({ in: 'header', required: false, schema: { enum: ['code-points', 'utf-16'], default: 'code-points' } })
      counted.push(name)
    }
    expect(counted.length).toBeGreaterThan(10)
  })

  it('is made of the schemas that the routes check with', () => {
    const post = document.paths['/account/tokens']!.post!
    expect(post.requestBody!.content['application/json']!.schema).toMatchObject({ additionalProperties: false, required: ['name', 'scope'], properties: { expiresInDays: { maximum: 366, default: 90 }, scope: { enum: ['read', 'comment', 'write', 'manage'] } } })
    expect(document.paths['/groups/{groupId}/documents']!.get!.parameters!.map(({ name }) => name)).toEqual(['groupId', 'limit', 'cursor', 'query', 'sort'])
    expect(document.paths['/groups/{groupId}/documents']!.post!.requestBody!.content['multipart/form-data']!.schema).toMatchObject({ properties: { file: { format: 'binary' } } })
  })
})
