/** What the API answers to a search (app/api/v1/answers/find-answers.ts), counted in UTF-16 code units. */
export interface Snippet {
  text: string
  start: number
  marks: readonly { start: number; end: number }[]
}

interface Of<T> {
  total: number
  more: boolean
  hits: readonly T[]
}

export interface Found {
  asked: boolean
  corrected: readonly { typed: string; taken: readonly string[] }[]
  documents?: Of<{ documentId: string; title: Snippet; authors: readonly string[]; date: string | null; snippets: readonly Snippet[] }>
  passages?: Of<{ passageId: string; documentId: string; title: string; authors: readonly string[]; date: string | null; page: string | null; snippet: Snippet; note: Snippet | null }>
  claims?: Of<{ mapId: string; mapTitle: string; claimId: string; kind: 'claim' | 'question' | 'position' | 'definition'; snippet: Snippet }>
  maps?: Of<{ mapId: string; title: Snippet; claims: number }>
  comments?: Of<{ commentId: string; by: string | null; at: string; about: string; documentId: string | null; passageId: string | null; mapId: string | null; itemId: string | null; snippet: Snippet }>
}

export const kinds = ['documents', 'passages', 'claims', 'maps', 'comments'] as const
export type Kind = (typeof kinds)[number]

export const kindNames: Record<Kind, string> = { documents: 'Texts', passages: 'Passages', claims: 'Claims', maps: 'Maps', comments: 'Comments' }
export const oneOf: Record<Kind, string> = { documents: 'text', passages: 'passage', claims: 'claim', maps: 'map', comments: 'comment' }
