import type { Claim } from '../../argument/claim.ts'
import type { MapBundle } from '../../argument/map-file.ts'
import type { Relation } from '../../argument/relation.ts'
import { relationMeaning, type RelationMeaning } from '../../layout/relation-meaning.ts'
import type { Problem } from '../../result.ts'
import { cleanBundle } from '../drafting/clean-bundle.ts'
import { tellLosses } from '../drafting/tell-losses.ts'
import { evidenceWords } from '../evidence-words.ts'
import { meaningWords, plainGraph, type PlainEdge, type PlainEnd } from '../plain-graph.ts'

/** Characters after which a label goes on in the next line. */
const measure = 36

const shapes: Record<Claim['kind'], string> = { question: 'shape=box, style="rounded,bold"', position: 'shape=box, style=bold', claim: 'shape=box', definition: 'shape=note' }

/** Shape and word as well as colour say what an edge means. */
const styles: Record<RelationMeaning, string> = {
  supports: 'color="#1a6e7e"',
  attacks: 'color="#b5481f", arrowhead=tee',
  undercuts: 'color="#7c3a80", style=dashed, arrowhead=odot',
  backs: 'color="#1a6e7e", style=dashed, arrowhead=odot',
  answers: 'arrowhead=empty',
  equals: 'dir=none, color="black:invis:black"',
  contradictory: 'color="#b5481f", arrowhead=tee, dir=both, arrowtail=tee',
  contrary: 'color="#b5481f", style=dashed, arrowhead=tee, dir=both, arrowtail=tee',
  specialises: 'style=dotted',
  rephrases: 'style=dotted, dir=none',
}

/** Writes a map in the language of Graphviz: claims as boxes, steps that are more than one edge as points. */
export function writeDot(given: MapBundle): { text: string; losses: Problem[] } {
  const bundle = cleanBundle(given)
  const { claims, relations, edges } = plainGraph(bundle.map)
  const words = evidenceWords(bundle)
  const said = new Map<string, string[]>()
  for (const evidence of bundle.map.evidence.values()) {
    const key = evidence.target.claim ?? `relation ${evidence.target.relation}`
    const { says, quote } = words(evidence)
    const line = quote === undefined ? says : `${says}: “${quote}”`
    const list = said.get(key)
    if (list) list.push(line)
    else said.set(key, [line])
  }
  const lines = [
    `digraph ${quotedId(bundle.map.title || 'map')} {`,
    `  graph [rankdir=BT, charset="UTF-8", label=${quotedText(wrapped(bundle.map.title, 60))}, labelloc=t]`,
    '  node [fontname="Helvetica", fontsize=11, margin="0.15,0.08"]',
    '  edge [fontname="Helvetica", fontsize=9]',
    ...claims.map((claim) => `  ${nameOf({ claim: claim.id })} [label=${quotedText(labelOf(claim))}, ${shapes[claim.kind]}${tooltip(said.get(claim.id))}]`),
    ...relations.map((relation) => `  ${nameOf({ relation: relation.id })} [label="", xlabel=${quotedText(relation.scheme ?? '')}, shape=point, width=0.1${tooltip(said.get(`relation ${relation.id}`))}]`),
    ...edges.map((edge) => `  ${nameOf(edge.from)} -> ${nameOf(edge.to)} [${edgeStyle(edge)}]`),
    '}',
  ]
  return { text: `${lines.join('\n')}\n`, losses: lossesOf(bundle) }
}

function edgeStyle({ relation, isPremise, role }: PlainEdge): string {
  const meaning = relationMeaning(relation)
  if (isPremise) return [`color=${/color=("[^"]*")/.exec(styles[meaning])?.[1] ?? 'black'}`, 'arrowhead=none', ...(role ? [`label=${quotedText(role)}`] : [])].join(', ')
  const label = [needsWord(meaning) ? meaningWords[meaning] : '', relation.premises.length === 1 ? (relation.scheme ?? '') : ''].filter(Boolean).join('\n')
  return [styles[meaning], ...(label ? [`label=${quotedText(label)}`] : []), `class=${quotedText(meaning)}`].join(', ')
}

function needsWord(meaning: RelationMeaning): boolean {
  return meaning !== 'supports' && meaning !== 'attacks'
}

function nameOf(end: PlainEnd): string {
  return quotedId('claim' in end ? `claim ${end.claim}` : `relation ${end.relation}`)
}

/**
 * A quoted name. Only a quotation mark is escaped in one; a backslash stays, so that it is doubled to keep it from taking the closing mark
 * along, alike in every place.
 */
function quotedId(name: string): string {
  return `"${plain(name).replace(/\\/g, '\\\\').replace(/"/g, '\\"')}"`
}

/** A label: in it a backslash begins an escape, and an ampersand a character of HTML. */
function quotedText(text: string): string {
  return `"${text.split('\n').map((line) => plain(line).replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/&/g, '&amp;')).join('\\n')}"`
}

/** Graphviz ends at a NUL and draws no other control character. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
}

function labelOf({ kind, term, text }: Claim): string {
  return wrapped([kind === 'definition' && term ? `${term}: ` : '', text].join(''), measure)
}

function tooltip(lines: readonly string[] | undefined): string {
  return lines ? `, tooltip=${quotedText(lines.join('\n'))}` : ''
}

function wrapped(text: string, columns: number): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (line !== '' && line.length + 1 + word.length > columns) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].join('\n')
}

function lossesOf(bundle: MapBundle): Problem[] {
  const losses = tellLosses(bundle, ['definitions', 'grants', 'weights', 'tags', 'notes', 'places', 'details', 'texts', 'uncited', 'passage-notes', 'views', 'judgements', 'critical-questions'], 'lost')
  if (bundle.map.evidence.size > 0) losses.push({ code: 'passages', message: 'Of the passages only their words, whose they are and how they are meant is in the file.' })
  if ([...bundle.map.relations.values()].some(({ origin }: Relation) => origin !== undefined)) losses.push({ code: 'origins', message: 'Which relations were one step elsewhere is not in the file.' })
  return losses
}
