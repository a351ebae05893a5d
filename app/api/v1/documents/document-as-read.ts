import type { FullDocument } from '../../../../lib/data/documents.ts'
import { tellRange } from '../offsets/places.ts'
import { placesOn, type CountingCall } from '../offsets/places-on.ts'

/** A document with the places of its parts told on its current revision. */
export async function documentAsRead(call: CountingCall, document: FullDocument): Promise<FullDocument> {
  if (document.parts.length === 0) return document
  const places = (await placesOn(call, [document.currentRevisionId]))(document.currentRevisionId)
  return { ...document, parts: document.parts.map((part) => tellRange(part, places)) }
}
