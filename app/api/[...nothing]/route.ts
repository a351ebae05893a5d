import { problemResponse } from '../v1/problem-response.ts'

/** [AU8] Programs that ask for what is not there get a problem as everywhere, and no page. */
function nothing(): Response {
  return problemResponse({ status: 404, code: 'not-found', detail: 'There is nothing at this address: what there is stands in /api/v1/openapi.json.' })
}

export { nothing as GET, nothing as POST, nothing as PUT, nothing as PATCH, nothing as DELETE }
