import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../domain/ids.ts'
import { aGroup, aMember, aReadDocument, aStoredDocument, aUser } from './testing/a-group.ts'
import { testDatabase } from './testing/test-database.ts'
import { listActivity } from './activity.ts'
import { system, visitor, type Actor } from './actor.ts'
import { withActor } from './database.ts'
import { createDocument, demandMayAdd, findDocumentBySha, findSameDocument, getDocument, removeDocument, restoreDocument, updateDocument } from './documents.ts'
import { currentParts } from './current-parts.ts'
import { listDocuments } from './list-documents.ts'
import { getGroup, listMembers, removeMember, renameGroup, setRole } from './groups.ts'
import { createInvitation, listInvitations, revokeInvitation } from './invitations.ts'
import { demandMayEditMap, getVersion, getVersionState, listHistory, listVersions, momentOf, removeVersion, renameVersion, saveVersion } from './map-history.ts'
import { putCode, removeCode } from './coding-codes.ts'
import { callOffRound, getRound, listRounds, openRound, removeReader, revealRound } from './coding-rounds.ts'
import { settleCell, unsettleCell } from './coding-settlements.ts'
import { bringJudgements, listJudgements, putJudgement, removeJudgement } from './judgements.ts'
import { changeSuggestion, createSuggestion, getSuggestion, getSuggestionToDecide, listSuggestions, rejectSuggestion, settleSuggestion, withdrawSuggestion } from './map-suggestions.ts'
import { archiveMap, createMap, getMap, listMaps, removeMap, renameMap, restoreMap, unarchiveMap } from './maps.ts'
import { createPassage, getPassage, listPassages, passagesOfGroup, removePassage, restorePassage, updatePassage } from './passages.ts'
import { findClaims, linkedClaims, mapsToProject, projectedTo } from './projection.ts'
import { addRevision, demandRevisable, previewAnchors } from './add-revision.ts'
import { settleAnchor, unsettleAnchor } from './settle-anchor.ts'
import { getCurrentRevision, getOriginal, getReading, getRevision, listRevisions } from './revisions.ts'
import { searchDocuments } from './search-documents.ts'
import { findChoices } from './search-choices.ts'
import { searchEverything } from './search-everything.ts'
import { bringBackSuggested, dismissSuggested, listSuggestedDismissals } from './suggested-dismissals.ts'
import { textsToSuggestFrom } from './suggested-texts.ts'
import { addComment, createThread, editComment, getThread, listThreads, removeComment, restoreComment, setResolved } from './threads.ts'
import { actorOfToken, createPersonalToken, type NewPersonalToken } from './personal-tokens.ts'
import { issueTicket } from './tickets.ts'
import { scopes, type Scope } from './access.ts'
import { appendUpdate, loadMapState, loadUpdatesSince } from './update-log.ts'

/*
 * Every function that reads or writes something of a group × everyone who might call it. `who` may; the other members are
 * Forbidden, and for everybody outside it is NotFound. What is not a right but a reading is for all members.
 */
testDatabase()
type Group = Awaited<ReturnType<typeof things>>
const readers = 'owner editor commenter viewer'
const bytes = new Uint8Array([1])
const cell = { target: { claim: 'c' }, column: 'document:d' }
const roundOf = (g: { commenter: { userId: string }; second: { userId: string } }) => ({ kind: 'apart' as const, rows: [{ target: cell.target, words: 'A caste.' }], columns: [{ id: cell.column, name: 'D' }], readers: [g.commenter.userId, g.second.userId] })
const nothing = { commands: [], expects: [], sentence: 'changed nothing' }

