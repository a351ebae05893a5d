/** What the pages and the worker must call by the same name. */

/** Where the worker's script is served: at the root, for it answers for every address. */
export const WORKER_ADDRESS = '/offline-worker.js'

/** Shown for an address that was never opened on this device. */
export const OFFLINE_ADDRESS = '/offline'

/** Every cache of the program begins so: another program may be served at the same address (localhost:3000), and its caches are its own. */
export const CACHE_PREFIX = 'sic-'
/** What the build made, and the offline page: the same for everyone. */
export const FILES_CACHE = 'sic-files'
/** Who is signed in, as far as the server's last answers say. */
export const FACTS_CACHE = 'sic-facts'
export const PERSON_KEY = '/who'
export const pagesCacheOf = (person: string) => `sic-pages:${person}`
export const answersCacheOf = (person: string) => `sic-answers:${person}`
/** The caches that belong to one person. */
export const isPersonal = (cacheName: string) => cacheName.startsWith('sic-pages:') || cacheName.startsWith('sic-answers:')

/** On what is kept: a page's title (URI-encoded) and when it was kept (milliseconds since 1970). */
export const TITLE_HEADER = 'x-kept-title'
export const KEPT_AT_HEADER = 'x-kept-at'

/** What a page tells the worker. */
export type ToWorker =
  /** A page is shown; `loaded` is what it has asked this site for so far, some of it perhaps before the worker was there. */
  | { kind: 'opened'; address: string; loaded: readonly string[]; sparing: boolean }
  /** Everything of a person is to go from the device. */
  | { kind: 'forget' }

/** What the worker tells a page. */
export type ToPage =
  /** After `opened`: whether the page is of the build that the server has now. */
  | { kind: 'build'; current: boolean }
  /** Something was answered from the device, because the network did not. */
  | { kind: 'away' }
