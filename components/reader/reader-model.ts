import type { ClaimKind } from '../../lib/domain/argument/claim.ts'
import type { MapCommand } from '../../lib/domain/argument/map-command.ts'
import { newId } from '../../lib/domain/ids.ts'
import { shorten } from '../../lib/domain/shorten.ts'
import type { Highlight } from '../../lib/editor/highlight-plugin.ts'
import type { OutboxEntry } from '../../lib/editor/outbox-entry.ts'
import type { Outbox } from '../../lib/editor/outbox.ts'
import type { TextRange } from '../../lib/editor/split-by-block.ts'
import type { Comment, Thread } from '../discussion/thread-types.ts'
import { applyReaderEffect, isElsewhere, type PassageAnchor, type ReaderEffect, type ReaderState } from './reader-effect.ts'
import type { ClaimLink, ReaderDocument, ReaderPassage, ReaderRights } from './reader-types.ts'

type Listener = () => void
type ReaderEntry = OutboxEntry<ReaderEffect>
export interface HighlightDifference {
  put: Highlight[]
  drop: string[]
}

/**
 * The passages of the open text with what hangs on them: shown at once, sent through the outbox, the same whether the server has
 * answered yet or not. Not React's: a highlight must be painted in the frame of release, whatever else is on the page.
 */
export class ReaderModel {
  readonly document: ReaderDocument
  readonly rights: ReaderRights
  readonly outbox: Outbox<ReaderEffect>
  private state: ReaderState
  /** The requests whose effect is on the page already. */
  private seen: ReadonlySet<string> = new Set()
  private sorted: readonly ReaderPassage[] = []
  private readonly undone: { undo: () => void; redo: () => void }[] = []
  private readonly done: { undo: () => void; redo: () => void }[] = []
  private readonly listeners = new Set<Listener>()
  private readonly painters = new Set<(difference: HighlightDifference) => void>()
  private turn = 0
  loaded = false

  constructor(document: ReaderDocument, rights: ReaderRights, outbox: Outbox<ReaderEffect>) {
    this.document = document
    this.rights = rights
    this.outbox = outbox
    this.state = { revision: document.revisionId, passages: new Map(), threads: new Map(), links: new Map() }
    this.seen = new Set(outbox.pending().map((entry) => entry.key))
  }

  /**
   * Follows the outbox until it is told to stop: what is put into it is on the page at once, and a refusal is said on the
   * passage's card. `stale` is called when the server has placed what was made on another revision.
   */
  follow(stale: () => void): () => void {
    const waits = () => this.outbox.pending().some((entry) => entry.refused === undefined && isElsewhere(this.state, entry.shown))
    let waited = waits()
    return this.outbox.subscribe(() => {
      this.takeIn()
      const waiting = waits()
      if (waited && !waiting) stale()
      waited = waiting
    })
  }

  /** Grows with every change: the snapshot that React compares. */
  version = (): number => this.turn

  subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Told of what to draw and what to take off, beginning with everything there is. */
  paint(painter: (difference: HighlightDifference) => void): () => void {
    this.painters.add(painter)
    painter({ put: this.sorted.flatMap((passage) => this.highlight(passage) ?? []), drop: [] })
    return () => this.painters.delete(painter)
  }

  /** In the order of the text; what could not be placed comes last. */
  all(): readonly ReaderPassage[] {
    return this.sorted
  }

  passage(id: string): ReaderPassage | undefined {
    return this.state.passages.get(id)
  }

  threads(passage: string): readonly Thread[] {
    return this.state.threads.get(passage) ?? []
  }

  links(passage: string): readonly ClaimLink[] {
    return this.state.links.get(passage) ?? []
  }

  mayEdit(passage: ReaderPassage): boolean {
    return this.rights.editAny || (this.rights.highlight && passage.createdBy !== null && passage.createdBy === this.rights.userId)
  }

  /** Takes in what the server has, under what is still on its way there. What it did not say (null) stays as it was; not `whole`, it said nothing. */
  load(passages: readonly ReaderPassage[], threads: readonly Thread[] | null, links: readonly ClaimLink[] | null, { whole = true } = {}): void {
    const before = [...this.state.passages.keys()]
    this.state = {
      revision: this.document.revisionId,
      passages: new Map(passages.map((passage) => [passage.id, passage])),
      threads: threads ? groupBy(threads.filter((thread) => thread.passage !== null), (thread) => thread.passage!) : this.state.threads,
      links: links ? groupBy(links, (link) => link.passage) : this.state.links,
    }
    const pending = this.outbox.pending()
    for (const { shown } of pending) if (shown) applyReaderEffect(this.state, shown)
    this.seen = new Set(pending.map((entry) => entry.key))
    this.loaded ||= whole
    this.changed([...this.state.passages.keys()], before.filter((id) => !this.state.passages.has(id)))
  }

