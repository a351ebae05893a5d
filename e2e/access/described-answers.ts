import { expect, type APIRequestContext, type APIResponse } from '@playwright/test'
import { z } from 'zod'

type JsonSchema = Record<string, unknown>
type Description = {
  paths: Record<string, Record<string, { responses: Record<string, { content?: Record<string, { schema: JsonSchema }> }> }>>
  components: { schemas: Record<string, JsonSchema> }
}

/** Holds a good answer against what the published description says of its route (`GET /api/v1/maps/[mapId]`). */
export type CheckAnswer = (route: string, answer: APIResponse) => Promise<void>

/** [AP9] Reads the description that the running program publishes. Nothing may be in an answer that it does not name. */
export async function describedAnswers(api: APIRequestContext): Promise<CheckAnswer> {
  const text = await (await api.get('/api/v1/openapi.json')).text()
  const { paths, components } = JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/')) as Description
  const $defs = strict(components.schemas) as Record<string, JsonSchema>
  const known = new Map<string, z.ZodType | null>()

  return async (route, answer) => {
    if (!route.includes(' /api/v1/') || !/^application\/json\b/.test(answer.headers()['content-type'] ?? '')) return
    const [method, address] = route.split(' ') as [string, string]
    const path = address.replace('/api/v1', '').replace(/\[(\w+)\]/g, '{$1}')
    if (!known.has(route)) {
      const good = Object.entries(paths[path]![method.toLowerCase()]!.responses).find(([status]) => status.startsWith('2'))
      const schema = good?.[1].content?.['application/json']?.schema
      // A file may be JSON without being an answer in the description's sense.
      known.set(route, schema && schema.format !== 'binary' ? z.fromJSONSchema({ ...(strict(schema) as JsonSchema), $defs } as Parameters<typeof z.fromJSONSchema>[0]) : null)
    }
    const schema = known.get(route)
    if (!schema) return
    const { error } = schema.safeParse(await answer.json())
    expect(error && z.prettifyError(error), `${route} answers as it is described`).toBeUndefined()
  }
}

/** What a description leaves open for later versions is closed here. */
function strict(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strict)
  if (typeof value !== 'object' || value === null) return value
  const inner = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, strict(each)]))
  return 'properties' in inner && inner.type === 'object' && !('additionalProperties' in inner) ? { ...inner, additionalProperties: false } : inner
}
