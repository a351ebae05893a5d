export type Scope = 'read' | 'comment' | 'write' | 'manage'

/** What a token of each scope may do, in the words that choosing one needs. The rights themselves are kept by the server. */
export const scopeWords: Record<Scope, { name: string; may: string }> = {
  read: { name: 'Read', may: 'looks at texts and maps' },
  comment: { name: 'Comment', may: 'also highlights, comments and suggests' },
  write: { name: 'Write', may: 'also adds texts and edits maps' },
  manage: { name: 'Manage', may: 'also does what an owner may: people, links, new groups' },
}

export const scopeOptions = (Object.keys(scopeWords) as Scope[]).map((value) => ({ value, label: `${scopeWords[value].name}: ${scopeWords[value].may}` }))