  /** Makes a passage of a range of the text: on the page at once. */
  highlightRange(range: TextRange, exact: string): ReaderPassage {
    const passage: ReaderPassage = { id: newId(), exact, ...range, state: 'exact', candidates: [], settledBy: null, note: null, tags: [], page: null, createdBy: this.rights.userId, createdByName: this.rights.name }
    const { id } = passage
    const body = { id, revision: this.document.revisionId, ...range }
    this.send({ about: id, method: 'POST', path: `documents/${this.document.id}/passages`, body, words: `the highlight “${shorten(exact, 60)}”`, shown: { do: 'put-passage', passage, revision: this.document.revisionId } })
    this.did({ undo: () => this.takeOut(id), redo: () => this.putBack(passage) })
    return passage
  }

  /** Returns what puts it back. */
  remove(id: string): () => void {
    const passage = this.passage(id)
    if (!passage) return () => {}
    this.takeOut(id)
    const back = () => this.putBack(passage)
    this.did({ undo: back, redo: () => this.takeOut(id) })
    return back
  }

  /** A person says where a passage stands. Returns what takes that back. */
  place(id: string, { start: from, end: to }: TextRange): () => void {
    const passage = this.passage(id)
    if (!passage) return () => {}
    const range = { start: from, end: to }
    const revision = this.document.revisionId
    const { start, end, state, candidates, settledBy } = passage
    const there: PassageAnchor = { ...range, state: 'moved', candidates: [], settledBy: this.rights.name }
    const entry = { about: id, path: `passages/${id}/anchor` }
    const put = () => this.send({ ...entry, method: 'PUT', body: { revision, ...range }, words: 'the place of a passage', shown: { do: 'anchor', id, revision, anchor: there } })
    const back = () => this.send({ ...entry, method: 'DELETE', words: 'taking a passage’s place back', shown: { do: 'anchor', id, revision, anchor: { start, end, state, candidates, settledBy } } })
    put()
    this.did({ undo: back, redo: put })
    return back
  }

  annotate(id: string, changes: { note?: string | null; tags?: string[] }): void {
    const passage = this.passage(id)
    if (!passage) return
    const before = { note: passage.note, tags: [...passage.tags] }
    const set = (values: typeof changes) => {
      if (this.passage(id)) this.send({ about: id, method: 'PATCH', path: `passages/${id}`, body: values, words: 'a note', shown: { do: 'annotate', id, ...values } })
    }
    set(changes)
    this.did({ undo: () => set(before), redo: () => set(changes) })
  }

  comment(passage: string, text: string, thread?: string): void {
    const comment: Comment = { id: newId(), text, createdBy: this.rights.userId, createdByName: this.rights.name, createdAt: new Date().toISOString(), editedAt: null }
    if (thread === undefined) {
      const fresh: Thread = { id: newId(), passage, resolvedAt: null, resolvedByName: null, comments: [comment] }
      const body = { id: fresh.id, comment: comment.id, text }
      this.send({ about: passage, method: 'POST', path: `passages/${passage}/threads`, body, words: 'a comment', shown: { do: 'put-thread', passage, thread: fresh } })
    } else {
      this.send({ about: passage, method: 'POST', path: `threads/${thread}/comments`, body: { id: comment.id, text }, words: 'a reply', shown: { do: 'put-comment', passage, thread, comment } })
    }
  }

  editComment(passage: string, thread: string, id: string, text: string): void {
    const before = this.threads(passage).find((each) => each.id === thread)?.comments.find((comment) => comment.id === id)
    if (!before) return
    const comment = { ...before, text, editedAt: new Date().toISOString() }
    this.send({ about: passage, method: 'PATCH', path: `comments/${id}`, body: { text }, words: 'a comment', shown: { do: 'put-comment', passage, thread, comment } })
  }

  /** Returns what puts it back, as its author wrote it. */
  removeComment(passage: string, threadId: string, id: string): () => void {
    const thread = this.threads(passage).find((each) => each.id === threadId)
    this.send({ about: passage, method: 'DELETE', path: `comments/${id}`, words: 'removing a comment', shown: { do: 'drop-comment', passage, thread: threadId, id } })
    return () => this.send({ about: passage, method: 'POST', path: `comments/${id}/restore`, words: 'putting a comment back', shown: thread && { do: 'put-thread', passage, thread } })
  }

  resolve(passage: string, thread: string, resolved: boolean): void {
    const [at, by] = resolved ? [new Date().toISOString(), this.rights.name] : [null, null]
    const words = resolved ? 'resolving a thread' : 'reopening a thread'
    this.send({ about: passage, method: 'PATCH', path: `threads/${thread}`, body: { resolved }, words, shown: { do: 'resolve', passage, thread, at, by } })
  }

