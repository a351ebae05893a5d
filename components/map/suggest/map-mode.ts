export type Role = 'owner' | 'editor' | 'commenter' | 'viewer'

/** What one's changes are: edits, suggestions, or nothing at all (SPEC: SU20). */
export type MapMode = 'editing' | 'suggesting' | 'viewing'

/** The modes open to someone, the one they begin in first. A commenter sees the map at rest until they ask to suggest. */
export function modesFor(role: Role, { archived }: { archived: boolean }): readonly MapMode[] {
  if (archived || role === 'viewer') return ['viewing']
  return role === 'commenter' ? ['viewing', 'suggesting'] : ['editing', 'suggesting', 'viewing']
}

export function mayDecide(role: Role): boolean {
  return role === 'owner' || role === 'editor'
}
