import { expect, it } from 'vitest'
import { can, rights, roles, type Action } from './access.ts'

/** Who may do it: to anybody's (`any`), to their own (`own`). Written out, so that a change of a right is a change here too. */
const expected: Record<Action, { any: string; own?: string }> = {
  'read the group': { any: 'owner editor commenter viewer' },
  'leave the group': { any: 'owner editor commenter viewer' },
  'rename the group': { any: 'owner' },
  'manage members': { any: 'owner' },
  'invite people': { any: 'owner' },
  'publish a map': { any: 'owner' },
  'add a document': { any: 'owner editor' },
  'edit a document': { any: 'owner editor' },
  'remove a document': { any: 'owner editor' },
  'highlight a passage': { any: 'owner editor commenter' },
  'edit a passage': { any: 'owner editor', own: 'owner editor commenter' },
  'remove a passage': { any: 'owner editor', own: 'owner editor commenter' },
  'write a comment': { any: 'owner editor commenter' },
  'resolve a thread': { any: 'owner editor commenter' },
  'edit a comment': { any: '', own: 'owner editor commenter' },
  'remove a comment': { any: 'owner', own: 'owner editor commenter' },
  'make a map': { any: 'owner editor' },
  'edit a map': { any: 'owner editor' },
  'archive a map': { any: 'owner editor' },
  'remove a map': { any: 'owner editor' },
  'suggest for a map': { any: 'owner editor commenter' },
  'change a suggestion': { any: '', own: 'owner editor commenter' },
  'withdraw a suggestion': { any: '', own: 'owner editor commenter' },
  'decide a suggestion': { any: 'owner editor' },
  'judge a cell': { any: 'owner editor commenter' },
  'hold a round': { any: 'owner editor' },
  'read in a round': { any: 'owner editor commenter' },
  'take a reader out of a round': { any: 'owner editor', own: 'owner editor commenter' },
  'put a suggested passage aside': { any: 'owner editor commenter' },
  'bring back a suggested passage': { any: 'owner editor', own: 'owner editor commenter' },
}

it.each(Object.keys(rights) as Action[])('[AC4] who may %s', (action) => {
  const who = (createdBy: string) => roles.filter((role) => can({ role, userId: 'me' }, action, { createdBy })).join(' ')
  expect(who('someone else')).toBe(expected[action].any)
  expect(who('me')).toBe(expected[action].own ?? expected[action].any)
})

it('[AC4] nobody’s things are not everybody’s: a visitor is not the maker of what has no maker', () => {
  expect(can({ role: 'commenter', userId: null }, 'edit a comment', { createdBy: null })).toBe(false)
})
