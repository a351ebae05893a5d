/** One request that must reach the server, in order with the others. `body` is sent as JSON; so is `Shown` kept. */
export interface OutboxEntry<Shown = unknown> {
  /** Unique among entries. */
  key: string
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Under the API. */
  path: string
  body?: unknown
  /** The passage or thread that waits for it. */
  about: string
  /** For a person: what could not be saved. */
  words: string
  /** What the page shows meanwhile, so that it shows it again when it is opened anew. */
  shown?: Shown | undefined
  /** The server's sentence, once it has refused this entry; it is then kept until the person retries or drops it. */
  refused?: string
}

/** The text that an entry is about: entries of one are sent in order, those of several hold one another back in nothing. */
export interface OutboxText {
  id: string
  title: string
  /** The revision that was read. */
  revision?: string
}

/** An entry with whose it is and what it is about, as it is kept on the device. */
export interface KeptEntry<Shown = unknown> extends OutboxEntry<Shown> {
  /** The person's id. */
  person: string
  text: OutboxText
  /** When it was made: milliseconds since 1970. */
  at: number
}

/**
 * What became of sending an entry: done; refused for good, with the server's sentence; nobody there for now; the server in
 * trouble over this one; or nobody signed in, or someone else.
 */
export type Delivery = { kind: 'done' } | { kind: 'refused'; sentence: string } | { kind: 'later' } | { kind: 'trouble'; sentence: string } | { kind: 'signed-out' }
