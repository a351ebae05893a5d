import { createRequire } from 'node:module'
import type { ArgumentMap } from '../../lib/domain/argument/argument-map.ts'
import type { ClaimId } from '../../lib/domain/ids.ts'
import type { Point } from '../../lib/domain/layout/box.ts'
import { faceCard } from '../../lib/domain/layout/card-face.ts'

export type Places = Map<ClaimId, Point>
export type SizeOf = (id: ClaimId) => { width: number; height: number }

/** Lays a map out; `before`: where its claims stand, for engines that can start from there. */
export type Engine = (map: ArgumentMap, sizeOf: SizeOf, before?: Places) => Promise<Places> | Places

const load = createRequire(import.meta.url)

export function cardSizes(map: ArgumentMap): SizeOf {
  const known = new Map([...map.claims.values()].map((claim) => [claim.id, faceCard(claim, [], { maxLines: 4 })]))
  return (id) => known.get(id)!
}

/** Each premise's line to the claim it bears on: what every engine is given. */
export function linesOf(map: ArgumentMap): [from: ClaimId, to: ClaimId][] {
  return [...map.relations.values()].flatMap(({ premises, target }) => (target.claim === undefined ? [] : premises.map(({ claim }) => [claim, target.claim!] as [ClaimId, ClaimId])))
}

interface Graphviz {
  render(dot: string, options: { format: string; engine: string }): { status: string; output: string }
}

/** Graphviz' dot, as WebAssembly. Pixels go as points; splines are left out, as only places are wanted. */
export async function dotEngine(rankdir: 'LR' | 'TB'): Promise<Engine> {
  const { instance } = load('@viz-js/viz') as { instance(): Promise<Graphviz> }
  const viz = await instance()
  return (map, sizeOf) => {
    const nodes = [...map.claims.keys()].map((id) => `"${id}" [width=${sizeOf(id).width / 72} height=${sizeOf(id).height / 72}]`)
    const edges = linesOf(map).map(([from, to]) => `"${to}" -> "${from}"`)
    const ranks = rankdir === 'LR' ? 118 : 96
    const { output } = viz.render(`digraph{graph[rankdir=${rankdir} nodesep=0.4 ranksep=${ranks / 72} splines=false];node[shape=box fixedsize=true label=""];edge[arrowhead=none]${[...nodes, ...edges].join(';')}}`, { format: 'plain', engine: 'dot' })
    const places: Places = new Map()
    for (const line of output.split('\n')) {
      const [what, id, x, y] = line.replaceAll('"', '').split(' ')
      if (what === 'node') places.set(id!, { x: Number(x) * 72 - sizeOf(id!).width / 2, y: -Number(y) * 72 - sizeOf(id!).height / 2 })
    }
    return places
  }
}

export function dagreEngine(rankdir: 'LR' | 'TB'): Engine {
  const dagre = load('@dagrejs/dagre') as DagreModule
  return (map, sizeOf) => {
    const graph = new dagre.graphlib.Graph({ multigraph: true })
    graph.setGraph({ rankdir, nodesep: 26, ranksep: rankdir === 'LR' ? 118 : 96, ranker: 'tight-tree' })
    graph.setDefaultEdgeLabel(() => ({}))
    for (const id of map.claims.keys()) graph.setNode(id, { width: sizeOf(id).width, height: sizeOf(id).height })
    linesOf(map).forEach(([from, to], index) => graph.setEdge(to, from, {}, String(index)))
    dagre.layout(graph)
    return new Map([...map.claims.keys()].map((id) => [id, { x: graph.node(id).x - sizeOf(id).width / 2, y: graph.node(id).y - sizeOf(id).height / 2 }]))
  }
}

interface DagreGraph {
  setGraph(options: object): void
  setDefaultEdgeLabel(make: () => object): void
  setNode(id: string, size: { width: number; height: number }): void
  setEdge(from: string, to: string, label: object, name: string): void
  node(id: string): Point
}
interface DagreModule {
  graphlib: { Graph: new (options: object) => DagreGraph }
  layout(graph: DagreGraph): void
}

interface ElkNode {
  id: string
  x?: number
  y?: number
  width?: number
  height?: number
}

/** elkjs with its four strategies INTERACTIVE when it is told where things stand. */
export function elkEngine(direction: 'RIGHT' | 'DOWN'): Engine {
  const Elk = load('elkjs/lib/elk.bundled.js') as new () => { layout(graph: object): Promise<{ children: ElkNode[] }> }
  const elk = new Elk()
  return async (map, sizeOf, before) => {
    const interactive = before ? Object.fromEntries(['cycleBreaking', 'layering', 'crossingMinimization', 'nodePlacement'].map((step) => [`elk.layered.${step}.strategy`, 'INTERACTIVE'])) : {}
    const { children } = await elk.layout({
      id: 'root',
      layoutOptions: { 'elk.algorithm': 'layered', 'elk.direction': direction, 'elk.edgeRouting': 'ORTHOGONAL', 'elk.separateConnectedComponents': 'false', 'elk.spacing.nodeNode': '26', 'elk.layered.spacing.nodeNodeBetweenLayers': direction === 'RIGHT' ? '118' : '96', ...interactive },
      children: [...map.claims.keys()].map((id) => ({ id, width: sizeOf(id).width, height: sizeOf(id).height, ...before?.get(id) })),
      edges: linesOf(map).map(([from, to], index) => ({ id: `e${index}`, sources: [to], targets: [from] })),
    })
    return new Map(children.map(({ id, x, y }) => [id, { x: x!, y: y! }]))
  }
}
