import type { Comment, Thread } from '../discussion/thread-types.ts'
import type { ClaimLink, ReaderPassage } from './reader-types.ts'

/** What one request does to the page, before the server has answered. It is kept with the request, so it can be JSON only. */
export type ReaderEffect =
  | { do: 'put-passage'; passage: ReaderPassage }
  | { do: 'drop-passage'; id: string }
  | { do: 'annotate'; id: string; note?: string | null; tags?: readonly string[] }
  | { do: 'put-thread'; passage: string; thread: Thread }
  | { do: 'put-comment'; passage: string; thread: string; comment: Comment }
  | { do: 'drop-comment'; passage: string; thread: string; id: string }
  | { do: 'resolve'; passage: string; thread: string; at: string | null; by: string | null }
  | { do: 'put-link'; link: ClaimLink }
  | { do: 'drop-link'; link: ClaimLink }

/** What the page shows of a text, by passage. */
export interface ReaderState {
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
      state.passages.set(effect.passage.id, effect.passage)
      return { put: [effect.passage.id], drop: [] }
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
