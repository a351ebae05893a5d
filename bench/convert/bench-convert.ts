import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ArgdownApplication, ModelPlugin, ParserPlugin, RegroupPlugin } from '@argdown/core'
import type { MapBundle } from '../../lib/domain/argument/map-file.ts'
import { placeBundle } from '../../lib/domain/interchange/place-bundle.ts'
import type { MapFormat } from '../../lib/domain/interchange/map-format.ts'
import { mapFormats } from '../../lib/domain/interchange/map-formats.ts'
import type { Bench, BenchTable } from '../bench-table.ts'
import { citedMap } from './cited-map.ts'
import { kialoText } from './kialo-text.ts'

const runs = 5

/**
 * What reading and writing a long map takes in each format, and Argdown beside the parser of its makers. `--texts DIR` reads every file
 * of a folder too, in whatever format it is.
 */
export const bench: Bench = async ({ seed, cases = 1000, texts }) => {
  const bundle = placeBundle(citedMap(cases, seed))
  const tables = [formats(bundle, cases, seed), await argdown(bundle, texts)]
  return texts === undefined ? tables : [...tables, folder(texts)]
}

function formats(bundle: MapBundle, cases: number, seed: number): BenchTable {
  const rows = mapFormats.map((format): (string | number)[] => {
    const text = format.write ? format.write(bundle).text : format.name === 'kialo' ? kialoText(bundle.map) : ''
    const write = format.write ? timed(() => format.write!(bundle)) : ''
    if (!format.read || text === '') return [format.title, text.length / 1e3, write, '', '', '']
    const read = format.read(text)
    if (!read.ok) return [format.title, text.length / 1e3, write, read.error.message, '', '']
    const { map } = read.value.bundle
    return [format.title, text.length / 1e3, write, timed(() => format.read!(text)), map.claims.size, map.relations.size]
  })
  return {
    title: `convert: a map of ${cases} claims, ${bundle.map.relations.size} relations and ${bundle.map.evidence.size} passages`,
    columns: ['format', 'size (kB)', 'write (ms)', 'read (ms)', 'claims read', 'relations read'],
    rows,
    notes: [`Median of ${runs}, in one process that is warm. Seed ${seed}.`, 'A framework of attacks has an argument for each claim and each relation.'],
  }
}

/** The same texts through ours and through the parser and model of Argdown's makers. */
async function argdown(bundle: MapBundle, texts: string | undefined): Promise<BenchTable> {
  const format = mapFormats.find(({ name }) => name === 'argdown')!
  const written = format.write?.(bundle).text
  const files = argdownFiles(texts)
  const rows = [...(written === undefined ? [] : [['the same map', written] as const]), ...files].flatMap(([name, text]) => {
    const ours = format.read!(text)
    const theirs = parseByMakers(text)
    const size = text.length / 1e3
    return [
      [name, size, 'ours', timed(() => format.read!(text)), ours.ok ? ours.value.bundle.map.claims.size : ours.error.message, ours.ok ? ours.value.bundle.map.relations.size : ''],
      [name, size, '@argdown/core', timed(() => parseByMakers(text)), theirs.statements + theirs.arguments, theirs.relations],
    ]
  })
  return {
    title: 'convert: Argdown',
    columns: ['text', 'size (kB)', 'read by', 'time (ms)', 'claims', 'relations'],
    rows,
    notes: ['@argdown/core 2.0.1: its parser and its model, nothing of its maps. Its claims are its statements and arguments; it counts relations by the sentences on both sides.'],
  }
}

const makers = new ArgdownApplication()
makers.addPlugin(new ParserPlugin(), 'parse')
makers.addPlugin(new ModelPlugin(), 'model')
makers.addPlugin(new RegroupPlugin(), 'model')

function parseByMakers(input: string): { statements: number; arguments: number; relations: number } {
  const { statements = {}, arguments: all = {}, relations = [] } = makers.run({ input, process: ['parse', 'model'], logLevel: 'silent' })
  return { statements: Object.keys(statements).length, arguments: Object.keys(all).length, relations: relations.length }
}

function argdownFiles(texts: string | undefined): (readonly [string, string])[] {
  return filesIn(texts).filter(([name]) => /\.(?:argdown|ad)$/.test(name))
}

function folder(texts: string): BenchTable {
  const rows = filesIn(texts).flatMap(([name, text]): (string | number)[][] => {
    const format = likeliest(text, name)
    const read = format?.read?.(text)
    if (!format || !read) return []
    if (!read.ok) return [[name, text.length / 1e3, format.title, read.error.message, '', '', '']]
    const { bundle, problems } = read.value
    return [[name, text.length / 1e3, format.title, timed(() => format.read!(text)), format.write ? timed(() => format.write!(bundle)) : '', bundle.map.claims.size, problems.length]]
  })
  return { title: `convert: the files in ${path.basename(texts)}`, columns: ['file', 'size (kB)', 'format', 'read (ms)', 'write (ms)', 'claims', 'problems'], rows }
}

/** The format that a file says it is in; undefined for a file that is no map. */
function likeliest(text: string, name: string): MapFormat | undefined {
  const sure = ({ read, recognise, endings }: MapFormat) => {
    const says = read ? (recognise?.(text) ?? 0) : 0
    return says > 0 && endings.some((ending) => name.endsWith(ending)) ? says + 0.1 : says
  }
  return [...mapFormats].sort((a, b) => sure(b) - sure(a)).find((format) => sure(format) > 0)
}

function filesIn(texts: string | undefined): (readonly [string, string])[] {
  if (texts === undefined || !existsSync(texts)) return []
  return readdirSync(texts, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:json|canvas|xml|ya?ml|argdown|ad|txt|af|apx|tgf)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [path.relative(texts, file), readFileSync(file, 'utf8')] as const)
}

function timed(work: () => unknown): number {
  work()
  const times = Array.from({ length: runs }, () => {
    const begun = performance.now()
    work()
    return performance.now() - begun
  })
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)]!
}
