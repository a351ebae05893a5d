export type Role = 'owner' | 'editor' | 'commenter' | 'viewer'

/** What each role may do, in the words that choosing one needs. The rights themselves are kept by the server. */
export const roleWords: Record<Role, { name: string; may: string; article: string }> = {
  owner: { name: 'Owner', article: 'an owner', may: 'can do everything, and invites people' },
  editor: { name: 'Editor', article: 'an editor', may: 'adds texts and builds maps' },
  commenter: { name: 'Commenter', article: 'a commenter', may: 'highlights and comments' },
  viewer: { name: 'Viewer', article: 'a viewer', may: 'reads' },
}

export const roleOptions = (Object.keys(roleWords) as Role[]).map((role) => ({ value: role, label: roleWords[role].name }))