const functions: [name: string, who: string, call: (actor: Actor, in_: Group) => Promise<unknown>][] = [
  ['getGroup', readers, (a, g) => getGroup(a, g.id)],
  ['listMembers', readers, (a, g) => listMembers(a, g.id)],
  ['listActivity', readers, (a, g) => listActivity(a, g.id)],
  ['renameGroup', 'owner', (a, g) => renameGroup(a, g.id, 'Renamed')],
  ['setRole', 'owner', (a, g) => setRole(a, g.id, g.extra.userId, 'viewer')],
  ['removeMember', 'owner', async (a, g) => removeMember(a, g.id, (await aMember(g.id, 'viewer')).userId)],
  ['createInvitation', 'owner', (a, g) => createInvitation(a, { group: g.id, role: 'viewer' })],
  ['listInvitations', 'owner', (a, g) => listInvitations(a, g.id)],
  ['listDocuments', readers, (a, g) => listDocuments(a, g.id)],
  ['currentParts', readers, (a, g) => currentParts(a, g.id)],
  ['searchDocuments', readers, (a, g) => searchDocuments(a, g.id, 'caste')],
  ['findChoices', readers, (a, g) => findChoices(a, g.id)],
  ['searchEverything', readers, (a, g) => searchEverything(a, { groupId: g.id, typed: 'caste' })],
  ['getDocument', readers, (a, g) => getDocument(a, g.document.id)],
  ['getRevision', readers, (a, g) => getRevision(a, g.document.currentRevisionId)],
  ['getCurrentRevision', readers, (a, g) => getCurrentRevision(a, g.document.id)],
  ['getOriginal', readers, (a, g) => getOriginal(a, g.document.currentRevisionId)],
  ['createDocument', 'owner editor', (a, g) => createDocument(a, { group: g.id, read: aReadDocument(), originalName: 'a.txt', originalSha: newId() })],
  ['getReading', readers, (a, g) => getReading(a, g.document.currentRevisionId)],
  ['listRevisions', readers, (a, g) => listRevisions(a, g.document.id)],
  ['demandMayAdd', 'owner editor', (a, g) => demandMayAdd(a, g.id)],
  ['findSameDocument', 'owner editor', (a, g) => findSameDocument(a, g.id, 'none', 'none')],
  ['findDocumentBySha', 'owner editor', (a, g) => findDocumentBySha(a, g.id, 'none')],
  ['demandRevisable', 'owner editor', (a, g) => demandRevisable(a, g.document.id, g.document.currentRevisionId)],
  ['previewAnchors', 'owner editor', (a, g) => previewAnchors(a, g.document.id, g.document.currentRevisionId, 'Another text.')],
  ['addRevision', 'owner editor', async (a, g) => {
    const { id, currentRevisionId } = await aStoredDocument(g.owner, g.id)
    await addRevision(a, { document: id, basis: currentRevisionId, read: aReadDocument(), corrections: [], deed: 'corrected' })
  }],
  ['updateDocument', 'owner editor', (a, g) => updateDocument(a, g.document.id, { tradition: 'x' })],
  ['removeDocument', 'owner editor', async (a, g) => removeDocument(a, (await aStoredDocument(g.owner, g.id)).id)],
  ['restoreDocument', 'owner editor', (a, g) => restoreDocument(a, g.document.id)],
  ['listPassages', readers, (a, g) => listPassages(a, g.document.id)],
  ['getPassage', readers, (a, g) => getPassage(a, g.passage.id)],
  ['passagesOfGroup', readers, (a, g) => passagesOfGroup(a, g.id)],
  ['createPassage', 'owner editor commenter', (a, g) => createPassage(a, { id: newId(), document: g.document.id, revision: g.document.currentRevisionId, start: 0, end: 3 })],
  ['updatePassage (another’s)', 'owner editor', (a, g) => updatePassage(a, g.passage.id, { note: 'x' })],
  ['removePassage (another’s)', 'owner editor', async (a, g) => { await removePassage(a, g.passage.id); await restorePassage(g.owner, g.passage.id) }],
  ['restorePassage (another’s)', 'owner editor', (a, g) => restorePassage(a, g.passage.id)],
  ['settleAnchor (another’s)', 'owner editor', (a, g) => settleAnchor(a, g.passage.id, { revision: g.document.currentRevisionId, start: 4, end: 15 })],
  ['unsettleAnchor (another’s)', 'owner editor', (a, g) => unsettleAnchor(a, g.passage.id)],
  ['linkedClaims', readers, (a, g) => linkedClaims(a, g.document.id)],
  ['listThreads', readers, (a, g) => listThreads(a, { document: g.document.id }, { withPassages: true })],
  ['listThreads of a map', readers, (a, g) => listThreads(a, { map: g.map.id })],
  ['getThread', readers, (a, g) => getThread(a, g.thread.id)],
  ['createThread', 'owner editor commenter', (a, g) => createThread(a, { on: { map: g.map.id, item: { kind: 'claim', id: 'c' } }, text: 'Why?' })],
  ['addComment', 'owner editor commenter', (a, g) => addComment(a, g.thread.id, 'Because.')],
  ['setResolved', 'owner editor commenter', (a, g) => setResolved(a, g.thread.id, true)],
  ['editComment (another’s)', '', (a, g) => editComment(a, g.thread.comments[0]!.id, 'Else')],
  ['removeComment (another’s)', 'owner', async (a, g) => { await removeComment(a, g.thread.comments[0]!.id); await restoreComment(g.owner, g.thread.comments[0]!.id) }],
  ['listMaps', readers, (a, g) => listMaps(a, g.id)],
  ['getMap', readers, (a, g) => getMap(a, g.map.id)],
  ['loadMapState', readers, (a, g) => loadMapState(a, g.map.id)],
  ['loadUpdatesSince', readers, (a, g) => loadUpdatesSince(a, g.map.id, 1, 0)],
  ['projectedTo', readers, (a, g) => projectedTo(a, g.map.id)],
  ['findClaims', readers, (a, g) => findClaims(a, g.id, '')],
  ['listHistory', readers, (a, g) => listHistory(a, g.map.id)],
  ['listVersions', readers, (a, g) => listVersions(a, g.map.id)],
  ['getVersionState', readers, (a, g) => getVersionState(a, g.version.id)],
  ['getVersion', readers, (a, g) => getVersion(a, g.version.id)],
  ['momentOf', readers, (a, g) => momentOf(a, g.map.id, 1)],
  ['listSuggestions', readers, (a, g) => listSuggestions(a, g.map.id, { all: true })],
  ['getSuggestion', readers, (a, g) => getSuggestion(a, g.suggestion.id)],
  ['issueTicket', readers, (a, g) => issueTicket(a, { map: g.map.id, room: 'r' })],
  ['createMap', 'owner editor', (a, g) => createMap(a, { group: g.id, title: 'Another' })],
  ['renameMap', 'owner editor', (a, g) => renameMap(a, g.map.id, 'Renamed')],
  ['archiveMap', 'owner editor', async (a, g) => { await archiveMap(a, g.map.id); await unarchiveMap(a, g.map.id) }],
  ['removeMap', 'owner editor', async (a, g) => { await removeMap(a, g.map.id); await restoreMap(a, g.map.id) }],
  ['appendUpdate', 'owner editor', (a, g) => appendUpdate(a, g.map.id, 1, bytes, 'x')],
  ['saveVersion', 'owner editor', (a, g) => saveVersion(a, g.map.id, { name: 'x', seq: 1, state: bytes })],
  ['renameVersion', 'owner editor', (a, g) => renameVersion(a, g.version.id, 'y')],
  ['removeVersion', 'owner editor', async (a, g) => removeVersion(a, (await saveVersion(g.owner, g.map.id, { name: 'x', seq: 1, state: bytes })).id)],
  ['demandMayEditMap', 'owner editor', (a, g) => demandMayEditMap(a, g.map.id)],
  ['createSuggestion', 'owner editor commenter', (a, g) => createSuggestion(a, g.map.id, nothing)],
  ['changeSuggestion (a commenter’s)', 'commenter', async (a, g) => changeSuggestion(a, (await createSuggestion(g.commenter, g.map.id, nothing)).id, nothing)],
  ['withdrawSuggestion (a commenter’s)', 'commenter', async (a, g) => withdrawSuggestion(a, (await createSuggestion(g.commenter, g.map.id, nothing)).id)],
  ['getSuggestionToDecide', 'owner editor', (a, g) => getSuggestionToDecide(a, g.suggestion.id)],
  ['rejectSuggestion', 'owner editor', async (a, g) => rejectSuggestion(a, (await createSuggestion(g.commenter, g.map.id, nothing)).id)],
  ['listJudgements', readers, (a, g) => listJudgements(a, g.map.id)],
  ['putJudgement', 'owner editor commenter', (a, g) => putJudgement(a, g.map.id, { ...cell, column: 'document:e', value: 'silent' })],
  ['removeJudgement', 'owner editor commenter', (a, g) => removeJudgement(a, g.map.id, cell)],
  ['bringJudgements', 'owner editor commenter', (a, g) => bringJudgements(a, g.map.id, [{ ...cell, value: 'silent', by: 'Rosa' }])],
  ['listRounds', readers, (a, g) => listRounds(a, g.map.id)],
  ['getRound', readers, (a, g) => getRound(a, g.map.id, g.round.id)],
  ['openRound', 'owner editor', (a, g) => openRound(a, g.map.id, roundOf(g))],
  ['revealRound', 'owner editor', async (a, g) => revealRound(a, g.map.id, (await openRound(g.owner, g.map.id, roundOf(g))).id)],
  ['callOffRound', 'owner editor', async (a, g) => callOffRound(a, g.map.id, (await openRound(g.owner, g.map.id, roundOf(g))).id)],
  ['removeReader (another)', 'owner editor', async (a, g) => removeReader(a, g.map.id, (await openRound(g.owner, g.map.id, roundOf(g))).id, g.second.userId)],
  // A reader’s own: nobody else writes in their name, whatever their role.
  ['putCode (of a commenter’s)', 'commenter', (a, g) => putCode(a, g.map.id, g.round.id, { ...cell, value: 'silent' })],
  ['removeCode (of a commenter’s)', 'commenter', (a, g) => removeCode(a, g.map.id, g.round.id, cell)],
  ['settleCell', 'owner editor', (a, g) => settleCell(a, g.map.id, g.revealed.id, { ...cell, value: null, reason: 'x' })],
  ['unsettleCell', 'owner editor', (a, g) => unsettleCell(a, g.map.id, g.revealed.id, cell)],
  ['settleSuggestion', 'owner editor', async (a, g) => settleSuggestion(a, (await createSuggestion(g.commenter, g.map.id, nothing)).id, { seq: 1, note: null })],
  ['textsToSuggestFrom', readers, (a, g) => textsToSuggestFrom(a, g.id)],
  ['listSuggestedDismissals', readers, (a, g) => listSuggestedDismissals(a, g.id, { map: g.map.id })],
  ['dismissSuggested', 'owner editor commenter', (a, g) => dismissSuggested(a, g.id, { map: g.map.id, target: { claim: newId() }, document: g.document.id, revision: g.document.currentRevisionId, start: 0, end: 3 })],
  ['bringBackSuggested (another’s)', 'owner editor', async (a, g) => bringBackSuggested(a, g.id, (await dismissSuggested(g.owner, g.id, { map: g.map.id, target: { claim: newId() }, document: g.document.id, revision: g.document.currentRevisionId, start: 0, end: 3 })).id)],
]

