import { isPlainObject } from '../../argument/item-fields.ts'
import type { JsonObject } from '../../json.ts'
import { fail, ok, type Problem, type Result } from '../../result.ts'
import type { ReadMap } from '../map-format.ts'
import { parseYaml } from '../yaml/yaml-text.ts'
import { bundleFromGraph } from './bundle-from-graph.ts'
import { graphFromYaml } from './graph-from-yaml.ts'
import { inferArguments } from './infer-arguments.ts'

const sections = ['statements', 'arguments', 'issues', 'assumptions', 'argument_schemes', 'issue_schemes']

/** Reads an argument graph of Carneades 4 (https://carneades.github.io), in any of the forms that its versions wrote (SPEC: CA). */
export function readCarneades(text: string): Result<ReadMap> {
  const parsed = parseYaml(text)
  if (!parsed.ok) return parsed
  const { value, problems } = parsed.value
  const names = isPlainObject(value) ? Object.keys(value).map((name) => name.toLowerCase()) : []
  if (!sections.some((section) => names.includes(section))) return fail('wrong-format', 'This is not an argument graph of Carneades: it has neither “statements” nor “arguments”.')
  const found: Problem[] = [...problems]
  return ok(bundleFromGraph(inferArguments(graphFromYaml(value as JsonObject, found), found), found))
}
