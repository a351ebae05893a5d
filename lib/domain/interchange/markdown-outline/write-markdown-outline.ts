import { argumentOutline, type OutlineNode } from '../../argument/argument-outline.ts'
import type { ArgumentMap } from '../../argument/argument-map.ts'
import type { Claim } from '../../argument/claim.ts'
import type { Evidence } from '../../argument/evidence.ts'
import type { MapBundle } from '../../argument/map-file.ts'
import { readMap } from '../../argument/read-map.ts'
import { relationMeaning, type RelationMeaning } from '../../layout/relation-meaning.ts'
import type { Problem } from '../../result.ts'
import { evidenceWords } from '../evidence-words.ts'

const lead: Record<RelationMeaning, string> = {
  supports: 'Because',
  attacks: 'But',
  undercuts: 'That does not follow',
  backs: 'That follows',
  answers: 'Answer',
  equals: 'That is to say',
  contradictory: 'Contradicts',
  contrary: 'Cannot stand with this',
  specialises: 'A case of it',
  rephrases: 'In other words',
}

/** Further in nobody can tell one level from the next, and a file would be mostly spaces. */
const deepest = 200

interface Sources {
  map: ArgumentMap
  evidenceOn: Map<string, Evidence[]>
  words: ReturnType<typeof evidenceWords>
}

/**
 * Writes a map as a Markdown outline: nested lists from the question down, each claim with the words of its passages.
 * For reading and for pasting elsewhere; it is not read back.
 */
export function writeMarkdownOutline(bundle: MapBundle): { text: string; losses: Problem[] } {
  const { map } = readMap(bundle.map)
  const sources: Sources = {
    map,
    evidenceOn: new Map(),
    words: evidenceWords({ ...bundle, map }),
  }
  for (const evidence of map.evidence.values()) {
    const key = evidence.target.claim !== undefined ? `claim ${evidence.target.claim}` : `relation ${evidence.target.relation}`
    const list = sources.evidenceOn.get(key)
    if (list) list.push(evidence)
    else sources.evidenceOn.set(key, [evidence])
  }
  const lines = [`# ${escaped(map.title || 'A map without a title')}`, '']
  if (map.description) lines.push(escaped(map.description), '')
  // With a list instead of recursion: a chain of reasons may be as long as the map.
  const left = argumentOutline(map).map((node) => ({ node, depth: 0 })).reverse()
  let isDeep = false
  for (let next = left.pop(); next; next = left.pop()) {
    const { node, depth } = next
    isDeep ||= depth > deepest
    for (const line of nodeLines(node, Math.min(depth, deepest), sources)) lines.push(line)
    for (const child of node.children.toReversed()) left.push({ node: child, depth: depth + 1 })
  }
  const citedIds = new Set(bundle.passages.map(({ document }) => document))
  const cited = bundle.documents.filter(({ id }) => citedIds.has(id))
  if (cited.length > 0) {
    lines.push('', '## Sources', '')
    for (const document of cited) {
      const who = document.authors.length > 0 ? document.authors.join(', ') : document.organisation
      lines.push(`- ${escaped([who, document.title, document.date, document.source].filter(Boolean).join(', '))}`)
    }
  }
  return { text: `${lines.join('\n')}\n`, losses: lossesOf(map, isDeep) }
}

function claimLines(node: OutlineNode, depth: number, sources: Sources): string[] {
  const claim = sources.map.claims.get(node.claim!)!
  const relation = node.relation === undefined ? undefined : sources.map.relations.get(node.relation)
  const kind = claim.kind === 'question' ? 'Question' : claim.kind === 'definition' ? `Definition${claim.term ? ` of ${claim.term}` : ''}` : null
  const words = [relation ? lead[relationMeaning(relation)] : null, kind].filter(Boolean).join(', ')
  const text = escaped(claim.text) || '…'
  const head = words ? `*${escaped(words)}:* ` : ''
  return [
    bullet(depth, node.repeated ? `${head}${text} *(in full elsewhere)*` : `${head}${emphasised(claim, text)}`),
    ...(node.repeated ? [] : quotations(`claim ${claim.id}`, depth + 1, sources)),
    ...(relation ? quotations(`relation ${relation.id}`, depth + 1, sources, 'The inference: ') : []),
  ]
}

function emphasised(claim: Claim, text: string): string {
  return claim.kind === 'question' || claim.kind === 'position' ? `**${text}**` : text
}

function nodeLines(node: OutlineNode, depth: number, sources: Sources): string[] {
  if (node.claim !== undefined) return claimLines(node, depth, sources)
  const relation = sources.map.relations.get(node.relation!)!
  const label = lead[relationMeaning(relation)]
  return [
    bullet(depth, relation.premises.length === 0 ? `*${label}*` : `*${label}, taken together:*`),
    ...quotations(`relation ${relation.id}`, depth + 1, sources, 'The inference: '),
  ]
}

function quotations(target: string, depth: number, { evidenceOn, words }: Sources, before = ''): string[] {
  return (evidenceOn.get(target) ?? []).map((evidence) => {
    const { says, quote } = words(evidence)
    return bullet(depth, `${before}${escaped(says)}${quote === undefined ? '' : `: “${escaped(quote)}”`}`)
  })
}

function bullet(depth: number, text: string): string {
  return `${'  '.repeat(depth)}- ${text}`
}

/** One line in which nothing is taken for Markdown or HTML. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(/[\\`*_[\]<>~|&]/g, '\\$&').replace(/^([#+-]|\d+[.)])/, '\\$1')
}

function lossesOf(map: ArgumentMap, isDeep: boolean): Problem[] {
  const claims = [...map.claims.values()]
  const losses: Problem[] = [{ code: 'places', message: 'Where the cards lie is not in an outline.' }]
  if (isDeep) losses.push({ code: 'deep', message: `What stands more than ${deepest} levels deep is not set further in than that.` })
  if (claims.some(({ note }) => note)) losses.push({ code: 'notes', message: 'Notes on claims are not in the outline.' })
  if (claims.some(({ tags }) => tags.length > 0)) losses.push({ code: 'tags', message: 'Tags are not in the outline.' })
  if (claims.some(({ weight }) => weight !== undefined) || [...map.relations.values()].some(({ weight }) => weight !== undefined)) losses.push({ code: 'weights', message: 'Weights are not in the outline.' })
  if ([...map.relations.values()].some(({ scheme }) => scheme)) losses.push({ code: 'schemes', message: 'Names of argumentation schemes are not in the outline.' })
  return losses
}
