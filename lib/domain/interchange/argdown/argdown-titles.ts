import type { ArgumentMap } from '../../argument/argument-map.ts'
import type { Relation } from '../../argument/relation.ts'
import { relationMeaning, type RelationMeaning } from '../../layout/relation-meaning.ts'
import { untitled } from './argdown-claims.ts'
import type { ArgdownForms } from './argdown-forms.ts'
import { argdownKept } from './argdown-kept.ts'

export interface ArgdownTitles {
  claims: ReadonlyMap<string, string>
  /** Of the relations that are set out as arguments; steps of one argument share theirs. */
  relations: ReadonlyMap<string, string>
}

const longestTold = 200
const longestMade = 48
/** What keeps a title apart from others like it may come on top. */
const longestNumber = 12

const names: Record<RelationMeaning, string> = {
  supports: 'Reason', attacks: 'Objection', undercuts: 'Undercut', backs: 'Backing', answers: 'Answer', equals: 'Same', contradictory: 'Contradiction', contrary: 'Contrary',
  specialises: 'Special case', rephrases: 'Rephrasing',
}

/** A title for every claim and every argument, each its own: the file's where there was one, else the claim's first words. */
export function argdownTitles(map: ArgumentMap, forms: ArgdownForms): ArgdownTitles {
  const statements = new UniqueTitles()
  const args = new UniqueTitles()
  const claims = new Map<string, string>()
  const toName = []
  for (const claim of map.claims.values()) {
    const kept = argdownKept(claim)
    const told = kept.title ?? (kept.at !== undefined && untitled.test(claim.id) ? claim.id : undefined)
    if (told === undefined) toName.push(claim)
    else claims.set(claim.id, (forms.arguments.has(claim.id) ? args : statements).take(asTitle(told, longestTold) || 'Claim'))
  }
  for (const { id, text } of toName) claims.set(id, (forms.arguments.has(id) ? args : statements).take(fromWords(text) || 'Claim'))

  const relations = new Map<string, string>()
  const unnamed = []
  const steps = new Map<string, string>()
  for (const relation of map.relations.values()) {
    if (forms.lines.has(relation.id) || forms.lists.has(relation.id)) continue
    const { title } = argdownKept(relation)
    const step = isStep(relation)
    if (title === undefined) {
      unnamed.push(relation)
      continue
    }
    const shared = step ? steps.get(title) : undefined
    const taken = shared ?? args.take(asTitle(title, longestTold) || 'Argument')
    if (step) steps.set(title, taken)
    relations.set(relation.id, taken)
  }
  const counts = new Map<string, number>()
  for (const relation of unnamed) {
    const name = names[relationMeaning(relation)]
    let title
    do counts.set(name, (counts.get(name) ?? 0) + 1)
    while (args.has((title = `${name} ${counts.get(name)}`)))
    relations.set(relation.id, args.take(title))
  }
  return { claims, relations }
}

/** One of the steps of an argument that was read as one. What has become something else since stands by itself. */
function isStep(relation: Relation): boolean {
  return relation.kind === 'supports' && relation.target.claim !== undefined && relation.premises.length > 0 && argdownKept(relation).step !== undefined
}

/** What can stand between brackets and is taken for a title there. */
function asTitle(words: string, longest: number): string {
  const plain = words.replace(/[[\]<>{}\\]/g, '').replace(/\/(?=[/*])/g, '').replace(/\s+/g, ' ').trim().replace(/^[-\s]+/, '')
  const cut = plain.length <= longest + longestNumber ? plain : plain.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '').trim()
  return /^(?:https?|mailto):/.test(cut) ? cut.replace(':', ' ') : cut
}

function fromWords(text: string): string {
  const words = asTitle(text.slice(0, 500).replace(/[^\p{L}\p{M}\p{N}'’,\s-]+/gu, ' '), 500)
  if (words.length <= longestMade) return untitled.test(words) ? '' : words.replace(/[\s,-]+$/, '')
  const cut = asTitle(words, longestMade)
  const space = cut.lastIndexOf(' ')
  return (space > longestMade / 2 ? cut.slice(0, space) : cut).replace(/[\s,-]+$/, '')
}

class UniqueTitles {
  readonly #taken = new Set<string>()
  readonly #next = new Map<string, number>()

  has(title: string): boolean {
    return this.#taken.has(title)
  }

  take(wanted: string): string {
    let title = wanted
    for (let number = this.#next.get(wanted) ?? 2; this.#taken.has(title); number++) {
      title = `${wanted} (${number})`
      this.#next.set(wanted, number + 1)
    }
    this.#taken.add(title)
    return title
  }
}
