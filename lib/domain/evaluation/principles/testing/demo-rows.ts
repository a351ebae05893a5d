import { readMap } from '../../../argument/read-map.ts'
import { readSicJson } from '../../../interchange/sic-json/read-sic-json.ts'
import { evaluateCarneades } from '../../carneades/evaluate-carneades.ts'
import { evaluateMap } from '../../evaluate-map.ts'
import { gradualNames } from '../../evaluation-report.ts'
import { gradualStrengths } from '../../gradual/gradual-strengths.ts'

const shown = ['position-class', 'position-layer', 'position-caste', 'workers-state', 'no-title', 'capitalist-class', 'new-class', 'accident-with-causes', 'plants-would-have-run', 'position-defend', 'position-not-defend']

/** What docs/evaluation.md says of the sample map, row by row. */
export function demoRows(file: string): string[] {
  const read = readSicJson(file)
  if (!read.ok) throw new Error(read.error.message)
  const bundle = { ...read.value.bundle, map: readMap(read.value.bundle.map).map }
  const { labels } = evaluateMap(bundle.map)
  const carneades = evaluateCarneades(bundle)
  const strengths = gradualNames.map((semantics) => gradualStrengths(bundle.map, semantics).claims)
  return shown.map((id) => `| ${[bundle.map.claims.get(id)!.text, labels.get(id)!, carneades.claims[id]!.label, ...strengths.map((by) => bar(by.get(id)!))].join(' | ')} |`)
}

function bar(strength: number): string {
  const steps = Math.round(strength * 10)
  return '▮'.repeat(steps) + '▯'.repeat(10 - steps)
}
