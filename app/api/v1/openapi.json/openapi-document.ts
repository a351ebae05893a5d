import { z } from 'zod'
import { scopes } from '../../../../lib/data/access.ts'
import type { Method, Routes } from './all-routes.ts'
import { operationOf } from './operation-of.ts'
import { SchemaShelf } from './schema-shelf.ts'

const about = `The API of Sic et Non. Ask with a personal token (Authorization: Bearer sic_…), made on the account page or by \`sic token create\`.
A token stands in each group as its person does, and no higher than its scope: ${Object.entries(scopes).map(([scope, role]) => `${scope} (as a ${role})`).join(', ')}.
What one may not read does not exist: 404. Failures are application/problem+json (RFC 9457) with a sentence in \`detail\`.
Places of a text are counted in Unicode code points, or in UTF-16 code units where Sic-Offsets: utf-16 is sent. What belongs to correcting a text
(a reading, its corrections, and the preview of a revision) is always in UTF-16 code units.`

/** A problem as every failure is told. */
const problem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string().describe('A stable word for programs'),
    detail: z.string().describe('A sentence for a person: what is wrong and what to do'),
    errors: z.array(z.object({ pointer: z.string().describe('JSON pointer into what was sent'), detail: z.string() })).optional(),
    id: z.string().optional().describe('Names the entry in the server’s log'),
  })
  .meta({ id: 'Problem' })

/** [AP9] OpenAPI 3.1 of every route. */
export function openApiDocument(routes: Routes): Record<string, unknown> {
  const shelf = new SchemaShelf()
  const problemSchema = shelf.put(problem)
  const paths: Record<string, Record<string, unknown>> = {}
  for (const [path, methods] of Object.entries(routes)) {
    const operations = Object.entries(methods).flatMap(([method, route]) => (route ? [[method.toLowerCase(), operationOf({ path, method: method as Method, described: route.described, shelf, problemSchema })] as const] : []))
    paths[path] = Object.fromEntries(operations)
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Sic et Non', version: '1', description: about, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }, { session: [] }, {}],
    tags: [...new Set(Object.keys(routes).map((path) => path.split('/')[1]!))].sort().map((name) => ({ name })),
    paths,
    components: {
      schemas: shelf.schemas(),
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'A personal token' },
        session: { type: 'apiKey', in: 'cookie', name: 'next-auth.session-token', description: 'The site’s own pages' },
      },
    },
  }
}
