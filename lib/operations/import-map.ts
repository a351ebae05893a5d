import { createHash } from 'node:crypto'
import type { ArgumentMap } from '../domain/argument/argument-map.ts'
import type { Evidence } from '../domain/argument/evidence.ts'
import { cleanText } from '../domain/argument/clean-text.ts'
import type { CitedDocument, CitedPassage, MapBundle } from '../domain/argument/map-file.ts'
import { readJudgements, type Judgement } from '../domain/comparison/judgement.ts'
import { renameColumnSets } from '../domain/comparison/column-set.ts'
import { partKey, renameColumn, type NewNames } from '../domain/comparison/rename-column.ts'
import type { Block, ReadDocument } from '../domain/document/canonical-text.ts'
import { toUtf16 } from '../domain/document/text-offset.ts'
import { newId, type DocumentId, type GroupId, type PassageId, type RevisionId } from '../domain/ids.ts'
import { countBundle, type BundleCounts } from '../domain/interchange/count-bundle.ts'
import type { MapFormat } from '../domain/interchange/map-format.ts'
import { fail, ok, type Problem, type Result } from '../domain/result.ts'
import { titleFromName } from '../domain/title-from-name.ts'
import type { Actor } from '../data/actor.ts'
import { Conflict } from '../data/data-errors.ts'
import { allOrNothing } from '../data/database.ts'
import { createDocument, findDocumentBySha, getDocument } from '../data/documents.ts'
import { bringJudgements } from '../data/judgements.ts'
import type { MapForActor } from '../data/maps.ts'
import { getRevision } from '../data/revisions.ts'
import { bringPassages } from './bring-passages.ts'
import { newMapWith } from './open-map.ts'
import type { GivenFile } from './read-and-place.ts'
import { readMapFile } from './read-map-file.ts'

export interface ImportedMap {
  map: MapForActor
  /** As which it was read. */
  format: MapFormat
  counts: BundleCounts
  /** Texts that the library has now, and that it had before. */
  documents: { added: number; used: number }
  problems: readonly Problem[]
}

export interface ImportMapOptions extends GivenFile {
  signal?: AbortSignal
  onProgress?: (step: string, done?: number, of?: number) => void
}

/**
 * [IE3] [IE4] Brings a map file of any format into a group: its documents (those the group has already are used as they are, known by their
 * text), its passages, and the map with its claims, relations and evidence, laid out. All of it is kept, or nothing. What could not be brought
 * is a problem in words; evidence whose passage is missing is kept and shown so.
 */
export async function importMap(actor: Actor, group: GroupId, file: string, { signal, onProgress, ...given }: ImportMapOptions = {}): Promise<Result<ImportedMap>> {
  onProgress?.('reading-map')
  const read = await readMapFile(file, given, { signal })
  if (!read.ok) return read
  const { format, bundle } = read.value
  const { map } = bundle
  const problems: Problem[] = [...read.value.problems]
  const documents = { added: 0, used: 0 }

  const brought = await allOrNothing<Result<MapForActor>>(actor, async (apart) => {
    const passageIds = new Map<PassageId, PassageId>()
    const names: NewNames = { documents: new Map(), parts: new Map() }
    const cited = passagesByDocument(bundle)
    for (const [index, document] of bundle.documents.entries()) {
      if (signal?.aborted) throw new Cancelled()
      onProgress?.('documents', index, bundle.documents.length)
      const here = await bringDocument(actor, group, document, problems)
      if (!here) continue
      documents[here.added ? 'added' : 'used'] += 1
      nameAnew(names, document, here)
      for (const [theirs, ours] of await bringPassages(actor, group, here, cited.get(document.id) ?? [], problems)) passageIds.set(theirs, ours)
    }
    if (signal?.aborted) throw new Cancelled()
    onProgress?.('map')
    const identity = newIdentity(map, given.fileName)
    const judgements = broughtJudgements(bundle, names, problems)
    const made = await apart(async () => {
      const filled = await newMapWith(actor, group, { ...map, ...identity, views: renameColumnSets(map.views, names), evidence: renamed(map, passageIds) }, `imported the map ‘${identity.title}’`)
      if (filled.ok) await bringJudgements(actor, filled.value.id, judgements)
      return filled
    })
    if (!made.ok) throw new Refused(made.error)
    return made
  }).catch((error: unknown): Result<MapForActor> => {
    if (error instanceof Refused) return { ok: false, error: error.problem }
    if (error instanceof Cancelled) return fail('cancelled', 'Import was cancelled. Nothing was kept.')
    throw error
  })
  return brought.ok ? ok({ map: brought.value, format, counts: countBundle(bundle), documents, problems }) : brought
}

/** Ends the transaction, so that nothing of it is kept. */
class Refused extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.message)
    this.problem = problem
  }
}
class Cancelled extends Error {}

