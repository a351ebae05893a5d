import type { RelationKind } from '../../argument/relation.ts'
import type { RelationMeaning } from '../../layout/relation-meaning.ts'
import { readLead } from './read-lead.ts'
import { sketchMap, type ReadSketch, type Sketch } from './sketch-map.ts'

/** A line of an outline, without its bullet. */
export interface OutlineLine {
  /** Any number that grows to the right; only more and less count. */
  depth: number
  text: string
  /** How it bears on the line it stands under, where its bullet says so. */
  sign?: 'supports' | 'attacks'
  /** Words of others behind the claim above it: they go into its note. */
  quotation?: boolean
  /** It stands for the line with this number (“see 1.2”). */
  sameAs?: string
  number?: string
}

interface Node {
  depth: number
  claim: string | null
  /** By which the line bears on the one above it. */
  relation: string | null
  /** A line that only gathers: the lines under it are needed together. */
  gathers?: { meaning: RelationMeaning | undefined; under: Node | undefined; waiting: ((relation: string) => void)[] }
}

/** Nested lines as a map: what stands under a line is a reason for it, unless the line says otherwise. */
export function mapFromLines(lines: readonly OutlineLine[], title?: string): ReadSketch {
  const sketch = sketchMap()
  const open: Node[] = []
  const numbered = new Map<string, Node>()
  for (const [index, said] of lines.entries()) {
    // What introduces the lines under it ends in a colon there; the claim does not.
    const opens = (lines[index + 1]?.depth ?? -1) > said.depth && readLead(said.text).text !== ''
    const line = opens ? { ...said, text: withoutColon(said.text) } : said
    while (open.length > 0 && open.at(-1)!.depth >= line.depth) open.pop()
    const under = open.at(-1)
    if (line.quotation) {
      if (under?.claim) sketch.note(under.claim, line.text)
      continue
    }
    const node = nodeOf(sketch, line, under, numbered)
    if (!node) continue
    if (line.number !== undefined) numbered.set(line.number, node)
    open.push(node)
  }
  return sketch.read(title)
}

function withoutColon(words: string): string {
  return /[:：]$/.test(words) ? words.slice(0, -1).trimEnd() : words
}

function nodeOf(sketch: Sketch, line: OutlineLine, under: Node | undefined, numbered: ReadonlyMap<string, Node>): Node | null {
  const lead = readLead(line.text)
  const meaning = lead.meaning ?? line.sign
  const node: Node = { depth: line.depth, claim: null, relation: null }
  if (lead.text.trim() === '') return lead.meaning ? { ...node, gathers: { meaning, under, waiting: [] } } : null
  const same = line.sameAs === undefined ? undefined : numbered.get(line.sameAs)
  node.claim = same?.claim ?? sketch.claim(lead.text, { ...(lead.kind ? { kind: lead.kind } : {}), ...(lead.term ? { term: lead.term } : {}) })
  if (node.claim === null) return null
  if (under) bear(sketch, node.claim, meaning, under, node)
  else if (meaning && meaning !== 'undercuts' && meaning !== 'backs') sketch.lead(node.claim, meaning)
  return node
}

/** Lets a claim bear on the line above it, and keeps in `node` by which relation. */
function bear(sketch: Sketch, claim: string, meaning: RelationMeaning | undefined, under: Node, node: Node): void {
  if (meaning === 'undercuts' || meaning === 'backs') {
    const kind = meaning === 'undercuts' ? 'attacks' : 'supports'
    const onStep = (relation: string) => void (node.relation = sketch.relate(kind, [claim], { relation }))
    if (under.relation !== null) return onStep(under.relation)
    // The premises of what is gathered may come after what speaks about their step.
    if (under.gathers) return void under.gathers.waiting.push(onStep)
    sketch.problem('no-step', 'Something speaks about a step that is not there. It was read as speaking about the claim.', sketch.textOf(claim))
    node.relation = under.claim === null ? null : sketch.relate(kind, [claim], { claim: under.claim })
  } else if (under.gathers) gather(sketch, claim, meaning, under as Node & Required<Pick<Node, 'gathers'>>, node)
  else node.relation = under.claim === null ? null : sketch.relate((meaning ?? 'supports') as RelationKind, [claim], { claim: under.claim })
}

function gather(sketch: Sketch, claim: string, meaning: RelationMeaning | undefined, group: Node & Required<Pick<Node, 'gathers'>>, node: Node): void {
  const { meaning: gathered, under, waiting } = group.gathers
  if (group.relation !== null && meaning === undefined) sketch.joinPremise(group.relation, claim)
  else {
    if (under) bear(sketch, claim, meaning ?? gathered, under, group)
    if (group.relation !== null) for (const tell of waiting.splice(0)) tell(group.relation)
  }
  node.relation = group.relation
}
