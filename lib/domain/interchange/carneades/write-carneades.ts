import { byCodeUnit } from '../../argument/by-code-unit.ts'
import type { MapBundle } from '../../argument/map-file.ts'
import type { Json, JsonObject } from '../../json.ts'
import type { WrittenMap } from '../map-format.ts'
import { writeYaml } from '../yaml/yaml-text.ts'
import type { CarneadesArgument, CarneadesGraph, CarneadesStatement } from './carneades-graph.ts'
import { graphFromBundle } from './graph-from-bundle.ts'
import { theoryOf, type CarneadesTheory } from './theory.ts'

const before = ['meta', 'language', 'weighing_functions', 'argument_schemes', 'issue_schemes']

/** A map as an argument graph of Carneades 4, everything in the order of ids; the losses say what the graph has no word for. */
export function writeCarneades(bundle: MapBundle): WrittenMap {
  const { graph, losses } = graphFromBundle(bundle)
  return { text: writeYaml(yamlOf(graph)), losses }
}

function yamlOf({ statements, issues, arguments: reasons, rest }: CarneadesGraph): JsonObject {
  const theory = theoryOf(rest)
  const assumptions = [...statements.values()].filter(({ assumed }) => assumed).map(({ id }) => id)
  const pick = (isBefore: boolean) => Object.entries(rest).filter(([name]) => before.includes(name) === isBefore)
  return Object.fromEntries<Json>([
    ...pick(true).sort(([a], [b]) => before.indexOf(a) - before.indexOf(b)),
    ['statements', section(statements, statement)],
    ...(issues.size > 0 ? [['issues', section(issues, ({ positions, standard, rest: others }) => ({ positions: [...positions], ...(standard && { standard }), ...others }))] as [string, Json]] : []),
    ...(reasons.size > 0 ? [['arguments', section(reasons, (one) => argument(one, theory))] as [string, Json]] : []),
    ...(assumptions.length > 0 ? [['assumptions', assumptions.sort(byCodeUnit)] as [string, Json]] : []),
    ...pick(false).sort(([a], [b]) => byCodeUnit(a, b)),
  ])
}

function section<T extends { id: string }>(items: ReadonlyMap<string, T>, write: (item: T) => Json): JsonObject {
  return Object.fromEntries([...items.values()].sort((a, b) => byCodeUnit(a.id, b.id)).map((item) => [item.id, write(item)]))
}

function statement({ text, rest }: CarneadesStatement): Json {
  return Object.keys(rest).length === 0 ? text : { text, ...rest }
}

function argument({ premises, conclusion, undercutter, scheme, weight, rest }: CarneadesArgument, { schemes }: CarneadesTheory): JsonObject {
  const roles = new Set(premises.map(({ role }) => role))
  const byRole = premises.length > 0 && roles.size === premises.length && !roles.has(undefined) && !roles.has('')
  const weighing = scheme === undefined ? undefined : schemes.get(scheme)?.weighing
  const isOfScheme = weighing?.kind === 'constant' && weighing.weight === weight
  return {
    ...(scheme !== undefined && { scheme }),
    conclusion,
    ...(premises.length > 0 && { premises: byRole ? Object.fromEntries(premises.map(({ role, statement: id }) => [role!, id])) : premises.map(({ statement: id }) => id) }),
    ...(undercutter !== undefined && { undercutter }),
    ...(weight !== undefined && !isOfScheme && { weight }),
    ...rest,
  }
}