function passagesByDocument({ passages }: MapBundle): Map<string, CitedPassage[]> {
  const cited = new Map<string, CitedPassage[]>()
  for (const passage of passages) {
    const list = cited.get(passage.document)
    if (list) list.push(passage)
    else cited.set(passage.document, [passage])
  }
  return cited
}

/** A map without a title of its own is called by its question, else as its file is. */
function newIdentity(map: ArgumentMap, fileName = ''): { id: string; title: string } {
  const question = map.question === undefined ? undefined : map.claims.get(map.question)?.text
  return { id: newId(), title: map.title.trim() || question?.trim() || (fileName && titleFromName(fileName)) || 'A map without a title' }
}

function renamed(map: ArgumentMap, passageIds: ReadonlyMap<PassageId, PassageId>): Map<string, Evidence> {
  return new Map([...map.evidence].map(([id, item]) => [id, { ...item, passage: passageIds.get(item.passage) ?? item.passage }]))
}

/** [BC4] A column is named by its text: what was read of it there is read of it here. */
function broughtJudgements({ judgements }: MapBundle, names: NewNames, problems: Problem[]): Judgement[] {
  const read = readJudgements(judgements)
  const unread = judgements.length - read.length
  if (unread > 0) problems.push({ code: 'judgement-unread', message: `The file holds ${unread === 1 ? 'a reading of a cell that is' : `${unread} readings of cells that are`} none of ours; left out.` })
  return read.map((judgement) => ({ ...judgement, column: renameColumn(judgement.column, names) }))
}

/** What the text and its parts are called here. */
function nameAnew(names: NewNames, cited: CitedDocument, here: Here): void {
  names.documents.set(cited.id, here.document)
  for (const part of cited.parts ?? []) {
    const [start, end] = [toUtf16(here.text, part.start), toUtf16(here.text, part.end)]
    const same = here.parts.find((one) => one.start === start && one.end === end) ?? here.parts.find(({ id }) => id === part.id)
    if (same) names.parts.set(partKey(cited.id, part.id), same.id)
  }
}

interface Here {
  document: DocumentId
  revision: RevisionId
  text: string
  parts: readonly { id: string; start: number; end: number }[]
  added: boolean
}

async function bringDocument(actor: Actor, group: GroupId, cited: CitedDocument, problems: Problem[]): Promise<Here | null> {
  const same = await findByText(actor, group, cited.sha256)
  const there = same === null ? await addDocument(actor, group, cited, problems) : { id: same, added: false }
  if (!there) return null
  const { currentRevisionId, parts } = await getDocument(actor, there.id)
  return { document: there.id, revision: currentRevisionId, parts, text: (await getRevision(actor, currentRevisionId)).text, added: there.added }
}

async function findByText(actor: Actor, group: GroupId, sha256: string): Promise<DocumentId | null> {
  return sha256 === '' ? null : findDocumentBySha(actor, group, sha256)
}

async function addDocument(actor: Actor, group: GroupId, cited: CitedDocument, problems: Problem[]): Promise<{ id: DocumentId; added: boolean } | null> {
  const text = cited.text === undefined ? '' : cleanText(cited.text)
  if (text.trim() === '') {
    problems.push({
      code: 'document-without-text',
      message: `The file names ‘${cited.title}’ but does not carry its text, and the group does not have it. Import that text, then import the file again.`,
      at: cited.id,
    })
    return null
  }
  const bytes = Buffer.from(text, 'utf8')
  const title = cited.title.trim() || 'Untitled text'
  const parts = (cited.parts ?? []).map((part) => ({
    ...part,
    id: newId(),
    title: part.title ?? null,
    date: part.date ?? null,
    start: toUtf16(text, part.start),
    end: toUtf16(text, part.end),
  }))
  try {
    const made = await createDocument(actor, {
      group,
      meta: {
        title,
        authors: cited.authors,
        organisation: cited.organisation ?? null,
        tradition: cited.tradition ?? null,
        date: cited.date ?? null,
        source: cited.source ?? null,
        language: cited.language ?? null,
      },
      read: asRead(text),
      originalName: `${title}.txt`,
      originalSha: createHash('sha256').update(bytes).digest('hex'),
      original: bytes,
      parts,
    })
    return { id: made.id, added: true }
  } catch (error) {
    if (error instanceof Conflict && typeof error.details?.documentId === 'string') return { id: error.details.documentId, added: false }
    throw error
  }
}

/** The text as the file has it: its blocks are what stands between blank lines. */
function asRead(text: string): ReadDocument {
  const blocks: Block[] = []
  let start = 0
  for (const piece of text.split('\n\n')) {
    if (piece !== '') blocks.push({ kind: 'paragraph', start, end: start + piece.length })
    start += piece.length + 2
  }
  return { text, blocks, repairs: [], offers: [], pages: [], parts: [], title: null, authors: [], organisation: null, date: null, language: null, warnings: [] }
}