async function things(options: { isPublic?: boolean } = {}) {
  const group = await aGroup(options)
  const document = await aStoredDocument(group.owner, group.id)
  const passage = await createPassage(group.owner, { id: newId(), document: document.id, revision: document.currentRevisionId, start: 0, end: 3 })
  const thread = await createThread(group.owner, { on: { passage: passage.id }, text: 'Is that so?' })
  const map = await createMap(group.owner, { group: group.id, title: 'A map' })
  await appendUpdate(group.owner, map.id, 1, bytes)
  const version = await saveVersion(group.owner, map.id, { name: 'v', seq: 1, state: bytes })
  const suggestion = await createSuggestion(group.commenter, map.id, nothing)
  const second = await aMember(group.id, 'commenter')
  const [round, ended] = [await openRound(group.owner, map.id, roundOf({ ...group, second })), await openRound(group.owner, map.id, { ...roundOf({ ...group, second }), rows: [{ target: cell.target, words: 'x' }] })]
  const revealed = await revealRound(group.owner, map.id, ended.id)
  return { ...group, document, passage, thread, map, version, suggestion, second, round, revealed, extra: await aMember(group.id, 'viewer') }
}

/** A program that asks with a token of this person's. */
async function withToken(person: Actor, of: Omit<NewPersonalToken, 'name'>): Promise<Actor> {
  const actor = await actorOfToken((await createPersonalToken(person, { name: 'A script', ...of })).secret)
  if (!actor) throw new Error('The token is not good.')
  return actor
}

