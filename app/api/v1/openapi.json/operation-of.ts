import type { z } from 'zod'
import type { ApiRoute } from '../api-route.ts'
import { offsetUnits } from '../offsets/offset-unit.ts'
import type { Method } from './all-routes.ts'
import type { JsonSchema, SchemaShelf } from './schema-shelf.ts'

interface Input {
  path: string
  method: Method
  described: ApiRoute['described']
  shelf: SchemaShelf
  problemSchema: JsonSchema
}

/** One route as an OpenAPI operation. */
export function operationOf({ path, method, described, shelf, problemSchema }: Input): JsonSchema {
  const { params, query, body, content, summary, answer, answerTypes, signedIn } = described
  const sent = content ?? (body && { 'application/json': body })
  return {
    operationId: operationId(path, method),
    ...(summary !== undefined && { summary }),
    tags: [path.split('/')[1]!],
    // Nobody at all is let in; who may, its scope and role say.
    ...(signedIn && { security: [{ token: [] }, { session: [] }] }),
    ...withParameters([...parametersOf(params, 'path', shelf), ...parametersOf(query, 'query', shelf), ...headersOf(path, method, described)]),
    ...(sent && { requestBody: { required: true, content: Object.fromEntries(Object.entries(sent).map(([type, schema]) => [type, { schema: shelf.put(schema) }])) } }),
    responses: { ...goodAnswer(described.status ?? (answer || answerTypes ? 200 : 204), answer, answerTypes, shelf), default: { description: 'What is wrong, in a sentence', content: { 'application/problem+json': { schema: problemSchema } } } },
  }
}

function withParameters(parameters: JsonSchema[]): { parameters?: JsonSchema[] } {
  return parameters.length > 0 ? { parameters } : {}
}

/** `GET /groups/{groupId}/maps` is `getGroupsGroupIdMaps`. */
function operationId(path: string, method: Method): string {
  const words = path.split(/[^A-Za-z]+/).filter((word) => word !== '')
  return method.toLowerCase() + words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join('')
}

function parametersOf(schema: z.ZodType | undefined, place: 'path' | 'query', shelf: SchemaShelf): JsonSchema[] {
  if (!schema) return []
  const { properties = {}, required = [] } = shelf.put(schema) as { properties?: Record<string, JsonSchema>; required?: string[] }
  return Object.entries(properties).map(([name, { description, ...rest }]) => ({
    name, in: place, required: place === 'path' || required.includes(name), ...(description !== undefined && { description }), schema: rest,
  }))
}

/** Addresses of things whose state has an ETag. */
const tagged = /^\/(?:documents|maps|passages)\/\{\w+\}$/

const counted: JsonSchema = {
  name: 'Sic-Offsets', in: 'header', required: false, schema: { type: 'string', enum: offsetUnits, default: 'code-points' },
  description: 'In what places of a text are counted, in what is sent and in the answer.',
}

function headersOf(path: string, method: Method, described: ApiRoute['described']): JsonSchema[] {
  return [...conditionsOf(path, method, described), ...(described.counts ? [counted] : [])]
}

function conditionsOf(path: string, method: Method, { secret }: ApiRoute['described']): JsonSchema[] {
  const header = (name: string, description: string): JsonSchema => ({ name, in: 'header', required: false, description, schema: { type: 'string' } })
  if (method === 'POST') {
    const keys = secret ? [] : [header('Idempotency-Key', 'The same request sent again under the same key within a day is done once and answered alike.')]
    return path === '/maps/{mapId}/commands' ? [...keys, header('If-Match', 'The ETag of the map that the commands were made on: 412 where it has changed.')] : keys
  }
  if (!tagged.test(path) || method === 'GET') return []
  return [header('If-Match', method === 'DELETE' ? 'The ETag of what is meant: 412 where it has changed.' : 'The ETag of what is meant, or *: 412 where it has changed, and 428 where a token sends none.')]
}

function goodAnswer(status: number, answer: z.ZodType | undefined, types: readonly string[] | undefined, shelf: SchemaShelf): JsonSchema {
  if (!answer && !types) return { [status]: { description: 'Done' } }
  const files = Object.fromEntries((types ?? []).map((type) => [type, { schema: { type: 'string', format: 'binary' } }]))
  return { [status]: { description: 'Done', content: { ...(answer && { 'application/json': { schema: shelf.put(answer) } }), ...files } } }
}
