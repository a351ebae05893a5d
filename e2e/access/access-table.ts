import { aCell, aSuggestion, type World } from './world.ts'

/** What one row asks for: the address with its ids put in, and what is sent. */
export interface Ask {
  path: string
  data?: unknown
}

/** Status expected for: visitor, outsider, viewer, commenter, editor, owner. A page that sends one to sign in is 307. */
export type Expected = readonly [number, number, number, number, number, number]

/** Status expected for tokens of an owner: that may read, that may write, and that may do everything but in another group. */
export type TokensExpected = readonly [read: number, write: number, elsewhere: number]

export interface AccessRow {
  route: string
  /** What sets this row apart from another of the same route. */
  how?: string
  expected: Expected
  /** Status expected for a token, where it is not that of the role its scope names. */
  tokens?: TokensExpected
  /** Called anew for each role, so that a row may use up what it asks for. */
  ask: (world: World, baseURL: string) => Promise<Ask> | Ask
}

// The patterns that most rows follow. Whoever may not read a thing is told that it does not exist: 404. Routes that only write ask for an
// account first: 401.
const everyone: Expected = [200, 200, 200, 200, 200, 200]
const signedIn: Expected = [401, 200, 200, 200, 200, 200]
const readers: Expected = [404, 404, 200, 200, 200, 200]
const from = (least: 'commenter' | 'editor' | 'owner', ok: number, visitor: 401 | 404 = 404): Expected => [
  visitor,
  404,
  403,
  least === 'commenter' ? ok : 403,
  least === 'owner' ? 403 : ok,
  ok,
]

const row = (route: string, expected: Expected, ask: AccessRow['ask'], how?: string): AccessRow => ({ route, expected, ask, ...(how && { how }) })
// What concerns a person and no group: they have to be there themselves.
const personal = (row: AccessRow): AccessRow => ({ ...row, tokens: [403, 403, 403] })
const at = (route: string, expected: Expected): AccessRow => row(route, expected, () => ({ path: route.split(' ')[1]! }))

