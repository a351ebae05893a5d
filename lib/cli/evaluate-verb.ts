import { basename } from 'node:path'
import type { MapBundle } from '../domain/argument/map-file.ts'
import { readMap } from '../domain/argument/read-map.ts'
import type { ManyExtensions } from '../domain/evaluation/abstract/answer-set-program.ts'
import { evaluateMap } from '../domain/evaluation/evaluate-map.ts'
import { gradualNames, semanticsNames, type EvaluationReport, type GradualName, type SemanticsName } from '../domain/evaluation/evaluation-report.ts'
import { reportFramework } from '../domain/evaluation/reports/report-framework.ts'
import { reportMapExtensions } from '../domain/evaluation/reports/report-map-extensions.ts'
import { reportMap } from '../domain/evaluation/reports/report-map.ts'
import { reportStrengths } from '../domain/evaluation/reports/report-strengths.ts'
import { decodeMapFile } from '../domain/interchange/decode-map-file.ts'
import type { Problem, Result } from '../domain/result.ts'
import { answerSetSolver } from '../operations/answer-set-solver.ts'
import { CliProblem } from './cli-problem.ts'
import { frameworkIn } from './framework-in.ts'
import { grantsNamed, type NamedGrants } from './grants-named.ts'
import { readInput } from './read-input.ts'
import type { VerbOutput } from './verb-output.ts'

interface Options {
  semantics?: string
  grant?: readonly string[]
  from?: string
  timeLimit?: string
  json?: boolean
}

/**
 * `sic evaluate FILE`: how claims, or the arguments of a framework, stand, `sic/evaluation@1`. The file, or standard input for
 * `-`, is known by what it holds. No database.
 */
export async function evaluateVerb(path: string, options: Options): Promise<VerbOutput> {
  const semantics = semanticsNamed(options.semantics)
  const seconds = secondsGiven(options.timeLimit)
  const grant = options.grant ?? []
  const text = decodeMapFile(readInput(path))
  const framework = frameworkIn(text, path, options.from)
  const byExtensions = semantics === null || semantics === 'grounded' || isMany(semantics)
  if (framework && byExtensions && grant.length === 0) {
    const read = orProblem(framework.parse(text), path)
    return output(orProblem(await reportFramework(read, semantics ?? 'grounded', answerSetSolver({ seconds })), path), new Map(), options.json)
  }
  const { bundle, problems, format } = await mapIn(text, path, framework?.format ?? options.from)
  const chosen = semantics ?? (format === 'carneades' ? 'carneades' : framework ? 'grounded' : 'adf')
  const report = await reportOf(bundle, chosen, grant, seconds, path)
  const words = new Map([...bundle.map.claims.values()].map(({ id, text: said }) => [id, said]))
  return output({ ...report, ...(problems.length + (report.notes?.length ?? 0) > 0 && { notes: [...problems, ...(report.notes ?? [])] }) }, words, options.json)
}

/** The whole map as a report. */
async function reportOf(bundle: MapBundle, semantics: SemanticsName, grant: readonly string[], seconds: number, path: string): Promise<EvaluationReport> {
  const { map } = readMap(bundle.map)
  if (isGradual(semantics)) {
    if (grant.length > 0) throw new CliProblem(`--grant goes with adf, carneades, grounded, complete, preferred and stable, not with ${semantics}.`, 2)
    return reportStrengths(map, semantics)
  }
  const grants = grant.length > 0 ? orProblem(grantsNamed({ ...bundle, map }, grant), path) : null
  if (semantics === 'carneades') {
    const { evaluateCarneades } = await import('../domain/evaluation/carneades/evaluate-carneades.ts')
    return { ...evaluateCarneades({ ...bundle, map }, grants ? { granted: grants.granted } : {}), ...(grants && { granted: grants.report }) }
  }
  const asked = { ...(grants && { granted: grants.granted }), assumes: grants === null }
  const evaluation = evaluateMap(map, asked)
  const report = isMany(semantics)
    ? orProblem(await reportMapExtensions(map, { granted: evaluation.granted, assumes: evaluation.assumes }, semantics, answerSetSolver({ seconds })), path)
    : reportMap(map, evaluation, semantics)
  return { ...report, ...(grants && { granted: grants.report }), ...notesOn(evaluation.clashes, grants, evaluation.granted, report.notes) }
}

