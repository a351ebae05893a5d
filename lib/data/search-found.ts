import type { FoundSnippet } from '../domain/finding/snippet-around.ts'
import type { ClaimKind } from '../domain/argument/claim.ts'
import type { ClaimId, DocumentId, GroupId, MapId, PassageId, RevisionId } from '../domain/ids.ts'

export const findKinds = ['documents', 'passages', 'claims', 'maps', 'comments'] as const
export type FindKind = (typeof findKinds)[number]

/** What is asked for; every filter left out lets everything through. */
export interface FindRequest {
  groupId: GroupId
  typed: string
  kinds?: readonly FindKind[]
  document?: DocumentId | undefined
  /** An author of texts; of comments, whoever wrote them, by their name. */
  author?: string | undefined
  map?: MapId | undefined
  /** Years, both included: of the text; of a comment, the year in which it was written. */
  from?: number | undefined
  to?: number | undefined
  /** How many of each kind. */
  limit?: number
}

/** Of one kind: the best, and of how many. With `more` there are more than were counted. */
export interface FoundOf<T> {
  total: number
  more: boolean
  hits: readonly T[]
}

export interface FoundDocument {
  documentId: DocumentId
  revisionId: RevisionId
  title: FoundSnippet
  authors: readonly string[]
  date: string | null
  /** Places in the text: UTF-16 code units of the revision's canonical text. */
  snippets: readonly FoundSnippet[]
}

export interface FoundPassage {
  passageId: PassageId
  documentId: DocumentId
  title: string
  authors: readonly string[]
  date: string | null
  page: string | null
  /** Of its words; `start` counts from where they begin. */
  snippet: FoundSnippet
  /** Of its note, where the words are found there. */
  note: FoundSnippet | null
}

export interface FoundClaimHit {
  mapId: MapId
  mapTitle: string
  claimId: ClaimId
  kind: ClaimKind
  snippet: FoundSnippet
}

export interface FoundMap {
  mapId: MapId
  title: FoundSnippet
  claims: number
}

export interface FoundComment {
  commentId: string
  by: string | null
  at: Date
  /** What is talked about: its words or its title. */
  about: string
  documentId: DocumentId | null
  passageId: PassageId | null
  mapId: MapId | null
  itemId: string | null
  snippet: FoundSnippet
}

export interface Found {
  /** False where nothing was typed that could be looked for. */
  asked: boolean
  corrected: readonly { typed: string; taken: readonly string[] }[]
  documents?: FoundOf<FoundDocument>
  passages?: FoundOf<FoundPassage>
  claims?: FoundOf<FoundClaimHit>
  maps?: FoundOf<FoundMap>
  comments?: FoundOf<FoundComment>
}