async function outcome(call: Promise<unknown>): Promise<string> {
  try {
    await call
    return 'done'
  } catch (error) {
    return (error as Error).name
  }
}

let closed: Group
let tokens: Record<Scope, Actor>
let forAnother: Actor
let open: Group
let other: Group
beforeAll(async () => {
  ;[closed, open, other] = [await things(), await things({ isPublic: true }), await things()]
  // Of an owner who made none of the things.
  const second = await aMember(closed.id, 'owner')
  const each = async (scope: Scope) => [scope, await withToken(second, { scope })] as const
  tokens = Object.fromEntries(await Promise.all((Object.keys(scopes) as Scope[]).map(each))) as Record<Scope, Actor>
  await withActor(system, (tx) => tx.membership.create({ data: { groupId: other.id, userId: second.userId, role: 'owner' } }))
  forAnother = await withToken(second, { scope: 'manage', group: other.id })
})

describe.each(functions)('%s', (name, who, call) => {
  it('[AC4] is for the roles in the table', async () => {
    for (const role of ['editor', 'commenter', 'viewer'] as const) {
      expect(await outcome(call(closed[role], closed)), role).toBe(who.split(' ').includes(role) ? 'done' : 'Forbidden')
    }
    // Here the owner is the one who made everything.
    expect(await outcome(call(closed.owner, closed)), 'owner').toBe(who.includes('owner') || name.startsWith('editComment') ? 'done' : 'Forbidden')
  })

  it('[AP3] with a token is for the role that its scope names, and with one of another group for nobody', async () => {
    for (const [scope, role] of Object.entries(scopes) as [Scope, string][]) {
      const may = who.split(' ').includes(role) && !name.includes('a commenter’s') && name !== 'issueTicket'
      expect(await outcome(call(tokens[scope], closed)), scope).toBe(may ? 'done' : 'Forbidden')
    }
    expect(await outcome(call(forAnother, closed)), 'of another group').toBe(name === 'issueTicket' ? 'Forbidden' : 'NotFound')
  })

  it('[AC2] finds nothing for a stranger, a visitor, another group’s owner, and someone who was removed', async () => {
    const gone = await aMember(closed.id, 'editor')
    await removeMember(closed.owner, closed.id, gone.userId)
    for (const actor of [await aUser(), visitor, other.owner, gone]) expect(await outcome(call(actor, closed))).toBe('NotFound')
  })

  it('[AC3] in a group that is open to everyone lets them read and no more', async () => {
    for (const actor of [await aUser(), visitor]) expect(await outcome(call(actor, open))).toBe(who === readers ? 'done' : 'Forbidden')
  })
})

