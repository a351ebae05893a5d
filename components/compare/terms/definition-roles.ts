import type { DefinitionRole } from '../../../lib/domain/argument/claim.ts'

/** What part of a word's meaning a definition gives, and what that means. */
export const roleNames: Record<DefinitionRole, string> = { full: 'Full definition', necessary: 'Necessary condition', sufficient: 'Sufficient condition', mark: 'A mark' }

export function roleHint(role: DefinitionRole, word: string): string {
  switch (role) {
    case 'full':
      return `this, and nothing else, is called “${word}”`
    case 'necessary':
      return `nothing is called “${word}” without it`
    case 'sufficient':
      return `it is enough to be called “${word}”`
    case 'mark':
      return `a sign of what is called “${word}”, not the whole of it`
  }
}
