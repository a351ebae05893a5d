import { expect, request as playwrightRequest, type APIRequestContext } from '@playwright/test'
import { aGroup, aPerson, aToken, aVisitor, letIn, type Person } from '../people.ts'

export const roles = ['visitor', 'outsider', 'viewer', 'commenter', 'editor', 'owner'] as const
export type Role = (typeof roles)[number]

/** Tokens of an owner who made none of the things: three that are good, and one that was. */
export const tokenKinds = ['read', 'write', 'elsewhere', 'revoked'] as const
export type TokenKind = (typeof tokenKinds)[number]

const TEXT = 'The bureaucracy is a caste and no class.\n\nIt owns nothing, and it orders everything.'

/** One group with someone in each role, someone outside, and things of the owner's in it; anew for each that may be changed. */
export class World {
  readonly api: Record<Role, APIRequestContext>
  readonly byToken: Record<TokenKind, APIRequestContext>
  readonly owner: Person
  readonly groupId: string
  /** Of a token that is nobody's here. */
  readonly tokenId: string

  private constructor(api: Record<Role, APIRequestContext>, byToken: Record<TokenKind, APIRequestContext>, tokenId: string, owner: Person, groupId: string) {
    this.api = api
    this.byToken = byToken
    this.tokenId = tokenId
    this.owner = owner
    this.groupId = groupId
  }

  static async make(baseURL: string): Promise<World> {
    const owner = await aPerson(baseURL, 'Olga Owner')
    const groupId = await aGroup(owner, 'A closed group')
    const api: Partial<Record<Role, APIRequestContext>> = { visitor: await aVisitor(baseURL), outsider: (await aPerson(baseURL, 'Oscar Outsider')).api, owner: owner.api }
    for (const role of ['viewer', 'commenter', 'editor'] as const) {
      const person = await aPerson(baseURL, `A ${role}`)
      await letIn(owner, groupId, person, role)
      api[role] = person.api
    }
    const second = await aPerson(baseURL, 'Olympia Owner')
    await letIn(owner, groupId, second, 'owner')
    const tokens = {
      read: await aToken(second, { scope: 'read' }),
      write: await aToken(second, { scope: 'write' }),
      elsewhere: await aToken(second, { scope: 'manage', group: await aGroup(second, 'Another group') }),
      revoked: await aToken(second, { scope: 'manage' }),
    }
    const byToken: Partial<Record<TokenKind, APIRequestContext>> = {}
    // Whatever state it is in: what a token must name is tested elsewhere.
    for (const kind of tokenKinds) byToken[kind] = await playwrightRequest.newContext({ baseURL, extraHTTPHeaders: { authorization: `Bearer ${tokens[kind].secret}`, 'if-match': '*' } })
    expect((await second.api.delete(`/api/v1/account/tokens/${tokens.revoked.id}`)).status()).toBe(204)
    return new World(api as Record<Role, APIRequestContext>, byToken as Record<TokenKind, APIRequestContext>, tokens.read.id, owner, groupId)
  }

  /** A member who may be changed or removed. */
  async member(baseURL: string): Promise<string> {
    const person = await aPerson(baseURL, 'Someone Else')
    await letIn(this.owner, this.groupId, person, 'viewer')
    return (await (await person.api.get('/api/v1/account')).json()).id
  }

  async invitation(): Promise<{ id: string; token: string }> {
    const { token, invitation } = await this.made(`/api/v1/groups/${this.groupId}/invitations`, { role: 'viewer' })
    return { id: invitation.id, token }
  }

  async document(): Promise<string> {
    return (await this.made(`/api/v1/groups/${this.groupId}/documents`, { text: `${TEXT} (${crypto.randomUUID()})`, title: 'A text', format: 'text' })).document.id
  }

  async passage(): Promise<{ documentId: string; revisionId: string; passageId: string }> {
    const documentId = await this.document()
    const { currentRevisionId: revisionId } = await (await this.owner.api.get(`/api/v1/documents/${documentId}`)).json()
    const passageId = crypto.randomUUID()
    await this.made(`/api/v1/documents/${documentId}/passages`, { id: passageId, revision: revisionId, start: 0, end: 15 })
    return { documentId, revisionId, passageId }
  }

