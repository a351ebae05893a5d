import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DEMO_EMAIL, DEMO_GROUP_ID, DEMO_NAME } from '../lib/auth/demo-account.ts'
import { recordActivity } from '../lib/data/activity.ts'
import { system } from '../lib/data/actor.ts'
import { openListeningConnection, withActor } from '../lib/data/database.ts'
import { Conflict } from '../lib/data/data-errors.ts'
import { createDocument } from '../lib/data/documents.ts'
import { createGroup } from '../lib/data/groups.ts'
import { listMaps } from '../lib/data/maps.ts'
import { createUser, findUserForSignIn } from '../lib/data/users.ts'
import type { MapBundle } from '../lib/domain/argument/map-file.ts'
import { toUtf16 } from '../lib/domain/document/text-offset.ts'
import { readSicJson } from '../lib/domain/interchange/sic-json/read-sic-json.ts'
import { readBytes } from '../lib/extractors/read-bytes.ts'
import { importMap } from '../lib/operations/import-map.ts'
import { projectGroup } from '../lib/operations/project-group.ts'

const corpus = fileURLToPath(new URL('../corpus/', import.meta.url))
const seeded = 'demo.seeded'

/**
 * The demo group: the texts and maps of corpus/, open to read for everyone, and the demo account as an editor. Done once:
 * what people change or remove there stays so. A start that was interrupted goes on at the next.
 */
export async function seed(): Promise<void> {
  if (await isSeeded()) return
  // Of several servers that start together one seeds.
  const alone = await openListeningConnection()
  try {
    await alone.query(`SELECT pg_advisory_lock(hashtextextended('sic seed', 0))`)
    if (!(await isSeeded())) await seedAll()
  } finally {
    await alone.end()
  }
}

async function isSeeded(): Promise<boolean> {
  return withActor(system, async (tx) => (await tx.activity.count({ where: { groupId: DEMO_GROUP_ID, kind: seeded } })) > 0)
}

async function seedAll(): Promise<void> {
  const there = await withActor(system, (tx) => tx.group.findUnique({ where: { id: DEMO_GROUP_ID } }))
  if (!there) await createGroup(system, { id: DEMO_GROUP_ID, name: 'The Soviet question', isPublic: true })
  const demo = (await findUserForSignIn(DEMO_EMAIL)) ?? (await createUser({ email: DEMO_EMAIL, name: DEMO_NAME, passwordHash: noPassword() }))
  const membership = { groupId: DEMO_GROUP_ID, userId: demo.id, role: 'editor' }
  await withActor(system, (tx) => tx.membership.createMany({ data: [membership], skipDuplicates: true }))

  const files = readdirSync(corpus).filter((name) => name.endsWith('.sic.json')).sort()
  const maps = files.map((name) => readFileSync(join(corpus, name), 'utf8'))
  const bundles = maps.map((file, index) => bundleOf(file, files[index]!))
  for (const name of readdirSync(join(corpus, 'texts')).sort()) await addText(name, bundles)

  const titles = (await listMaps(system, DEMO_GROUP_ID, { includeArchived: true, includeRemoved: true })).map((map) => map.title)
  for (const [index, bundle] of bundles.entries()) {
    if (titles.includes(bundle.map.title)) continue
    const imported = await importMap(system, DEMO_GROUP_ID, maps[index]!)
    if (!imported.ok) throw new Error(`corpus/${files[index]}: ${imported.error.message}`)
  }
  await projectGroup(system, DEMO_GROUP_ID)
  await withActor(system, (tx) => recordActivity(tx, system, DEMO_GROUP_ID, { kind: seeded, sentence: 'laid out these texts and this map to look round in' }))
}

/** Read as any import reads it, with what the maps say of it where they cite it. */
async function addText(name: string, bundles: readonly MapBundle[]): Promise<void> {
  const bytes = readFileSync(join(corpus, 'texts', name))
  // Here and not in a worker, as a stranger's file would be: these are our own, and seven workers make a first start wait.
  const read = await readBytes(bytes, name, () => {})
  if (!read.ok) throw new Error(`corpus/texts/${name}: ${read.error.message}`)
  const { text } = read.value
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex')
  const bundle = bundles.find(({ documents }) => documents.some((document) => document.sha256 === sha256))
  const as = bundle?.documents.find((document) => document.sha256 === sha256)
  const meta = as && { title: as.title, authors: as.authors, organisation: as.organisation ?? null, tradition: as.tradition ?? null, date: as.date ?? null, source: as.source ?? null, language: as.language ?? null }
  // Where no map says, they are what the text says itself.
  const parts = as?.parts?.map((part) => ({ ...part, title: part.title ?? null, date: part.date ?? null, start: toUtf16(text, part.start), end: toUtf16(text, part.end) }))
  try {
    await createDocument(system, {
      group: DEMO_GROUP_ID, read: read.value, meta, parts, originalName: name, original: bytes, originalSha: createHash('sha256').update(bytes).digest('hex'),
    })
  } catch (error) {
    // A start that was interrupted had got as far as this text.
    if (!(error instanceof Conflict && error.code === 'already-imported')) throw error
  }
}

function bundleOf(file: string, name: string): MapBundle {
  const read = readSicJson(file)
  if (!read.ok) throw new Error(`corpus/${name}: ${read.error.message}`)
  return read.value.bundle
}

/** No password's hash: one enters the demo account without a password, or not at all. */
function noPassword(): string {
  return `none ${randomBytes(8).toString('hex')}`
}
