import type { Comment, Thread } from '../discussion/thread-types.ts'
import type { ClaimLink, ReaderPassage } from './reader-types.ts'

/** Where a passage stands, of all that is said of it. */
export type PassageAnchor = Pick<ReaderPassage, 'start' | 'end' | 'state' | 'candidates' | 'settledBy'>

/** What one request does to the page, before the server has answered. It is kept with the request, so it can be JSON only. */
export type ReaderEffect =
  /** `revision` is the one whose offsets the passage has. */
  | { do: 'put-passage'; passage: ReaderPassage; revision?: string }
  | { do: 'anchor'; id: string; revision: string; anchor: PassageAnchor }
  | { do: 'drop-passage'; id: string }
  | { do: 'annotate'; id: string; note?: string | null; tags?: readonly string[] }
  | { do: 'put-thread'; passage: string; thread: Thread }
  | { do: 'put-comment'; passage: string; thread: string; comment: Comment }
  | { do: 'drop-comment'; passage: string; thread: string; id: string }
  | { do: 'resolve'; passage: string; thread: string; at: string | null; by: string | null }
  | { do: 'put-link'; link: ClaimLink }
  | { do: 'drop-link'; link: ClaimLink }

/** What the page shows of one revision of a text, by passage. */
export interface ReaderState {
  revision: string
  passages: Map<string, ReaderPassage>
  threads: Map<string, readonly Thread[]>
  links: Map<string, readonly ClaimLink[]>
}

/**
 * Does an effect to the state (SPEC: RE9). Doing it to a state that has it already changes nothing, so what the server had when
 * it was asked, and what was still on its way to it, come to the same page whichever of them was first.
 *
 * @returns the passages whose picture may have changed.
 */
export function applyReaderEffect(state: ReaderState, effect: ReaderEffect): { put: string[]; drop: string[] } {
  switch (effect.do) {
    case 'put-passage':
      return putPassage(state, effect.passage, isElsewhere(state, effect))
    case 'anchor': {
      const there = state.passages.get(effect.id)
      if (!there || isElsewhere(state, effect)) return { put: [], drop: [] }
      state.passages.set(effect.id, { ...there, ...effect.anchor })
      return effect.anchor.start === null ? { put: [], drop: [effect.id] } : { put: [effect.id], drop: [] }
    }
    case 'drop-passage':
      return { put: [], drop: state.passages.delete(effect.id) ? [effect.id] : [] }
    case 'annotate': {
      const there = state.passages.get(effect.id)
      if (!there) return { put: [], drop: [] }
      const { note = there.note, tags = there.tags } = effect
      state.passages.set(effect.id, { ...there, note, tags })
      return { put: [effect.id], drop: [] }
    }
    case 'put-thread':
      putThreads(state, effect.passage, replaceById(state.threads.get(effect.passage) ?? [], effect.thread))
      return { put: [], drop: [] }
    case 'put-comment':
      changeThread(state, effect, (thread) => ({ ...thread, comments: replaceById(thread.comments, effect.comment) }))
      return { put: [], drop: [] }
    case 'drop-comment':
      changeThread(state, effect, (thread) => ({ ...thread, comments: thread.comments.filter(({ id }) => id !== effect.id) }))
      return { put: [], drop: [] }
    case 'resolve':
      changeThread(state, effect, (thread) => ({ ...thread, resolvedAt: effect.at, resolvedByName: effect.by }))
      return { put: [], drop: [] }
    case 'put-link':
    case 'drop-link': {
      const { link } = effect
      const others = (state.links.get(link.passage) ?? []).filter((each) => each.evidence !== link.evidence)
      state.links.set(link.passage, effect.do === 'put-link' ? [...others, link] : others)
      return { put: [link.passage], drop: [] }
    }
  }
}

/** Whether an effect speaks of another revision's offsets, which mean nothing on this one. */
export function isElsewhere(state: Pick<ReaderState, 'revision'>, effect: ReaderEffect | undefined): boolean {
  return (effect?.do === 'put-passage' || effect?.do === 'anchor') && effect.revision !== undefined && effect.revision !== state.revision
}

/** What was made on another revision is there without a place, until the server has looked for it on this one. */
function putPassage(state: ReaderState, passage: ReaderPassage, elsewhere: boolean): { put: string[]; drop: string[] } {
  if (elsewhere && state.passages.has(passage.id)) return { put: [], drop: [] }
  state.passages.set(passage.id, elsewhere ? { ...passage, start: null, end: null, elsewhere: true } : passage)
  return { put: [passage.id], drop: [] }
}

/** A thread without a comment is none. */
function putThreads(state: ReaderState, passage: string, threads: readonly Thread[]): void {
  state.threads.set(passage, threads.filter((thread) => thread.comments.length > 0))
}

function changeThread(state: ReaderState, { passage, thread: id }: { passage: string; thread: string }, change: (thread: Thread) => Thread): void {
  putThreads(state, passage, (state.threads.get(passage) ?? []).map((thread) => (thread.id === id ? change(thread) : thread)))
}

function replaceById<T extends { id: string }>(items: readonly T[], item: T): readonly T[] {
  return items.some(({ id }) => id === item.id) ? items.map((each) => (each.id === item.id ? item : each)) : [...items, item]
}