  /** Sends commands to a map, after the passage that they name. The chip is there at once. */
  link(link: ClaimLink, commands: MapCommand[]): void {
    const words = `the link to “${shorten(link.claimText, 60)}”`
    this.send({ about: link.passage, method: 'POST', path: `maps/${link.map}/commands`, body: commands, words, shown: { do: 'put-link', link } })
  }

  unlink(link: ClaimLink, commands: MapCommand[]): void {
    this.send({ about: link.passage, method: 'POST', path: `maps/${link.map}/commands`, body: commands, words: 'undoing a link', shown: { do: 'drop-link', link } })
  }

  /** Claims that were made of passages of this text, which the server does not know yet. */
  claimsOnTheirWay(): readonly { map: string; mapTitle: string; claim: string; kind: ClaimKind; text: string }[] {
    return this.outbox.pending().flatMap(({ shown, body, refused }) => {
      if (shown?.do !== 'put-link' || refused !== undefined) return []
      const { map, mapTitle, claim, kind, claimText } = shown.link
      const made = (body as readonly MapCommand[]).some((command) => command.type === 'add' && command.on === 'claim' && command.item.id === claim)
      return made && claim !== null && kind !== null ? [{ map, mapTitle, claim, kind, text: claimText }] : []
    })
  }

  /** Gives up what the server refused about a passage; what it never took goes off the page. */
  giveUp(id: string): void {
    const unsaved = this.outbox.pending().some((entry) => entry.about === id && entry.shown?.do === 'put-passage' && entry.method === 'POST')
    this.outbox.drop(id)
    if (unsaved && this.state.passages.delete(id)) this.changed([], [id])
  }

  undo(): boolean {
    return move(this.done, this.undone, 'undo')
  }

  redo(): boolean {
    return move(this.undone, this.done, 'redo')
  }

  private did(step: { undo: () => void; redo: () => void }): void {
    this.done.push(step)
    this.undone.length = 0
  }

  private takeOut(id: string): void {
    if (this.passage(id)) this.send({ about: id, method: 'DELETE', path: `passages/${id}`, words: 'removing a highlight', shown: { do: 'drop-passage', id } })
  }

  private putBack(passage: ReaderPassage): void {
    this.send({ about: passage.id, method: 'POST', path: `passages/${passage.id}/restore`, words: 'putting a highlight back', shown: { do: 'put-passage', passage, revision: this.document.revisionId } })
  }

  private send(entry: Omit<ReaderEntry, 'key'>): void {
    this.outbox.add({ key: newId(), ...entry })
    this.takeIn()
  }

  /** Shows what the outbox has got since; also what another room of the same text put there. */
  private takeIn(): void {
    const pending = this.outbox.pending()
    const fresh = pending.filter((entry) => !this.seen.has(entry.key))
    this.seen = new Set(pending.map((entry) => entry.key))
    const effects = fresh.flatMap(({ shown }) => (shown ? [applyReaderEffect(this.state, shown)] : []))
    if (effects.length > 0) this.changed(effects.flatMap(({ put }) => put), effects.flatMap(({ drop }) => drop))
    else this.tell()
  }

  private highlight(passage: ReaderPassage): Highlight | null {
    if (passage.start === null || passage.end === null) return null
    return { id: passage.id, start: passage.start, end: passage.end, linked: this.links(passage.id).length > 0 }
  }

  private changed(put: readonly string[], drop: readonly string[] = []): void {
    this.sorted = [...this.state.passages.values()].sort((a, b) => (a.start ?? Infinity) - (b.start ?? Infinity) || (a.end ?? 0) - (b.end ?? 0) || (a.id < b.id ? -1 : 1))
    if (put.length > 0 || drop.length > 0) {
      const difference = { put: put.flatMap((id) => (this.state.passages.has(id) ? (this.highlight(this.state.passages.get(id)!) ?? []) : [])), drop: [...drop] }
      for (const painter of this.painters) painter(difference)
    }
    this.tell()
  }

  private tell(): void {
    this.turn++
    for (const listener of this.listeners) listener()
  }
}

function move(from: { undo: () => void; redo: () => void }[], to: { undo: () => void; redo: () => void }[], way: 'undo' | 'redo'): boolean {
  const step = from.pop()
  if (!step) return false
  step[way]()
  to.push(step)
  return true
}

function groupBy<T>(items: readonly T[], of: (item: T) => string): Map<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(of(item))
    if (group) group.push(item)
    else groups.set(of(item), [item])
  }
  return groups
}
