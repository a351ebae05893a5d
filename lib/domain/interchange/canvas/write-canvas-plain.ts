import type { MapBundle } from '../../argument/map-file.ts'
import type { Relation } from '../../argument/relation.ts'
import { FreeIds } from '../drafting/free-id.ts'
import { field, keptOf, objectsField, textField, type Raw } from '../drafting/json-field.ts'
import { canvasMarkdown, canvasWords, cardHeight, cardWidth } from './canvas-text.ts'
import { colorMeaning, labelMeaning, meaningColor, meaningLabel } from './edge-meaning.ts'
import { junctionSize } from './relate-canvas.ts'

interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** What a map is on a canvas: claims as text nodes, relations as lines, and a node of its own for each step that is joint or spoken about. */
export function writeCanvasPlain({ map }: MapBundle): Raw {
  const ids = new FreeIds()
  const claims = new Map([...map.claims.keys()].map((id) => [id, ids.take(id, 'claim')]))
  const boxes = new Map<string, Box>()
  const nodes: Raw[] = [...map.claims.values()].map(({ id, text, pos, unknown }, index) => {
    const { text: markdown, ...kept } = keptOf({ ...(unknown ? { unknown } : {}) }, 'canvas')
    const words = typeof markdown === 'string' && canvasWords(markdown) === text ? markdown : canvasMarkdown(text)
    // Who has no place lies in rows of six, so that nothing lies over anything.
    const place = pos ?? { x: (index % 6) * (cardWidth + 60), y: Math.floor(index / 6) * 320 }
    const node = { width: cardWidth, height: cardHeight(canvasWords(words)), ...kept, id: claims.get(id)!, type: 'text', x: Math.round(place.x), y: Math.round(place.y), text: words }
    boxes.set(node.id, { x: node.x, y: node.y, width: sizeOf(node.width, cardWidth), height: sizeOf(node.height, 60) })
    return node
  })
  const spokenAbout = new Set([...map.relations.values()].flatMap(({ target }) => target.relation ?? []))
  const needsNode = (relation: Relation) => relation.premises.length !== 1 || spokenAbout.has(relation.id)
  const names = new Map([...map.relations.keys()].map((id) => [id, ids.take(id, 'step')]))
  const endOf = ({ target }: Relation) => (target.claim !== undefined ? claims.get(target.claim)! : names.get(target.relation)!)

  const edges: Raw[] = []
  for (const relation of map.relations.values()) {
    const name = names.get(relation.id)!
    if (!needsNode(relation)) {
      edges.push(lineOf(relation, name, claims.get(relation.premises[0]!.claim)!, endOf(relation)))
      continue
    }
    const color = meaningColor(relation.kind)
    const from = relation.premises.map(({ claim }) => claims.get(claim)!)
    const { reversed: _reversed, label: _label, ...kept } = keptOf(relation, 'canvas')
    const box = { ...between(from, relation.target.claim === undefined ? undefined : endOf(relation), boxes), ...junctionSize }
    nodes.push({ ...box, color, ...kept, id: name, type: 'text', text: meaningLabel(relation) })
    for (const premise of from) edges.push({ id: ids.take(`${premise}-${name}`, 'line'), fromNode: premise, toNode: name, toEnd: 'none', color })
    edges.push({ id: ids.take(`${name}-${endOf(relation)}`, 'line'), fromNode: name, toNode: endOf(relation), color })
  }
  putBack(keptOf(map, 'canvas'), nodes, edges)
  const { nodes: _nodes, edges: _edges, ...rest } = keptOf(map, 'canvas')
  return { ...rest, nodes, edges }
}

/** A line as the file had it where that still says the same, else in our words and colours. */
function lineOf(relation: Relation, id: string, from: string, to: string): Raw {
  const { reversed, ...kept } = keptOf(relation, 'canvas')
  const own = { id, fromNode: from, toNode: to, color: meaningColor(relation.kind), label: meaningLabel(relation) }
  if (reversed === undefined) return { ...kept, ...own }
  const said = labelMeaning(textField(kept, 'label') ?? '') ?? colorMeaning(textField(kept, 'color') ?? '')
  const says = said === null ? relation.kind === 'supports' || relation.kind === 'answers' : said.kind === relation.kind && said.scheme === relation.scheme
  if (!says) return own
  return { ...kept, id, fromNode: reversed === true ? to : from, toNode: reversed === true ? from : to }
}

function sizeOf(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise
}

/** Half way from the middle of the premises to the middle of what they bear on. */
function between(from: readonly string[], to: string | undefined, boxes: ReadonlyMap<string, Box>): { x: number; y: number } {
  const middles = (names: readonly string[]) => names.flatMap((name) => boxes.get(name) ?? []).map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }))
  const mean = (points: { x: number; y: number }[]) => ({ x: points.reduce((sum, { x }) => sum + x, 0) / points.length, y: points.reduce((sum, { y }) => sum + y, 0) / points.length })
  const ends = [middles(from), middles(to === undefined ? [] : [to])].filter((points) => points.length > 0).map(mean)
  const { x, y } = ends.length === 0 ? { x: 0, y: 0 } : mean(ends)
  return { x: Math.round(x - junctionSize.width / 2), y: Math.round(y - junctionSize.height / 2) }
}

/** Groups, files and links with their lines, as far as what they join is still there; groups lie under everything. */
function putBack(kept: Raw, nodes: Raw[], edges: Raw[]): void {
  const there = new Set(nodes.map(({ id }) => id))
  const back = objectsField(kept, 'nodes').filter((node) => !there.has(field(node, 'id')))
  for (const node of back) there.add(field(node, 'id'))
  nodes.unshift(...back.filter((node) => textField(node, 'type') === 'group'))
  nodes.push(...back.filter((node) => textField(node, 'type') !== 'group'))
  edges.push(...objectsField(kept, 'edges').filter((edge) => there.has(field(edge, 'fromNode')) && there.has(field(edge, 'toNode'))))
}
