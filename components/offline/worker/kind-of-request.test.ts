import { expect, it } from 'vitest'
import { isKeptPage, isWorkplace, kindOfRequest } from './kind-of-request.ts'

const id = '0197b6f2-8c3e-7d41-9a55-3f1e2d4c5b6a'
const origin = 'https://sic.test'

function kindOf(path: string, { method = 'GET', navigates = false, headers = {} }: { method?: string; navigates?: boolean; headers?: Record<string, string> } = {}) {
  return kindOfRequest({ method, url: new URL(path, origin), origin, navigates, header: (name) => headers[name] ?? null })
}

it.each([
  ['/_next/static/chunks/abc.js', 'file'],
  [`/api/v1/groups/${id}/passages`, 'answer'],
  [`/api/v1/documents/${id}/passages?revision=1`, 'answer'],
  [`/api/v1/revisions/${id}`, 'answer'],
  [`/api/v1/revisions/${id}?offsets=utf-16`, 'answer'],
  [`/api/v1/maps/${id}/history?before=3`, 'answer'],
  [`/api/v1/groups/${id}/claims?limit=1000`, 'answer'],
])('[OF1] %s is answered as %s', (path, kind) => {
  expect(kindOf(path)).toBe(kind)
})

it.each([
  '/api/v1/account',
  '/api/v1/account/sessions',
  '/api/v1/collaboration/ticket',
  '/api/v1/invitations/look',
  `/api/v1/groups/${id}/invitations`,
  `/api/v1/groups/${id}/search?q=state`,
  `/api/v1/groups/${id}/claims?q=state`,
  `/api/v1/maps/${id}/export?format=png`,
  `/api/v1/maps/${id}/states?seq=3`,
  `/api/v1/revisions/${id}/original`,
  `/api/v1/revisions/${id}/reading`,
  '/api/auth/session',
  '/api/auth/csrf',
  '/healthz',
  '/offline-worker.js',
  'https://elsewhere.test/api/v1/groups',
])('[OF3] %s is never kept', (path) => {
  expect(kindOf(path)).toBe('other')
})

it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('[OF1] nothing of a %s is touched', (method) => {
  for (const path of [`/api/v1/documents/${id}/passages`, `/maps/${id}`, '/_next/static/a.js']) expect(kindOf(path, { method })).toBe('other')
})

it('[OF4] signing in and out is seen, whatever the provider', () => {
  expect(kindOf('/api/auth/callback/credentials', { method: 'POST' })).toBe('sign-in')
  expect(kindOf('/api/auth/callback/demo', { method: 'POST' })).toBe('sign-in')
  expect(kindOf('/api/auth/signout', { method: 'POST' })).toBe('sign-out')
})

it('[AP10] what is kept is in the pages’ count, and who asks in a page for the other one is left alone', () => {
  const path = `/api/v1/documents/${id}/passages`
  expect(kindOf(path, { headers: { 'sic-offsets': 'utf-16' } })).toBe('answer')
  expect(kindOf(path, { headers: { 'sic-offsets': 'code-points' } })).toBe('other')
  expect(kindOf(`/api/v1/revisions/${id}?offsets=code-points`)).toBe('other')
})

it('[OF1] the browser’s own way to a page and the router’s are told apart, and what is fetched ahead is left alone', () => {
  expect(kindOf(`/maps/${id}`, { navigates: true })).toBe('page')
  expect(kindOf(`/maps/${id}?_rsc=1`, { headers: { rsc: '1' } })).toBe('flight')
  expect(kindOf(`/maps/${id}?_rsc=1`, { headers: { rsc: '1', 'next-router-prefetch': '1' } })).toBe('other')
  expect(kindOf(`/api/v1/revisions/${id}/original?inline=1`, { navigates: true })).toBe('other')
})

it('[OF2] rooms are kept; forms that only the server takes and addresses that lead elsewhere are not', () => {
  for (const path of ['/', '/account', '/groups', `/groups/${id}`, `/groups/${id}/library`, `/groups/${id}/maps`, `/documents/${id}`, `/maps/${id}`]) expect(isKeptPage(path), path).toBe(true)
  for (const path of ['/sign-in', '/join', '/reset-password', '/groups/new', `/groups/${id}/import`, `/documents/${id}/correct`, `/passages/${id}`]) expect(isKeptPage(path), path).toBe(false)
  expect([`/maps/${id}`, `/documents/${id}`, `/groups/${id}`].map(isWorkplace)).toEqual([true, true, false])
})