  async removedPassage(): Promise<string> {
    const { passageId } = await this.passage()
    expect((await this.owner.api.delete(`/api/v1/passages/${passageId}`)).ok()).toBe(true)
    return passageId
  }

  async removedDocument(): Promise<string> {
    const id = await this.document()
    expect((await this.owner.api.delete(`/api/v1/documents/${id}`)).ok()).toBe(true)
    return id
  }

  /** As it is sent to be put aside. */
  async suggestedPassage() {
    const { documentId: document, revisionId: revision } = await this.passage()
    return { map: await this.map(), claim: 'a-claim', document, revision, start: 0, end: 15 }
  }

  async dismissal(): Promise<string> {
    return (await this.made(`/api/v1/groups/${this.groupId}/suggested/dismissed`, await this.suggestedPassage())).id
  }

  async thread(): Promise<{ threadId: string; commentId: string }> {
    const thread = await this.made(`/api/v1/documents/${await this.document()}/threads`, { text: 'Is it?' })
    return { threadId: thread.id, commentId: thread.comments[0].id }
  }

  async removedComment(): Promise<string> {
    const { commentId } = await this.thread()
    expect((await this.owner.api.delete(`/api/v1/comments/${commentId}`)).ok()).toBe(true)
    return commentId
  }

  async map(): Promise<string> {
    return (await this.made(`/api/v1/groups/${this.groupId}/maps`, { question: 'A class, a caste, or neither?' })).id
  }

  /** A map with a version and a suggestion of the owner's. */
  async mapWithPast(): Promise<{ mapId: string; versionId: string; suggestionId: string }> {
    const mapId = await this.map()
    const version = await this.made(`/api/v1/maps/${mapId}/versions`, { name: 'The beginning' })
    const suggestion = await this.made(`/api/v1/maps/${mapId}/suggestions`, { id: crypto.randomUUID(), ...aSuggestion() })
    return { mapId, versionId: version.id, suggestionId: suggestion.id }
  }

  /** What a round of the owner and a commenter might ask of any map. */
  async newRound(): Promise<object> {
    const { id } = await (await this.api.commenter.get('/api/v1/account')).json()
    return { rows: [{ target: aCell.target, words: 'It owns nothing.' }], columns: [{ id: aCell.column, name: 'A text' }], readers: [await this.ownerId(), id] }
  }

  async ownerId(): Promise<string> {
    return (await (await this.owner.api.get('/api/v1/account')).json()).id
  }

  /** A round of reading apart. */
  async round({ revealed = false }: { revealed?: boolean } = {}): Promise<{ mapId: string; roundId: string }> {
    const mapId = await this.map()
    const { id: roundId } = await this.made(`/api/v1/maps/${mapId}/coding`, await this.newRound())
    if (revealed) await this.made(`/api/v1/maps/${mapId}/coding/${roundId}/reveal`, {})
    return { mapId, roundId }
  }

  async roundPath(of: { revealed?: boolean } = {}): Promise<string> {
    const { mapId, roundId } = await this.round(of)
    return `/api/v1/maps/${mapId}/coding/${roundId}`
  }

  async removedMap(): Promise<string> {
    const id = await this.map()
    expect((await this.owner.api.delete(`/api/v1/maps/${id}`)).ok()).toBe(true)
    return id
  }

  private async made(path: string, data: unknown) {
    const answer = await this.owner.api.post(path, { data })
    expect(answer.ok(), `${path}: ${answer.status()} ${await answer.text()}`).toBe(true)
    return answer.json()
  }
}

/** A cell of any comparison. */
export const aCell = { target: { claim: 'c' }, column: 'document:d' }

/** What somebody might suggest for any map. */
export function aSuggestion() {
  return { commands: [{ type: 'add', on: 'claim', item: { id: crypto.randomUUID(), kind: 'claim', text: 'It owns nothing.', tags: [] } }], expects: [] }
}
