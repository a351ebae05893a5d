import { basename } from 'node:path'
import { system } from '../data/actor.ts'
import { DataError } from '../data/data-errors.ts'
import { getDocument } from '../data/documents.ts'
import { listGroups } from '../data/groups.ts'
import { decodeMapFile } from '../domain/interchange/decode-map-file.ts'
import { isMapFile } from '../domain/interchange/likely-formats.ts'
import type { BundleCounts } from '../domain/interchange/count-bundle.ts'
import type { Problem } from '../domain/result.ts'
import type { AnchorCounts } from '../domain/document/revision-answers.ts'
import { importDocument } from '../operations/import-document.ts'
import { importMap } from '../operations/import-map.ts'
import { reviseDocument } from '../operations/revise-document.ts'
import { CliProblem } from './cli-problem.ts'
import { findGroup } from './find-group.ts'
import { readableNames } from './map-formats.ts'
import { readInput } from './read-input.ts'
import type { VerbOutput } from './verb-output.ts'
import { withDatabase } from './with-database.ts'

type Imported =
  | { file: string; ok: true; kind: 'document'; id: string; title: string; notes: readonly string[] }
  | { file: string; ok: true; kind: 'map'; id: string; title: string; from: string; counts: BundleCounts; documents: { added: number; used: number }; problems: readonly Problem[]; notes: readonly string[] }
  | { file: string; ok: true; kind: 'revision'; id: string; title: string; revision: { id: string; number: number }; unchanged: boolean; passages: AnchorCounts; notes: readonly string[] }
  | { file: string; ok: false; message: string }

/**
 * `sic import FILE… --group G`: texts into the library, maps in any format as maps, told apart by what they hold. A file that fails does not
 * stop the others. With `--from FORMAT` all are maps of that format. With `--document ID` one file is read again onto a document that is
 * there: a new revision, and its passages on it.
 */
export async function importVerb(files: readonly string[], { group: named, document, from }: { group: string; document?: string; from?: string }): Promise<VerbOutput> {
  if (from !== undefined && !readableNames.includes(from)) throw new CliProblem(`The format ‘${from}’ cannot be read here. It can be one of: ${readableNames.join(', ')}.`, 2)
  if (from !== undefined && document !== undefined) throw new CliProblem('--from is for maps, --document for a text: leave one of them out.', 2)
  if (document !== undefined && files.length !== 1) throw new CliProblem('With --document, name one file: the one to read that document from.', 2)
  return withDatabase(async () => {
    const group = await findGroup(named)
    if (!group) {
      const groups = await listGroups(system, { includePublic: true })
      throw new CliProblem(`There is no group ‘${named}’. There ${groups.length === 1 ? 'is' : 'are'}: ${groups.map(({ name }) => `‘${name}’`).join(', ') || 'none yet'}.`, 1)
    }
    const imported: Imported[] = []
    for (const file of files) imported.push(await orMessage(file, () => (document === undefined ? importOne(group.id, file, from) : importAgain(group.id, document, file))))
    return {
      json: { format: 'sic/import@1', group: { id: group.id, name: group.name }, files: imported },
      text: imported.flatMap((one) => (one.ok ? [`${one.file}: ${one.kind === 'revision' ? whatChanged(one) : `the ${one.kind} ‘${one.title}’ is in ‘${group.name}’ (${one.id})`}.\n`] : [])).join(''),
      notes: imported.flatMap((one) => (one.ok ? one.notes.map((note) => `${one.file}: ${note}`) : [`${one.file}: ${one.message}`])),
      exitCode: imported.every((one) => one.ok) ? 0 : 1,
    }
  })
}

async function importOne(group: string, file: string, from: string | undefined): Promise<Imported> {
  const bytes = readInput(file)
  const fileName = basename(file)
  if (from !== undefined || !/\.(?:pdf|docx|epub)$/i.test(fileName)) {
    const text = decodeMapFile(bytes)
    if (from !== undefined || isMapFile(text, fileName)) return importOneMap(group, file, text, { fileName, ...(from !== undefined && { format: from }) })
  }
  const result = await importDocument(system, { group, source: { kind: 'file', bytes, fileName: basename(file) } })
  if (!result.ok) return { file, ok: false, message: result.error.message }
  const { document, report } = result.value
  return { file, ok: true, kind: 'document', id: document.id, title: document.title, notes: report.warnings }
}

async function importOneMap(group: string, file: string, text: string, given: { fileName: string; format?: string }): Promise<Imported> {
  const result = await importMap(system, group, text, given)
  if (!result.ok) return { file, ok: false, message: result.error.message }
  const { map, format, counts, documents, problems } = result.value
  return { file, ok: true, kind: 'map', id: map.id, title: map.title, from: format.name, counts, documents, problems, notes: problems.map(({ message }) => message) }
}

async function importAgain(group: string, id: string, file: string): Promise<Imported> {
  const bytes = readInput(file)
  const there = await getDocument(system, id)
  if (there.groupId !== group) throw new CliProblem(`‘${there.title}’ is not in this group.`, 1)
  const result = await reviseDocument(system, { document: id, basis: there.currentRevisionId, source: { kind: 'file', bytes, fileName: basename(file) } })
  if (!result.ok) return { file, ok: false, message: result.error.message }
  const { document, revision, unchanged, anchors } = result.value
  return { file, ok: true, kind: 'revision', id: document.id, title: document.title, revision, unchanged, passages: anchors, notes: [] }
}

/** “‘The mill’ is now revision 2 (…): of 5 passages 3 stand as they were, 1 moved, 1 is lost”. */
function whatChanged({ title, revision, unchanged, passages }: Extract<Imported, { kind: 'revision' }>): string {
  if (unchanged) return `says what ‘${title}’ says already (revision ${revision.number}), so nothing was changed`
  const { exact, moved, ambiguous, orphaned } = passages
  const all = exact + moved + ambiguous + orphaned
  const told = [`${exact} unmoved`, `${moved} moved`, `${ambiguous} ambiguous`, `${orphaned} orphaned`].filter((words) => !words.startsWith('0 '))
  return `‘${title}’ is now revision ${revision.number} (${revision.id})${all === 0 ? '' : `; passages: ${told.join(', ')}`}`
}

async function orMessage(file: string, work: () => Promise<Imported>): Promise<Imported> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DataError || (error instanceof CliProblem && error.exitCode === 1)) return { file, ok: false, message: error.message }
    throw error
  }
}
