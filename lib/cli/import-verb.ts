import { basename } from 'node:path'
import { system } from '../data/actor.ts'
import { DataError } from '../data/data-errors.ts'
import { listGroups } from '../data/groups.ts'
import { importDocument } from '../operations/import-document.ts'
import { importMap } from '../operations/import-map.ts'
import { CliProblem } from './cli-problem.ts'
import { findGroup } from './find-group.ts'
import { readInput } from './read-input.ts'
import type { VerbOutput } from './verb-output.ts'
import { withDatabase } from './with-database.ts'

type Imported =
  | { file: string; ok: true; kind: 'document' | 'map'; id: string; title: string; notes: readonly string[] }
  | { file: string; ok: false; message: string }

/** `sic import FILE… --group G`: texts into the library, `.sic.json` files as maps. A file that fails does not stop the others. */
export async function importVerb(files: readonly string[], { group: named }: { group: string }): Promise<VerbOutput> {
  return withDatabase(async () => {
    const group = await findGroup(named)
    if (!group) {
      const groups = await listGroups(system, { includePublic: true })
      throw new CliProblem(`There is no group ‘${named}’. There ${groups.length === 1 ? 'is' : 'are'}: ${groups.map(({ name }) => `‘${name}’`).join(', ') || 'none yet'}.`, 1)
    }
    const imported: Imported[] = []
    for (const file of files) imported.push(await importOne(group.id, file))
    return {
      json: { format: 'sic/import@1', group: { id: group.id, name: group.name }, files: imported },
      text: imported.flatMap((one) => (one.ok ? [`${one.file}: the ${one.kind} ‘${one.title}’ is in ‘${group.name}’ (${one.id}).\n`] : [])).join(''),
      notes: imported.flatMap((one) => (one.ok ? one.notes.map((note) => `${one.file}: ${note}`) : [`${one.file}: ${one.message}`])),
      exitCode: imported.every((one) => one.ok) ? 0 : 1,
    }
  })
}

async function importOne(group: string, file: string): Promise<Imported> {
  try {
    const bytes = readInput(file)
    if (/\.json$/i.test(file)) {
      const result = await importMap(system, group, new TextDecoder().decode(bytes))
      if (!result.ok) return { file, ok: false, message: result.error.message }
      const { map, problems } = result.value
      return { file, ok: true, kind: 'map', id: map.id, title: map.title, notes: problems.map(({ message }) => message) }
    }
    const result = await importDocument(system, { group, source: { kind: 'file', bytes, fileName: basename(file) } })
    if (!result.ok) return { file, ok: false, message: result.error.message }
    const { document, report } = result.value
    return { file, ok: true, kind: 'document', id: document.id, title: document.title, notes: report.warnings }
  } catch (error) {
    if (error instanceof DataError || (error instanceof CliProblem && error.exitCode === 1)) return { file, ok: false, message: error.message }
    throw error
  }
}