it('[AC2] hides invitations from everyone but the owners', async () => {
  const { invitation } = await createInvitation(closed.owner, { group: closed.id, role: 'viewer' })
  for (const actor of [closed.editor, other.owner, visitor]) expect(await outcome(revokeInvitation(actor, invitation.id))).toBe('NotFound')
  expect(await outcome(revokeInvitation(closed.owner, invitation.id))).toBe('done')
})

it('lists the maps to project of one’s own groups only', async () => {
  expect(await mapsToProject(closed.viewer, closed.id)).toContain(closed.map.id)
  expect(await mapsToProject(other.owner, closed.id)).toEqual([])
})

it('[AC4] lets a commenter edit and remove what is their own', async () => {
  const passage = await createPassage(closed.commenter, { id: newId(), document: closed.document.id, revision: closed.document.currentRevisionId, start: 1, end: 4 })
  expect(await updatePassage(closed.commenter, passage.id, { note: 'mine', tags: [' a ', 'a'] }, 1)).toMatchObject({ note: 'mine', tags: ['a'], version: 2 })
  expect(await settleAnchor(closed.commenter, passage.id, { revision: passage.revision, start: 4, end: 15 })).toMatchObject({ anchor: { start: 4, settled: { by: { name: 'commenter' } } } })
  await removePassage(closed.commenter, passage.id)
  await expect(getPassage(closed.commenter, passage.id)).rejects.toMatchObject({ name: 'NotFound' })
  await restorePassage(closed.commenter, passage.id)
  const comment = await addComment(closed.commenter, closed.thread.id, 'Mine')
  expect(await editComment(closed.commenter, comment.id, 'Still mine')).toMatchObject({ text: 'Still mine', editedAt: expect.any(Date) })
  await removeComment(closed.commenter, comment.id)
  expect((await getThread(closed.viewer, closed.thread.id)).comments.map(({ id }) => id)).not.toContain(comment.id)
})
