import { createHash } from 'node:crypto'
import type { ReadDocument } from '../../domain/document/canonical-text.ts'
import { newId, type GroupId } from '../../domain/ids.ts'
import type { Role } from '../access.ts'
import { system, type Actor } from '../actor.ts'
import { withActor } from '../database.ts'
import { createDocument, type FullDocument } from '../documents.ts'
import { createGroup } from '../groups.ts'
import { createUser } from '../users.ts'

export type UserActor = Extract<Actor, { kind: 'user' }>

export async function aUser(name = 'Anna'): Promise<UserActor> {
  const user = await createUser({ name, email: `${newId()}@example.org`, passwordHash: 'not a hash' })
  return { kind: 'user', userId: user.id }
}

/** A new person in a group, in a role. */
export async function aMember(groupId: GroupId, role: Role, name: string = role): Promise<UserActor> {
  const actor = await aUser(name)
  await withActor(system, (tx) => tx.membership.create({ data: { groupId, userId: actor.userId, role } }))
  return actor
}

/** A group with one person in each role. */
export async function aGroup({ name = 'Readers', isPublic = false }: { name?: string; isPublic?: boolean } = {}): Promise<{ id: GroupId } & Record<Role, UserActor>> {
  const { id } = await createGroup(system, { name, isPublic })
  const [owner, editor, commenter, viewer] = [await aMember(id, 'owner'), await aMember(id, 'editor'), await aMember(id, 'commenter'), await aMember(id, 'viewer')]
  return { id, owner, editor, commenter, viewer }
}

/** What an extractor would have read: paragraphs, nothing repaired. */
export function aReadDocument({ paragraphs = [`The bureaucracy is a caste (${newId()}).`, 'It is no class.'], title = 'A text' }: { paragraphs?: string[]; title?: string } = {}): ReadDocument {
  const text = paragraphs.join('\n\n')
  let start = 0
  const blocks = paragraphs.map((paragraph) => {
    const block = { kind: 'paragraph' as const, start, end: start + paragraph.length }
    start = block.end + 2
    return block
  })
  return { text, blocks, repairs: [], offers: [], pages: [], parts: [], title: { value: title, evidence: title }, authors: [], organisation: null, date: null, language: 'en', warnings: [] }
}

/** A document in a group, imported by whoever may. */
export async function aStoredDocument(actor: Actor, group: GroupId, of: { paragraphs?: string[]; title?: string } = {}): Promise<FullDocument> {
  const read = aReadDocument(of)
  return createDocument(actor, { group, read, originalName: 'text.txt', originalSha: createHash('sha256').update(read.text).digest('hex') })
}
