/** Every address of the program is built here, so that none is misspelt elsewhere. Ids are put in as they are: they are UUIDs. */
export const routes = {
  home: () => '/',
  signIn: (returnTo?: string) => (returnTo ? `/sign-in?to=${encodeURIComponent(returnTo)}` : '/sign-in'),
  signUp: (returnTo?: string) => (returnTo ? `/sign-up?to=${encodeURIComponent(returnTo)}` : '/sign-up'),
  forgotPassword: () => '/forgot-password',
  /** The token travels in the fragment, which no server and no log sees. */
  resetPassword: (token: string) => `/reset-password#${token}`,
  join: (token: string) => `/join#${token}`,
  /** Coming back to an invitation after signing in; the token waits in the browser's tab. */
  joinAgain: () => '/join',
  account: () => '/account',
  /** What waits here to be sent, and what the server refused. */
  onThisDevice: () => '/account#device',
  groups: () => '/groups',
  newGroup: () => '/groups/new',
  group: (groupId: string) => `/groups/${groupId}`,
  library: (groupId: string) => `/groups/${groupId}/library`,
  /** A text looked over before it is saved; which one stands behind `#`. */
  newImport: (groupId: string) => `/groups/${groupId}/import`,
  maps: (groupId: string) => `/groups/${groupId}/maps`,
  /** Everything of the group that holds some words; `asked` may carry filters. */
  find: (groupId: string, asked?: URLSearchParams) => `/groups/${groupId}/find${asked && asked.size > 0 ? `?${asked}` : ''}`,
  /** Opens the text at a place: UTF-16 code units of its current revision. */
  placeInDocument: (documentId: string, start: number, end: number) => `/documents/${documentId}#at-${start}-${end}`,
  document: (documentId: string) => `/documents/${documentId}`,
  /** Opens the text with the passages that have no certain place. */
  unsettledPassages: (documentId: string) => `/documents/${documentId}#unsettled`,
  correctDocument: (documentId: string) => `/documents/${documentId}/correct`,
  replaceDocument: (documentId: string) => `/documents/${documentId}/replace`,
  /** The file that a revision was read from, shown where that is safe. */
  originalFile: (revisionId: string) => `/api/v1/revisions/${revisionId}/original?inline=1`,
  /** Opens the text at the passage. */
  passage: (passageId: string) => `/passages/${passageId}`,
  passageInDocument: (documentId: string, passageId: string) => `/documents/${documentId}#passage-${passageId}`,
  map: (mapId: string) => `/maps/${mapId}`,
  /** Opens the map as a table of who says what. */
  mapAsTable: (mapId: string) => `/maps/${mapId}#table`,
  /** Two to four texts beside each other, at what they say on a row of the table; what is not named is chosen there. */
  sideBySide: (mapId: string, { texts = [], row }: { texts?: readonly string[]; row?: string | null } = {}) => {
    const asked = [...(texts.length > 0 ? [`texts=${texts.join(',')}`] : []), ...(row ? [`row=${encodeURIComponent(row)}`] : [])]
    return `/maps/${mapId}/side-by-side${asked.length > 0 ? `?${asked.join('&')}` : ''}`
  },
  claimOnMap: (mapId: string, claimId: string) => `/maps/${mapId}#claim-${claimId}`,
  /** What can be asked of the API, for programs. */
  apiDescription: () => '/api/v1/openapi.json',
  api: (path: string) => `/api/v1/${path}`,
} as const
