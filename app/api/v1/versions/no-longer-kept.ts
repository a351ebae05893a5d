import { problemResponse } from '../problem-response.ts'

/** 410: the map’s log no longer goes back to the moment that was asked for. */
export function noLongerKept(): Response {
  return problemResponse({ status: 410, code: 'no-longer-kept', detail: 'How the map was at that moment is no longer kept. Every moment of the last thirty days can be shown, and every named version.' })
}