export const accessTable: AccessRow[] = [
  // ── Pages ─────────────────────────────────────────────────────────────────────────────────────────────────────────
  at('GET /', [200, 307, 307, 307, 307, 307]),
  at('GET /sign-in', [200, 307, 307, 307, 307, 307]),
  at('GET /sign-up', [200, 307, 307, 307, 307, 307]),
  at('GET /forgot-password', everyone),
  at('GET /reset-password', everyone),
  at('GET /join', everyone),
  at('GET /offline', everyone),
  at('GET /account', [307, 200, 200, 200, 200, 200]),
  at('GET /groups', [307, 200, 200, 200, 200, 200]),
  at('GET /groups/new', [307, 200, 200, 200, 200, 200]),
  row('GET /groups/[groupId]', readers, ({ groupId }) => ({ path: `/groups/${groupId}` })),
  row('GET /groups/[groupId]/library', readers, ({ groupId }) => ({ path: `/groups/${groupId}/library` })),
  row('GET /groups/[groupId]/import', [404, 404, 307, 307, 200, 200], ({ groupId }) => ({ path: `/groups/${groupId}/import` })),
  row('GET /groups/[groupId]/find', readers, ({ groupId }) => ({ path: `/groups/${groupId}/find?q=caste` })),
  row('GET /groups/[groupId]/maps', readers, ({ groupId }) => ({ path: `/groups/${groupId}/maps` })),
  row('GET /documents/[documentId]', readers, async (world) => ({ path: `/documents/${await world.document()}` })),
  row('GET /documents/[documentId]/correct', [404, 404, 307, 307, 200, 200], async (world) => ({ path: `/documents/${await world.document()}/correct` })),
  row('GET /documents/[documentId]/replace', [404, 404, 307, 307, 200, 200], async (world) => ({ path: `/documents/${await world.document()}/replace` })),
  row('GET /passages/[passageId]', [404, 404, 307, 307, 307, 307], async (world) => ({ path: `/passages/${(await world.passage()).passageId}` })),
  row('GET /maps/[mapId]', readers, async (world) => ({ path: `/maps/${await world.map()}` })),
  row('GET /maps/[mapId]/side-by-side', readers, async (world) => ({ path: `/maps/${await world.map()}/side-by-side` })),

  // ── Signing in ────────────────────────────────────────────────────────────────────────────────────────────────────
  row('GET /api/auth/[...nextauth]', everyone, () => ({ path: '/api/auth/session' })),
  // Without the form's own token nothing is signed out: next-auth asks again.
  row('POST /api/auth/[...nextauth]', [302, 302, 302, 302, 302, 302], () => ({ path: '/api/auth/signout' })),

  // What is not there is nobody's, in the words of a problem.
  ...(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const).map((method) => row(`${method} /api/[...nothing]`, [404, 404, 404, 404, 404, 404], () => ({ path: '/api/v1/nothing/here' }))),

  // ── Accounts ──────────────────────────────────────────────────────────────────────────────────────────────────────
  at('GET /api/v1/account', signedIn),
  personal(row('PATCH /api/v1/account', signedIn, () => ({ path: '/api/v1/account', data: { name: 'Another Name' } }))),
  // A wrong present password: who is signed in is told so, who is not is told to sign in.
  personal(row('POST /api/v1/account/password', [401, 400, 400, 400, 400, 400], () => ({ path: '/api/v1/account/password', data: { current: 'not this one', password: 'another four words' } }))),
  row('POST /api/v1/account/sign-up', [202, 202, 202, 202, 202, 202], () => ({ path: '/api/v1/account/sign-up', data: { name: 'Somebody', email: `${crypto.randomUUID()}@example.org`, password: 'four words in a row' } })),
  row('POST /api/v1/account/password-reset/request', [202, 202, 202, 202, 202, 202], () => ({ path: '/api/v1/account/password-reset/request', data: { email: 'nobody@example.org' } })),
  row('POST /api/v1/account/password-reset/confirm', [422, 422, 422, 422, 422, 422], () => ({ path: '/api/v1/account/password-reset/confirm', data: { token: 'made-up', password: 'another four words' } })),
  personal(at('GET /api/v1/account/sessions', signedIn)),
  personal(at('DELETE /api/v1/account/sessions', signedIn)),
  // Nobody's session: another person's is as if it did not exist.
  personal(row('DELETE /api/v1/account/sessions/[sessionId]', [401, 404, 404, 404, 404, 404], () => ({ path: `/api/v1/account/sessions/${crypto.randomUUID()}` }))),
  personal(at('GET /api/v1/account/tokens', signedIn)),
  personal(row('POST /api/v1/account/tokens', [401, 201, 201, 201, 201, 201], () => ({ path: '/api/v1/account/tokens', data: { name: 'A script', scope: 'read' } }))),
  // Another person's: as if it did not exist.
  personal(row('DELETE /api/v1/account/tokens/[tokenId]', [401, 404, 404, 404, 404, 404], ({ tokenId }) => ({ path: `/api/v1/account/tokens/${tokenId}` }))),
  at('GET /api/v1/openapi.json', everyone),

  // ── Groups ────────────────────────────────────────────────────────────────────────────────────────────────────────
  at('GET /api/v1/formats', everyone),
  at('GET /api/v1/groups', everyone),
  // A token needs the scope ‘manage’, and may not be for one group.
  personal(row('POST /api/v1/groups', [401, 201, 201, 201, 201, 201], () => ({ path: '/api/v1/groups', data: { name: 'One more' } }))),
  row('GET /api/v1/groups/[groupId]', readers, ({ groupId }) => ({ path: `/api/v1/groups/${groupId}` })),
  row('PATCH /api/v1/groups/[groupId]', from('owner', 200), ({ groupId }) => ({ path: `/api/v1/groups/${groupId}`, data: { name: 'A closed group' } })),
  row('GET /api/v1/groups/[groupId]/members', readers, ({ groupId }) => ({ path: `/api/v1/groups/${groupId}/members` })),
  row('PATCH /api/v1/groups/[groupId]/members/[userId]', from('owner', 200), async (world, base) => ({ path: `/api/v1/groups/${world.groupId}/members/${await world.member(base)}`, data: { role: 'editor' } })),
  row('DELETE /api/v1/groups/[groupId]/members/[userId]', from('owner', 204), async (world, base) => ({ path: `/api/v1/groups/${world.groupId}/members/${await world.member(base)}` })),
  row('GET /api/v1/groups/[groupId]/invitations', from('owner', 200), ({ groupId }) => ({ path: `/api/v1/groups/${groupId}/invitations` })),
  row('POST /api/v1/groups/[groupId]/invitations', from('owner', 201), ({ groupId }) => ({ path: `/api/v1/groups/${groupId}/invitations`, data: { role: 'viewer' } })),
  // Not even that the invitation exists is told to those who may not invite.
  row('DELETE /api/v1/groups/[groupId]/invitations/[invitationId]', [404, 404, 404, 404, 404, 204], async (world) => ({ path: `/api/v1/groups/${world.groupId}/invitations/${(await world.invitation()).id}` })),
  row('GET /api/v1/groups/[groupId]/activity', readers, ({ groupId }) => ({ path: `/api/v1/groups/${groupId}/activity` })),
  row('POST /api/v1/invitations/look', everyone, async (world) => ({ path: '/api/v1/invitations/look', data: { token: (await world.invitation()).token } })),
  // With a made-up token: a real one would let the outsider in.
  personal(row('POST /api/v1/invitations/accept', [401, 404, 404, 404, 404, 404], () => ({ path: '/api/v1/invitations/accept', data: { token: 'made-up' } }))),

  // ── Library ───────────────────────────────────────────────────────────────────────────────────────────────────────
  row('GET /api/v1/groups/[groupId]/bibliography', readers, ({ groupId }) => ({ path: `/api/v1/groups/${groupId}/bibliography?format=bibtex` })),
  row('GET /api/v1/groups/[groupId]/documents', readers, ({ groupId }) => ({ path: `/api/v1/groups/${groupId}/documents` })),
  row('POST /api/v1/groups/[groupId]/documents', from('editor', 201, 401), ({ groupId }) => ({ path: `/api/v1/groups/${groupId}/documents`, data: { text: `A text of its own (${crypto.randomUUID()}).`, title: 'A text', format: 'text' } })),
  row('POST /api/v1/groups/[groupId]/readings', from('editor', 200, 401), ({ groupId }) => ({ path: `/api/v1/groups/${groupId}/readings`, data: { text: 'A text that is only looked at.' } })),
  row('GET /api/v1/documents/[documentId]/revisions', readers, async (world) => ({ path: `/api/v1/documents/${await world.document()}/revisions` })),
  row('POST /api/v1/documents/[documentId]/revisions', from('editor', 201, 401), async (world) => {
    const { documentId, revisionId } = await world.passage()
    return { path: `/api/v1/documents/${documentId}/revisions`, data: { basis: revisionId, corrections: [{ do: 'set-kind', block: 0, kind: 'quotation' }] } }
  }),
  row('POST /api/v1/documents/[documentId]/revisions', from('editor', 200, 401), async (world) => {
    const { documentId, revisionId } = await world.passage()
    return { path: `/api/v1/documents/${documentId}/revisions?preview=1`, data: { basis: revisionId, text: 'The bureaucracy is a caste.' } }
  }, 'only to see what it would do'),
  // What is restored must be of this document, whatever else one may read.
  row('POST /api/v1/documents/[documentId]/revisions', from('editor', 404, 401), async (world) => {
    const [{ documentId, revisionId }, other] = [await world.passage(), await world.passage()]
    return { path: `/api/v1/documents/${documentId}/revisions`, data: { basis: revisionId, restore: other.revisionId } }
  }, 'another text’s revision restored'),
  row('GET /api/v1/groups/[groupId]/find', readers, ({ groupId }) => ({ path: `/api/v1/groups/${groupId}/find?q=caste` })),
  row('GET /api/v1/groups/[groupId]/search', readers, ({ groupId }) => ({ path: `/api/v1/groups/${groupId}/search?q=caste` })),
  row('GET /api/v1/groups/[groupId]/suggested/passages', readers, ({ groupId }) => ({ path: `/api/v1/groups/${groupId}/suggested/passages?words=It+is+a+caste` })),
  row('GET /api/v1/groups/[groupId]/suggested/claims', readers, async (world) => ({ path: `/api/v1/groups/${world.groupId}/suggested/claims?passage=${(await world.passage()).passageId}` })),
  row('GET /api/v1/groups/[groupId]/suggested/dismissed', readers, async (world) => ({ path: `/api/v1/groups/${world.groupId}/suggested/dismissed?map=${await world.map()}` })),
  row('POST /api/v1/groups/[groupId]/suggested/dismissed', from('commenter', 201, 401), async (world) => ({ path: `/api/v1/groups/${world.groupId}/suggested/dismissed`, data: await world.suggestedPassage() })),
  row('DELETE /api/v1/groups/[groupId]/suggested/dismissed/[dismissalId]', from('editor', 204, 401), async (world) => ({ path: `/api/v1/groups/${world.groupId}/suggested/dismissed/${await world.dismissal()}` })),
  row('GET /api/v1/documents/[documentId]', readers, async (world) => ({ path: `/api/v1/documents/${await world.document()}` })),
  row('PATCH /api/v1/documents/[documentId]', from('editor', 200, 401), async (world) => ({ path: `/api/v1/documents/${await world.document()}`, data: { title: 'Another title' } })),
  row('DELETE /api/v1/documents/[documentId]', from('editor', 204, 401), async (world) => ({ path: `/api/v1/documents/${await world.document()}` })),
  row('POST /api/v1/documents/[documentId]/restore', from('editor', 200, 401), async (world) => ({ path: `/api/v1/documents/${await world.removedDocument()}/restore` })),

  // ── Reader ────────────────────────────────────────────────────────────────────────────────────────────────────────
  row('GET /api/v1/revisions/[revisionId]', readers, async (world) => ({ path: `/api/v1/revisions/${(await world.passage()).revisionId}` })),
  row('GET /api/v1/revisions/[revisionId]/reading', readers, async (world) => ({ path: `/api/v1/revisions/${(await world.passage()).revisionId}/reading` })),
  row('GET /api/v1/revisions/[revisionId]/original', readers, async (world) => ({ path: `/api/v1/revisions/${(await world.passage()).revisionId}/original` })),
  row('GET /api/v1/revisions/[revisionId]/original', readers, async (world) => ({ path: `/api/v1/revisions/${(await world.passage()).revisionId}/original?inline=1` }), 'in the page'),
  row('GET /api/v1/documents/[documentId]/passages', readers, async (world) => ({ path: `/api/v1/documents/${await world.document()}/passages` })),
  row('GET /api/v1/documents/[documentId]/passages', readers, async (world) => {
    const { documentId, revisionId } = await world.passage()
    return { path: `/api/v1/documents/${documentId}/passages?revision=${revisionId}` }
  }, 'on one revision'),
  // A revision is asked for through its own document, whatever else one may read.
  row('GET /api/v1/documents/[documentId]/passages', [404, 404, 404, 404, 404, 404], async (world) => {
    const [documentId, { revisionId }] = [await world.document(), await world.passage()]
    return { path: `/api/v1/documents/${documentId}/passages?revision=${revisionId}` }
  }, 'on another text’s revision'),
  row('POST /api/v1/documents/[documentId]/passages', from('commenter', 201, 401), async (world) => {
    const { documentId, revisionId } = await world.passage()
    return { path: `/api/v1/documents/${documentId}/passages`, data: { id: crypto.randomUUID(), revision: revisionId, start: 4, end: 15 } }
  }),
  row('GET /api/v1/documents/[documentId]/links', readers, async (world) => ({ path: `/api/v1/documents/${await world.document()}/links` })),
  row('GET /api/v1/documents/[documentId]/threads', readers, async (world) => ({ path: `/api/v1/documents/${await world.document()}/threads` })),
  row('POST /api/v1/documents/[documentId]/threads', from('commenter', 201, 401), async (world) => ({ path: `/api/v1/documents/${await world.document()}/threads`, data: { text: 'Why?' } })),
  row('GET /api/v1/passages/[passageId]', readers, async (world) => ({ path: `/api/v1/passages/${(await world.passage()).passageId}` })),
  row('PATCH /api/v1/passages/[passageId]', from('editor', 200, 401), async (world) => ({ path: `/api/v1/passages/${(await world.passage()).passageId}`, data: { note: 'Look at this' } })),
  row('DELETE /api/v1/passages/[passageId]', from('editor', 204, 401), async (world) => ({ path: `/api/v1/passages/${(await world.passage()).passageId}` })),
  // Another's: a commenter settles only their own.
  row('PUT /api/v1/passages/[passageId]/anchor', from('editor', 200, 401), async (world) => {
    const { passageId, revisionId } = await world.passage()
    return { path: `/api/v1/passages/${passageId}/anchor`, data: { revision: revisionId, start: 4, end: 15 } }
  }),
  row('DELETE /api/v1/passages/[passageId]/anchor', from('editor', 200, 401), async (world) => ({ path: `/api/v1/passages/${(await world.passage()).passageId}/anchor` })),
  row('POST /api/v1/passages/[passageId]/restore', from('editor', 200, 401), async (world) => ({ path: `/api/v1/passages/${await world.removedPassage()}/restore` })),
  row('GET /api/v1/passages/[passageId]/threads', readers, async (world) => ({ path: `/api/v1/passages/${(await world.passage()).passageId}/threads` })),
  row('POST /api/v1/passages/[passageId]/threads', from('commenter', 201, 401), async (world) => ({ path: `/api/v1/passages/${(await world.passage()).passageId}/threads`, data: { text: 'Why?' } })),
  row('GET /api/v1/threads/[threadId]', readers, async (world) => ({ path: `/api/v1/threads/${(await world.thread()).threadId}` })),
  row('PATCH /api/v1/threads/[threadId]', from('commenter', 200, 401), async (world) => ({ path: `/api/v1/threads/${(await world.thread()).threadId}`, data: { resolved: true } })),
  row('POST /api/v1/threads/[threadId]/comments', from('commenter', 201, 401), async (world) => ({ path: `/api/v1/threads/${(await world.thread()).threadId}/comments`, data: { text: 'Because.' } })),
  // Another's words: nobody edits them, and only an owner takes them away.
  row('PATCH /api/v1/comments/[commentId]', from('owner', 200, 401), async (world) => ({ path: `/api/v1/comments/${(await world.thread()).commentId}`, data: { text: 'Was it?' } })),
  row('DELETE /api/v1/comments/[commentId]', from('owner', 204, 401), async (world) => ({ path: `/api/v1/comments/${(await world.thread()).commentId}` })),
  row('POST /api/v1/comments/[commentId]/restore', from('owner', 204, 401), async (world) => ({ path: `/api/v1/comments/${await world.removedComment()}/restore` })),

  // ── Maps ──────────────────────────────────────────────────────────────────────────────────────────────────────────
  row('GET /api/v1/groups/[groupId]/maps', readers, ({ groupId }) => ({ path: `/api/v1/groups/${groupId}/maps` })),
  row('POST /api/v1/groups/[groupId]/maps', from('editor', 201), ({ groupId }) => ({ path: `/api/v1/groups/${groupId}/maps`, data: { question: 'What was it?' } })),
  row('POST /api/v1/groups/[groupId]/maps/import', from('editor', 201, 401), ({ groupId }) => ({ path: `/api/v1/groups/${groupId}/maps/import?format=sic`, data: { format: 'sic-et-non/map', version: 1, map: { id: 'm', title: 'From elsewhere' }, claims: [{ id: 'c', text: 'A claim.' }] } })),
  row('GET /api/v1/groups/[groupId]/passages', readers, ({ groupId }) => ({ path: `/api/v1/groups/${groupId}/passages` })),
  row('GET /api/v1/groups/[groupId]/claims', readers, ({ groupId }) => ({ path: `/api/v1/groups/${groupId}/claims?q=caste` })),
  row('GET /api/v1/maps/[mapId]', readers, async (world) => ({ path: `/api/v1/maps/${await world.map()}` })),
  row('PATCH /api/v1/maps/[mapId]', from('editor', 200), async (world) => ({ path: `/api/v1/maps/${await world.map()}`, data: { title: 'What, then, was it?' } })),
  row('DELETE /api/v1/maps/[mapId]', from('editor', 204), async (world) => ({ path: `/api/v1/maps/${await world.map()}` })),
  row('POST /api/v1/maps/[mapId]/restore', from('editor', 204), async (world) => ({ path: `/api/v1/maps/${await world.removedMap()}/restore` })),
  row('POST /api/v1/maps/[mapId]/duplicate', from('editor', 201), async (world) => ({ path: `/api/v1/maps/${await world.map()}/duplicate` })),
  row('POST /api/v1/maps/[mapId]/commands', from('editor', 200), async (world) => ({
    path: `/api/v1/maps/${await world.map()}/commands`,
    data: [{ type: 'add', on: 'claim', item: { id: crypto.randomUUID(), kind: 'claim', text: 'It owns nothing.', tags: [] } }],
  })),
  row('GET /api/v1/maps/[mapId]/export', readers, async (world) => ({ path: `/api/v1/maps/${await world.map()}/export?format=json` })),
  row('POST /api/v1/maps/[mapId]/export', readers, async (world) => ({ path: `/api/v1/maps/${await world.map()}/export`, data: { format: 'svg' } })),
  row('GET /api/v1/maps/[mapId]/export/losses', readers, async (world) => ({ path: `/api/v1/maps/${await world.map()}/export/losses` })),
  row('GET /api/v1/maps/[mapId]/comparison', readers, async (world) => ({ path: `/api/v1/maps/${await world.map()}/comparison?format=csv` })),
  row('POST /api/v1/maps/[mapId]/comparison', readers, async (world) => ({ path: `/api/v1/maps/${await world.map()}/comparison`, data: { format: 'html' } })),
  row('GET /api/v1/maps/[mapId]/history', readers, async (world) => ({ path: `/api/v1/maps/${await world.map()}/history` })),
  row('GET /api/v1/maps/[mapId]/states', readers, async (world) => ({ path: `/api/v1/maps/${await world.map()}/states?seq=1` })),
  row('GET /api/v1/maps/[mapId]/states', readers, async (world) => {
    const { mapId, versionId } = await world.mapWithPast()
    return { path: `/api/v1/maps/${mapId}/states?version=${versionId}` }
  }, 'of a version'),
  // A version is asked for through its own map, whatever else one may read.
  row('GET /api/v1/maps/[mapId]/states', [404, 404, 404, 404, 404, 404], async (world) => {
    const [mapId, { versionId }] = [await world.map(), await world.mapWithPast()]
    return { path: `/api/v1/maps/${mapId}/states?version=${versionId}` }
  }, 'of another map’s version'),
  row('POST /api/v1/maps/[mapId]/revert', from('editor', 200, 401), async (world) => ({ path: `/api/v1/maps/${await world.map()}/revert`, data: { seq: 0 } })),
  row('GET /api/v1/maps/[mapId]/versions', readers, async (world) => ({ path: `/api/v1/maps/${await world.map()}/versions` })),
  row('POST /api/v1/maps/[mapId]/versions', from('editor', 201, 401), async (world) => ({ path: `/api/v1/maps/${await world.map()}/versions`, data: { name: 'Before the seminar' } })),
  row('PATCH /api/v1/versions/[versionId]', from('editor', 200, 401), async (world) => ({ path: `/api/v1/versions/${(await world.mapWithPast()).versionId}`, data: { name: 'After it' } })),
  row('DELETE /api/v1/versions/[versionId]', from('editor', 204, 401), async (world) => ({ path: `/api/v1/versions/${(await world.mapWithPast()).versionId}` })),
  row('GET /api/v1/maps/[mapId]/suggestions', readers, async (world) => ({ path: `/api/v1/maps/${await world.map()}/suggestions?state=all` })),
  row('POST /api/v1/maps/[mapId]/suggestions', from('commenter', 201, 401), async (world) => ({ path: `/api/v1/maps/${await world.map()}/suggestions`, data: aSuggestion() })),
  // Another's suggestion: nobody changes or withdraws it, the owner (whose it is here) alone.
  row('PUT /api/v1/suggestions/[suggestionId]', [401, 404, 403, 403, 403, 200], async (world) => ({ path: `/api/v1/suggestions/${(await world.mapWithPast()).suggestionId}`, data: aSuggestion() })),
  row('DELETE /api/v1/suggestions/[suggestionId]', [401, 404, 403, 403, 403, 204], async (world) => ({ path: `/api/v1/suggestions/${(await world.mapWithPast()).suggestionId}` })),
  row('POST /api/v1/suggestions/[suggestionId]/accept', from('editor', 200, 401), async (world) => ({ path: `/api/v1/suggestions/${(await world.mapWithPast()).suggestionId}/accept`, data: {} })),
  row('POST /api/v1/suggestions/[suggestionId]/reject', from('editor', 200, 401), async (world) => ({ path: `/api/v1/suggestions/${(await world.mapWithPast()).suggestionId}/reject`, data: { reason: 'Said already.' } })),
  row('GET /api/v1/maps/[mapId]/judgements', readers, async (world) => ({ path: `/api/v1/maps/${await world.map()}/judgements` })),
  row('PUT /api/v1/maps/[mapId]/judgements', from('commenter', 200, 401), async (world) => ({ path: `/api/v1/maps/${await world.map()}/judgements`, data: { ...aCell, value: 'silent' } })),
  row('DELETE /api/v1/maps/[mapId]/judgements', from('commenter', 204, 401), async (world) => ({ path: `/api/v1/maps/${await world.map()}/judgements?claim=c&column=document:d` })),
  row('GET /api/v1/maps/[mapId]/coding', readers, async (world) => ({ path: `/api/v1/maps/${(await world.round()).mapId}/coding` })),
  row('POST /api/v1/maps/[mapId]/coding', from('editor', 201, 401), async (world) => ({ path: `/api/v1/maps/${await world.map()}/coding`, data: await world.newRound() })),
  row('GET /api/v1/maps/[mapId]/coding/[roundId]', readers, async (world) => ({ path: await world.roundPath() })),
  row('DELETE /api/v1/maps/[mapId]/coding/[roundId]', from('editor', 200, 401), async (world) => ({ path: await world.roundPath() })),
  row('POST /api/v1/maps/[mapId]/coding/[roundId]/reveal', from('editor', 200, 401), async (world) => ({ path: `${await world.roundPath()}/reveal` })),
  row('DELETE /api/v1/maps/[mapId]/coding/[roundId]/readers/[userId]', from('editor', 200, 401), async (world) => ({ path: `${await world.roundPath()}/readers/${await world.ownerId()}` })),
  // What one finds is written by its readers alone: here the owner and the commenter.
  row('PUT /api/v1/maps/[mapId]/coding/[roundId]/codes', [401, 404, 403, 200, 403, 200], async (world) => ({ path: `${await world.roundPath()}/codes`, data: { ...aCell, value: 'silent' } })),
  row('DELETE /api/v1/maps/[mapId]/coding/[roundId]/codes', [401, 404, 403, 200, 403, 200], async (world) => ({ path: `${await world.roundPath()}/codes?claim=c&column=document:d` })),
  row('PUT /api/v1/maps/[mapId]/coding/[roundId]/settlements', from('editor', 200, 401), async (world) => ({ path: `${await world.roundPath({ revealed: true })}/settlements`, data: { ...aCell, value: null, reason: 'It depends on the word.' } })),
  row('DELETE /api/v1/maps/[mapId]/coding/[roundId]/settlements', from('editor', 200, 401), async (world) => ({ path: `${await world.roundPath({ revealed: true })}/settlements?claim=c&column=document:d` })),
  personal(row('POST /api/v1/collaboration/ticket', readers, async (world) => ({ path: '/api/v1/collaboration/ticket', data: { map: await world.map() } }))),
]
