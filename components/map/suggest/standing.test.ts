import { expect, it } from 'vitest'
import { modesFor, type Role } from './map-mode.ts'
import { isArchived, roleNews } from './standing.ts'

it('[SU24] whoever is given other rights is told what they may do now', () => {
  expect(roleNews('editor', 'commenter')).toBe('You can no longer edit this map, but you can suggest changes to it.')
  expect(roleNews('viewer', 'commenter')).toBe('You may now suggest changes to this map.')
  expect(roleNews('commenter', 'viewer')).toContain('Anything you had suggested stays')
  expect(roleNews('editor', 'viewer')).toBe('You may now read this map only.')
  expect(roleNews('commenter', 'editor')).toBe('You may now edit this map.')
})

it('[SU24] an editor learns from the connection that the map is archived, and that it is not any more', () => {
  const readOnly = { status: 'read-only', canEdit: false } as const
  expect(isArchived('editor', readOnly, false)).toBe(true)
  expect(isArchived('owner', { status: 'saved', canEdit: true }, true)).toBe(false)
  expect(isArchived('editor', { status: 'offline', canEdit: false }, true)).toBe(true)
  // A commenter's connection is always for reading.
  expect(isArchived('commenter', readOnly, false)).toBe(false)
})

it('[SU20] [SU24] nobody goes on suggesting who may not, or where nothing can be changed', () => {
  const offers = (role: Role, archived = false) => modesFor(role, { archived }).includes('suggesting')
  expect([offers('viewer'), offers('commenter'), offers('editor'), offers('commenter', true), offers('owner', true)]).toEqual([false, true, true, false, false])
})
