import { z } from 'zod'
import { apiRoute, type ApiRoute } from '../api-route.ts'
import { allRoutes } from './all-routes.ts'
import { openApiDocument } from './openapi-document.ts'

let text: string | undefined

// It describes itself too.
const path = '/openapi.json'

/** [AP9] The whole API as OpenAPI 3.1, made of the schemas that the routes themselves check with. The same for everyone. */
export const GET: ApiRoute = apiRoute({ summary: 'This description.', answer: z.looseObject({ openapi: z.string() }) }, () => {
  text ??= JSON.stringify(openApiDocument({ ...allRoutes, [path]: { GET } }))
  return new Response(text, { headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'public, max-age=300' } })
})
