import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { system } from '../data/actor.ts'
import { NotFound } from '../data/data-errors.ts'
import { getMap, listMaps } from '../data/maps.ts'
import { mapBundle, unplacedPassages } from '../operations/map-bundle.ts'
import { callerPath } from './caller-path.ts'
import { CliProblem } from './cli-problem.ts'
import { findGroup } from './find-group.ts'
import { endingOf, writableNames, writableOfName, writeAs } from './map-formats.ts'
import type { VerbOutput } from './verb-output.ts'
import { withDatabase } from './with-database.ts'
import { writeOutput } from './write-output.ts'

/**
 * `sic export GROUP|MAP`: one map to standard output or `--out FILE`, or all maps of a group into the folder `--out DIR`,
 * in the format that `--to` or the file's name says (sic by default).
 */
export async function exportVerb(named: string, options: { out?: string; to?: string; json?: boolean }): Promise<VerbOutput> {
  if (options.to !== undefined && !writableNames.includes(options.to)) throw new CliProblem(`The format ‘${options.to}’ cannot be written here. It can be one of: ${writableNames.join(', ')}.`, 2)
  return withDatabase(async () => {
    if (await isMap(named)) return exportMap(named, options)
    const group = await findGroup(named)
    if (!group) throw new CliProblem(`There is no group and no map ‘${named}’. A map is named by its id, the last part of its address.`, 1)
    if (!options.out) throw new CliProblem(`‘${group.name}’ is a group: say with --out which folder its maps go to.`, 2)
    const format = options.to ?? 'sic'
    mkdirSync(callerPath(options.out), { recursive: true })
    const maps = await listMaps(system, group.id, { includeArchived: true })
    const files: { map: string; title: string; file: string; losses: readonly string[] }[] = []
    for (const { id, title } of maps) {
      const { content, losses } = await written(id, format)
      const file = join(options.out, `${fileName(title)}-${id.slice(0, 8)}${endingOf(format)}`)
      writeOutput(file, content)
      files.push({ map: id, title, file, losses })
    }
    return {
      json: { format: 'sic/export@1', group: { id: group.id, name: group.name }, files },
      text: files.map(({ file }) => `${file} written.\n`).join(''),
      notes: maps.length === 0 ? [`‘${group.name}’ has no maps yet.`] : [...new Set(files.flatMap(({ losses }) => losses))].map((loss) => `Writing: ${loss}`),
    }
  })
}

async function isMap(id: string): Promise<boolean> {
  if (!z.uuid().safeParse(id).success) return false
  try {
    await getMap(system, id)
    return true
  } catch (error) {
    if (error instanceof NotFound) return false
    throw error
  }
}

async function exportMap(id: string, { out, to, json }: { out?: string; to?: string; json?: boolean }): Promise<VerbOutput> {
  const format = to ?? (out ? (writableOfName(out) ?? 'sic') : 'sic')
  if (json && !out && format !== 'sic') throw new CliProblem('With --json the export needs a file to go to: use --out FILE.', 2)
  const { content, losses } = await written(id, format)
  if (out) writeOutput(out, content)
  return {
    json: out ? { format: 'sic/export@1', map: id, file: out, losses } : JSON.parse(content as string),
    text: out ? `${out} written.\n` : content,
    notes: losses.map((loss) => `Writing: ${loss}`),
  }
}

async function written(id: string, format: string): Promise<{ content: string | Uint8Array; losses: readonly string[] }> {
  const bundle = await mapBundle(system, id)
  const result = await writeAs(format, bundle)
  if (!result.ok) throw new CliProblem(result.error.message, 3)
  return { content: result.value.content, losses: [...result.value.losses, ...(format === 'sic' ? unplacedPassages(bundle) : [])].map(({ message }) => message) }
}

/** A title as part of a file's name on any system. */
function fileName(title: string): string {
  return title.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').slice(0, 60).toLowerCase() || 'map'
}