function notesOn(clashes: readonly string[], grants: NamedGrants | null, granted: ReadonlySet<string>, notes: readonly Problem[] = []): { notes?: readonly Problem[] } {
  const told = [...notes]
  const excluded = grants ? [...grants.granted].filter((id) => !granted.has(id)) : []
  if (excluded.length > 0) told.push({ code: 'grants-exclude', message: 'Grants that exclude one another were not granted.', at: excluded.join(', ') })
  if (clashes.length > 0) told.push({ code: 'grants-clash', message: 'What is granted speaks against what is granted.', at: clashes.join(', ') })
  return told.length > 0 ? { notes: told } : {}
}

/** Loads the readers of all formats, which a framework does not need. */
async function mapIn(text: string, path: string, named: string | undefined): Promise<{ bundle: MapBundle; problems: readonly Problem[]; format: string }> {
  const [{ readMapText }, { readableNames }] = await Promise.all([import('../domain/interchange/read-map-text.ts'), import('./map-formats.ts')])
  if (named !== undefined && !readableNames.includes(named)) throw new CliProblem(`The format ‘${named}’ cannot be read here. It can be one of: ${readableNames.join(', ')}.`, 2)
  const read = readMapText(text, { fileName: path === '-' ? '' : basename(path), ...(named !== undefined && { format: named }) })
  if (!read.ok) throw new CliProblem(`${path}: ${read.error.message}${read.error.code === 'unknown-format' ? ` (--from ${readableNames.join(', ')})` : ''}`, 1)
  return { ...read.value, format: read.value.format.name }
}

function orProblem<T>(result: Result<T>, path: string): T {
  if (result.ok) return result.value
  throw new CliProblem(`${path}: ${result.error.message}`, result.error.code === 'solver-failed' ? 3 : 1)
}

function isMany(semantics: SemanticsName): semantics is ManyExtensions {
  return semantics === 'complete' || semantics === 'preferred' || semantics === 'stable'
}

function isGradual(semantics: SemanticsName): semantics is GradualName {
  return (gradualNames as readonly string[]).includes(semantics)
}

function semanticsNamed(name: string | undefined): SemanticsName | null {
  if (name === undefined) return null
  const known = semanticsNames.find((semantics) => semantics === name)
  if (known === undefined) throw new CliProblem(`There is no semantics ‘${name}’. It can be one of: ${semanticsNames.join(', ')}.`, 2)
  return known
}

function secondsGiven(given = '60'): number {
  const seconds = Number(given)
  if (!Number.isFinite(seconds) || seconds <= 0) throw new CliProblem('--time-limit takes seconds, such as 10 or 0.5.', 2)
  return seconds
}

/** A line for each claim: its label, its id, its strength if it has one, its words if they are not its id, and the reason. */
function output(report: EvaluationReport, words: ReadonlyMap<string, string>, asJson = false): VerbOutput {
  const { counts, claims, extensions, notes = [] } = report
  const line = ([id, { label, shown, strength, reason }]: [string, EvaluationReport['claims'][string]]) => {
    const said = words.get(id)?.replace(/\s+/g, ' ')
    return `${[shown && shown !== label ? `${label} (${shown})` : label, id, ...(strength === undefined ? [] : [strength.toFixed(3)]), ...(said === undefined || said === id ? [] : [said]), reason].join('\t')}\n`
  }
  const summary = counts ? `${counts.in} in, ${counts.out} out, ${counts.undecided} undecided (${report.semantics}).` : `No ${report.semantics} extension, so nothing is in or out.`
  const told = extensions && extensions.length !== 1 ? [`${extensions.length} extensions; --json lists them.`] : []
  return { json: report, text: asJson ? '' : Object.entries(claims).map(line).join(''), notes: [summary, ...told, ...notes.map(({ message, at }) => `${message}${at ? ` (${at})` : ''}`)] }
}
