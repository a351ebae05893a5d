import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { ArgumentMap } from '../../lib/domain/argument/argument-map.ts'
import { layoutId, type LayoutDirection } from '../../lib/domain/argument/views/layout-direction.ts'
import { readMap } from '../../lib/domain/argument/read-map.ts'
import { readSicJson } from '../../lib/domain/interchange/sic-json/read-sic-json.ts'
import { layoutMap } from '../../lib/domain/layout/layout-map.ts'
import type { Bench, BenchTable } from '../bench-table.ts'
import { cardSizes, dagreEngine, dotEngine, elkEngine, type Engine, type Places, type SizeOf } from './engines.ts'
import { grownMap, makeMap } from './make-map.ts'
import { measureLayout, shiftBetween, type Quality } from './measure-layout.ts'

/** How many claims a map gets in the second measurement. */
const more = 10
/** Milliseconds of runs of which one takes the best. */
const enough = 3000

interface Contender {
  name: string
  lay: Engine
  /** After the map has grown. */
  again: Engine
  /** It takes more than a minute on maps with more claims than this. */
  most?: number
}

/** Tidying maps of several sizes, ours beside dot, dagre and elkjs, and tidying them again after ten claims were added. */
export const bench: Bench = async ({ seed, cases }) => {
  const sizes = cases === undefined ? [40, 200, 1000, 5000] : [cases]
  const maps: [string, ArgumentMap][] = [
    ...sizes.map((claims): [string, ArgumentMap] => [`tree-like, ${claims}`, makeMap({ claims, relationsPerClaim: 1.3 }, seed)]),
    ...(cases === undefined ? ([['demo map', demoMap()], ['dense (2 lines a claim), 200', makeMap({ claims: 200, relationsPerClaim: 2 }, seed)], ['dense (2 lines a claim), 1,000', makeMap({ claims: 1000, relationsPerClaim: 2 }, seed)]] as [string, ArgumentMap][]) : []),
  ]
  const tables: BenchTable[] = []
  for (const direction of ['sideways', 'down'] as const) {
    const contenders = await contendersFor(direction)
    const rows: (string | number)[][] = []
    for (const [name, map] of maps) {
      const dot: { quality?: Quality; took?: number } = {}
      const set = direction === 'down' ? { ...map, views: [{ id: layoutId(map.question!), type: 'layout', direction }] } : map
      for (const contender of contenders) {
        if (map.claims.size > (contender.most ?? Infinity)) continue
        const result = await measure(set, contender, seed)
        if (contender.name === 'dot') Object.assign(dot, result)
        const { quality, took, shift } = result
        rows.push([name, contender.name, took, ratio(took, dot.took), quality.straight, ratio(quality.straight, dot.quality?.straight), quality.drawn, quality.hidden, `${quality.width} × ${quality.height}`, Math.round((quality.width / quality.height) * 100) / 100, shift.median, shift.p95])
      }
    }
    tables.push({
      title: `layout: ${direction}`,
      columns: ['map', 'engine', 'time (ms)', '÷ dot', 'crossings, straight', '÷ dot', 'crossings, drawn', 'behind cards', 'size (px)', 'width ÷ height', `median shift after +${more} (px)`, 'p95 (px)'],
      rows,
      notes: [
        `Seed ${seed}. Tree-like: 1.3 lines from a premise to its claim for each claim; a fifth of the premises are joint. Time: the best of up to three runs, with sizes known. Straight: lines from middle to middle. Drawn: as this program's router draws them between the cards as each engine placed them; behind cards: drawn lines that run behind a card not theirs.`,
        `Shift: how far the claims stand from where they stood after ${more} claims were added and the map was laid out again: ours by “tidy, keep my map”, elkjs with its four strategies INTERACTIVE, dot and dagre from scratch, as they know no other way.`,
      ],
    })
  }
  return tables
}

async function contendersFor(direction: LayoutDirection): Promise<Contender[]> {
  const sideways = direction === 'sideways'
  const dot = await dotEngine(sideways ? 'LR' : 'TB')
  const dagre = dagreEngine(sideways ? 'LR' : 'TB')
  const elk = elkEngine(sideways ? 'RIGHT' : 'DOWN')
  const ours = (options: { effort?: 'quick'; keepNear?: boolean }): Engine => (map, sizeOf, before) => layoutMap(placed(map, before), { direction, sizes: sizesOf(map, sizeOf), ...options })
  return [
    { name: 'dot', lay: dot, again: dot },
    { name: 'dagre', lay: dagre, again: dagre },
    { name: 'elkjs', lay: elk, again: elk, most: 2000 },
    { name: 'ours', lay: (map, sizeOf) => ours({})(map, sizeOf), again: ours({ keepNear: true }) },
    { name: 'ours, quick', lay: (map, sizeOf) => ours({ effort: 'quick' })(map, sizeOf), again: ours({ keepNear: true }) },
  ]
}

async function measure(map: ArgumentMap, { lay, again }: Contender, seed: number) {
  const sizeOf = cardSizes(map)
  let took = Infinity
  let places: Places = new Map()
  for (let run = 0, spent = 0; run < 3 && spent < enough; run++) {
    const began = performance.now()
    places = await lay(map, sizeOf)
    const time = performance.now() - began
    spent += time
    took = Math.min(took, time)
  }
  const grown = grownMap(map, more, seed + 1)
  const shift = shiftBetween(places, centred(map, await again(grown, cardSizes(grown), places), places))
  return { quality: measureLayout(map, places, sizeOf), took: Math.round(took), shift }
}

/** Engines that begin at the origin are not blamed for it: the question stays where it was. */
function centred(map: ArgumentMap, after: Places, before: Places): Places {
  const first = map.question ?? [...map.claims.keys()][0]!
  const by = { x: before.get(first)!.x - after.get(first)!.x, y: before.get(first)!.y - after.get(first)!.y }
  return new Map([...after].map(([id, { x, y }]) => [id, { x: x + by.x, y: y + by.y }]))
}

function placed(map: ArgumentMap, places?: Places): ArgumentMap {
  return { ...map, claims: new Map([...map.claims].map(([id, { pos: _, ...claim }]) => [id, { ...claim, ...(places?.has(id) ? { pos: { ...places.get(id)!, byHand: false } } : {}) }])) }
}

function sizesOf(map: ArgumentMap, sizeOf: SizeOf) {
  return new Map([...map.claims.keys()].map((id) => [id, sizeOf(id)]))
}

function demoMap(): ArgumentMap {
  const read = readSicJson(readFileSync(path.join(import.meta.dirname, '../../corpus/soviet-bureaucracy.sic.json'), 'utf8'))
  if (!read.ok) throw new Error(read.error.message)
  return readMap(read.value.bundle.map).map
}

function ratio(value: number, base: number | undefined): number | string {
  return base ? Math.round((value / base) * 100) / 100 : '–'
}
