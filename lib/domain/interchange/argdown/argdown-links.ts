import { relationFormProblem } from '../../argument/relation-form.ts'
import type { RelationKind, Target } from '../../argument/relation.ts'
import { shorten } from '../../shorten.ts'
import type { BundleDraft } from '../drafting/bundle-draft.ts'
import type { ArgdownClaims } from './argdown-claims.ts'
import { listedKinds } from './argdown-data.ts'
import type { ArgdownGraph, ArgdownLink, ArgdownRef } from './argdown-graph.ts'
import type { ArgdownSteps } from './argdown-steps.ts'

interface Told {
  claims: ArgdownClaims
  steps: ArgdownSteps
  strict: boolean
  /** The file is ours, so that a support of a question is an answer. */
  told: boolean
}

/** Where an argument or statement of Argdown has come to lie in our map. */
interface Placed {
  /** The claim that stands for it: a statement, an argument that is only sketched, or an argument's conclusion. */
  claim: string | null
  premises: readonly string[]
  /** The relation of the step meant, or of an argument's last. */
  step: string | null
}

const signs: Record<ArgdownLink['relation'], string> = { supports: '+', attacks: '-', contradicts: '><', undercuts: '_' }

/** Draws the relations between what Argdown names, and the undercuts, which may speak about one another. */
export function draftLinks(draft: BundleDraft, graph: ArgdownGraph, { claims, steps, strict, told }: Told): void {
  const links = graph.links.filter((link) => !steps.used.has(link))
  /** Relations by what they say, so that what is said twice is one. */
  const drawn = new Map<string, string>()
  const made = new Map<ArgdownLink, string>()

  function place({ type, key, step }: ArgdownRef): Placed {
    if (type === 'statement') return { claim: claims.statements.get(key) ?? null, premises: [], step: null }
    const sketched = claims.sketched.get(key)
    if (sketched !== undefined) return { claim: sketched, premises: [], step: null }
    return { claim: type === 'inference' ? null : (steps.conclusions.get(key) ?? null), premises: steps.premises.get(key) ?? [], step: steps.relations.get(key)?.at(step ?? -1) ?? null }
  }
  function relate(kind: RelationKind, premise: string, target: Target, sign: string): string | null {
    const relation = { kind, premises: [{ claim: premise }], target }
    if (relationFormProblem(relation)) return null
    const key = JSON.stringify([kind, premise, target])
    const known = drawn.get(key)
    if (known !== undefined) return known
    const id = draft.newRelationId(`${premise.slice(0, 200)} ${sign} ${(target.claim ?? target.relation).slice(0, 200)}`)
    drawn.set(key, id)
    return draft.putRelation(id, relation)
  }
  function kindOf({ relation, from, to }: ArgdownLink, premise: string, target: string): RelationKind {
    if (relation === 'contradicts') return 'contradictory'
    if (relation === 'supports') return told && draft.claims.get(target)?.kind === 'question' ? 'answers' : 'supports'
    const listed = claims.data.get(premise)?.lists.contrary
    if (listed !== undefined && titled(listed).has(target)) return 'contrary'
    return strict && from.type === 'statement' && to.type === 'statement' ? 'contrary' : 'attacks'
  }
  const sets = new Map<readonly string[], ReadonlySet<string>>()
  function titled(titles: readonly string[]): ReadonlySet<string> {
    const known = sets.get(titles) ?? new Set(titles.flatMap((title) => claims.statements.get(`t ${title}`) ?? claims.sketched.get(`t ${title}`) ?? []))
    sets.set(titles, known)
    return known
  }
  /** What supports or attacks an argument that has been set out supports or attacks one of its premises. */
  function premiseOf(link: ArgdownLink, source: string, { premises }: Placed): string | null {
    if (link.relation === 'supports' && premises.includes(source)) return null
    if (new Set(premises).size > 1) draft.count('which-premise', (count) => (count === 1 ? 'Something bears on an argument without saying on which of its premises. It was put to the first.' : `${count} times something bears on an argument without saying on which of its premises. It was put to the first.`), wordsOf(premises[0]!))
    return premises[0] ?? null
  }
  function wordsOf(claim: string): string {
    return shorten(draft.claims.get(claim)?.text ?? '', 80)
  }
  function bear(link: ArgdownLink): string | null {
    const [source, target] = [place(link.from), place(link.to)]
    if (source.claim === null) return null
    if (link.to.type === 'inference') return target.step === null ? null : relate(link.relation === 'supports' ? 'supports' : 'attacks', source.claim, { relation: target.step }, signs[link.relation])
    const end = link.to.type === 'argument' && target.premises.length > 0 ? premiseOf(link, source.claim, target) : target.claim
    if (end === null) return null
    if (end === source.claim && link.from.type === 'argument') {
      // The argument ends in just this statement: its own last step is the support.
      if (link.relation !== 'supports') draft.count('against-itself', () => 'An argument is said to speak against its own conclusion. That was left out.', wordsOf(end))
      return source.step
    }
    return relate(kindOf(link, source.claim, end), source.claim, { claim: end }, signs[link.relation])
  }

  const undercuts: ArgdownLink[] = []
  for (const link of links) {
    if (link.relation === 'undercuts') undercuts.push(link)
    else {
      const relation = bear(link)
      if (relation !== null) made.set(link, relation)
    }
  }
  for (const [claim, { lists }] of claims.data) {
    for (const kind of listedKinds) {
      if (kind === 'contrary' && lists.contrary) continueContrary(claim, titled(lists.contrary))
      else for (const target of titled(lists[kind] ?? [])) relate(kind, claim, { claim: target }, kind)
    }
  }
  /** What is called contrary and not drawn as an attack too. */
  function continueContrary(claim: string, targets: ReadonlySet<string>): void {
    for (const target of targets) relate('contrary', claim, { claim: target }, signs.attacks)
  }
  undercut()

  /** Undercuts wait for the steps they speak about; of those that speak about a statement, each step is meant that it is a premise of. */
  function undercut(): void {
    const outgoing = new Map<string, string[]>()
    for (const [link, relation] of made) {
      const { claim } = place(link.from)
      if (claim === null || link.from.type === 'inference') continue
      const list = outgoing.get(claim)
      if (list) list.push(relation)
      else outgoing.set(claim, [relation])
    }
    const waiting = new Map<ArgdownLink, ArgdownLink[]>()
    const ready: ArgdownLink[] = []
    const undercutting = new Set(undercuts)
    for (const link of undercuts) {
      const about = link.about
      if (about && undercutting.has(about)) waiting.set(about, [...(waiting.get(about) ?? []), link])
      else ready.push(link)
    }
    for (let link = ready.pop(); link; link = ready.pop()) {
      draw(link, outgoing)
      ready.push(...(waiting.get(link) ?? []))
    }
  }
  function draw(link: ArgdownLink, outgoing: ReadonlyMap<string, readonly string[]>): void {
    const source = place(link.from).claim
    if (source === null) return
    const target = place(link.to)
    const about = link.about === undefined ? undefined : made.get(link.about)
    const meant = target.step !== null ? [target.step] : about !== undefined ? [about] : target.claim === null ? [] : (outgoing.get(target.claim) ?? [])
    for (const step of new Set(meant)) {
      const relation = relate('attacks', source, { relation: step }, signs.undercuts)
      if (relation !== null) made.set(link, relation)
    }
    if (meant.length > 0 || target.claim === null) return
    draft.count('no-step', (count) => (count === 1 ? 'An undercut speaks about a step that is not there. It was read as an attack on the claim.' : `${count} undercuts speak about a step that is not there. They were read as attacks on the claim.`), wordsOf(target.claim))
    relate('attacks', source, { claim: target.claim }, signs.attacks)
  }
}
