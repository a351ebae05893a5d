import { problemResponse } from './problem-response.ts'

/** The answer to someone who tried something too often. */
export function tooMany(detail: string): Response {
  return problemResponse({ status: 429, code: 'too-many-attempts', detail })
}
