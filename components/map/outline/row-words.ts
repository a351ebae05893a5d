import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { OutlineNode } from '../../../lib/domain/argument/argument-outline.ts'
import type { OutlineRow } from '../../../lib/domain/argument/outline-rows.ts'
import type { Relation } from '../../../lib/domain/argument/relation.ts'
import { claimNames } from '../words/claim-words.ts'
import { quoteClaim, relationSentence, relationVerb, targetWords } from '../words/relation-words.ts'

/** The claim, or the joint reason, that a row is about. */
export function idOf(node: OutlineNode): string {
  return node.claim ?? node.relation!
}

/** The word before a row for those who see where it stands: "supports", "2 claims together support". */
export function bearsShortly(map: ArgumentMap, node: OutlineNode): string {
  const relation = map.relations.get(node.relation ?? '')
  if (!relation) return ''
  const verb = verbOf(relation)
  if (node.claim !== undefined) return verb
  return relation.premises.length === 0 ? `${verb}, for no stated reason` : `${relation.premises.length} claims ${verb}`
}

/** How a row bears on the row above it, for those who hear it: "supports ‘A caste’", "needed together with ‘They own nothing’". */
export function bears(map: ArgumentMap, node: OutlineNode): string {
  const joint = map.relations.get(node.partOf ?? '')
  if (joint) {
    const others = joint.premises.filter(({ claim }) => claim !== node.claim).map(({ claim }) => quoteClaim(map, claim, 60))
    return others.length === 0 ? '' : `needed together with ${list(others)}`
  }
  const relation = map.relations.get(node.relation ?? '')
  return relation ? `${bearsShortly(map, node)} ${targetWords(map, relation.target)}` : ''
}

interface Told {
  /** How many documents have something to say on it. */
  sources: number
  /** How many claims are folded away below it. */
  hidden: number
  others: readonly OutlineRow[]
  /** How it stands, where that is shown. */
  stands?: string
}

/** The whole row as one would say it, what it claims first. */
export function rowSentence(map: ArgumentMap, node: OutlineNode, { sources, hidden, others, stands }: Told): string {
  const claim = map.claims.get(node.claim ?? '')
  const relation = map.relations.get(node.relation ?? '')
  const parts: string[] = []
  if (claim) {
    const kind = claim.kind === 'claim' ? '' : `${claimNames[claim.kind]}${claim.term ? ` of ‘${claim.term}’` : ''}: `
    parts.push(sentence(`${kind}${claim.text.trim() || 'No words yet'}`), sentence(capital(bears(map, node))))
  } else if (relation) parts.push(relationSentence(map, relation))
  if (stands) parts.push(sentence(stands))
  if (sources > 0) parts.push(sources === 1 ? 'Evidence from one document.' : `Evidence from ${sources} documents.`)
  if (others.length > 0) parts.push(sentence(capital(alsoUnder(map, node, others))))
  if (hidden > 0) parts.push(hidden === 1 ? 'One claim folded away.' : `${hidden} claims folded away.`)
  return parts.filter(Boolean).join(' ')
}

/** "also under ‘A caste’"; for a row that only names it, where it stands in full. */
export function alsoUnder(map: ArgumentMap, node: OutlineNode, others: readonly OutlineRow[]): string {
  if (node.repeated) return `in full ${placeWords(map, others[0]!)}`
  return `also ${list(others.map((row) => placeWords(map, row)))}`
}

function placeWords(map: ArgumentMap, { node }: OutlineRow): string {
  const relation = map.relations.get(node.relation ?? node.partOf ?? '')
  if (!relation) return 'at the top'
  return relation.target.claim === undefined ? `on ${targetWords(map, relation.target)}` : `under ${quoteClaim(map, relation.target.claim, 60)}`
}

function verbOf({ kind, target, premises }: Relation): string {
  return relationVerb(kind, target.relation !== undefined, premises.length)
}

function list(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

function capital(words: string): string {
  return words === '' ? '' : words[0]!.toUpperCase() + words.slice(1)
}

function sentence(words: string): string {
  return words === '' || /[.?!…]$/.test(words) ? words : `${words}.`
}
