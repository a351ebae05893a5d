import { isPagesCount } from './pages-count.ts'

/** What of a request decides how it is answered. */
export interface Asked {
  method: string
  url: URL
  /** Of this site itself, as `location.origin` says it. */
  origin: string
  /** The browser goes to a page. */
  navigates: boolean
  header(name: string): string | null
}

export type RequestKind =
  /** Made by the build, with a name that never means anything else. */
  | 'file'
  /** A page that the browser goes to. */
  | 'page'
  /** A page's content, asked for by the router inside the page that is open. */
  | 'flight'
  /** What a page shows, from the API. */
  | 'answer'
  | 'sign-in'
  | 'sign-out'
  /** Goes by as if there were no worker. */
  | 'other'

/** [OF1] Which requests the worker answers; whatever is not named here it does not touch. */
export function kindOfRequest({ method, url, origin, navigates, header }: Asked): RequestKind {
  if (url.origin !== origin) return 'other'
  const path = url.pathname
  if (method === 'POST' && path.startsWith('/api/auth/callback/')) return 'sign-in'
  if (method === 'POST' && path === '/api/auth/signout') return 'sign-out'
  if (method !== 'GET') return 'other'
  if (path.startsWith('/_next/static/') || path === '/icon.svg') return 'file'
  if (path.startsWith('/api/')) return !navigates && isPagesCount(url, header) && isKeptAnswer(path, url.searchParams) ? 'answer' : 'other'
  if (/^\/(?:_next|collaboration|healthz|readyz|metrics|offline-worker\.js)(?:\/|$)/.test(path)) return 'other'
  if (navigates) return 'page'
  // What is fetched ahead of a click may fail in silence; the click itself asks again.
  return header('rsc') && !header('next-router-prefetch') && !header('next-router-segment-prefetch') ? 'flight' : 'other'
}

const ID = '[0-9a-fA-F-]{36}'

/** Pages that are kept when they have been opened. Not kept: forms that only the server can take, and what leads elsewhere (a passage's address). */
const KEPT_PAGES = [`/`, `/account`, `/groups`, `/groups/${ID}(?:/library|/maps)?`, `/documents/${ID}`, `/maps/${ID}`].map((path) => new RegExp(`^${path}$`))

export function isKeptPage(path: string): boolean {
  return KEPT_PAGES.some((each) => each.test(path))
}

/** A page to work on: with it comes everything of the build that work may need. */
export function isWorkplace(path: string): boolean {
  return new RegExp(`^/(?:documents|maps)/${ID}$`).test(path)
}

/**
 * [OF3] What of the API is kept: what the library, the reader, a map and the group show. Every answer of it says `no-store`, which keeps it
 * out of caches that know nothing of persons; this one does. Deliberately not kept: the account and its sessions, sign-in, tickets for
 * live maps (good once), invitations (secrets), exports and original files (large, and saved by the person where they want them),
 * readings for correction (they are work for the server), and search (what it would not find is not here).
 */
const KEPT_ANSWERS = [
  'groups',
  `groups/${ID}(?:/(?:members|documents|maps|claims|passages|activity))?`,
  `documents/${ID}(?:/(?:passages|links|threads|revisions))?`,
  `revisions/${ID}`,
  `passages/${ID}(?:/threads)?`,
  `threads/${ID}`,
  `maps/${ID}(?:/(?:history|versions|suggestions))?`,
].map((path) => new RegExp(`^/api/v1/${path}$`))

export function isKeptAnswer(path: string, query = new URLSearchParams()): boolean {
  // There is one for every letter that is typed in a search; the list as a whole is kept, and looked through without a connection.
  if (query.has('q')) return false
  return KEPT_ANSWERS.some((each) => each.test(path))
}
