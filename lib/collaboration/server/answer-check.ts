import { ShadowDocument } from './shadow-document.ts'
import type { Candidate, Verdict } from './update-checker.ts'

/** What the main thread says to a worker. Requests with an `id` are answered under it, one at a time. */
export type CheckRequest =
  | { kind: 'open'; id: number; room: number; state: Uint8Array }
  | { kind: 'check'; id: number; room: number; candidates: readonly Candidate[] }
  | { kind: 'holds'; id: number; room: number; update: Uint8Array }
  | { kind: 'follow'; room: number; update: Uint8Array }
  | { kind: 'close'; room: number }

export interface CheckAnswer {
  id: number
  /** Null: this thread holds no copy of the room. */
  value: readonly Verdict[] | boolean | null
}

const shadows = new Map<number, ShadowDocument>()

/** The worker's side. */
export function answerCheck(request: CheckRequest): CheckAnswer | null {
  const shadow = shadows.get(request.room)
  switch (request.kind) {
    case 'open':
      shadow?.destroy()
      shadows.set(request.room, new ShadowDocument(request.state))
      return { id: request.id, value: shadows.get(request.room)!.holds(request.state) }
    case 'check':
      return { id: request.id, value: shadow ? request.candidates.map((candidate) => shadow.take(candidate)) : null }
    case 'holds':
      return { id: request.id, value: shadow?.holds(request.update) ?? null }
    case 'follow':
      shadow?.follow(request.update)
      return null
    case 'close':
      shadow?.destroy()
      shadows.delete(request.room)
      return null
  }
}
