import { isWeight } from '../../argument/is-weight.ts'
import type { Target } from '../../argument/relation.ts'
import type { JsonObject } from '../../json.ts'
import type { BundleDraft } from '../drafting/bundle-draft.ts'
import { isSketched, type ArgdownClaims } from './argdown-claims.ts'
import { isKind } from './argdown-data.ts'
import type { ArgdownArgument, ArgdownGraph, ArgdownInference, ArgdownLink, ArgdownRef } from './argdown-graph.ts'

/** Arguments that are set out, as relations. */
export interface ArgdownSteps {
  /** The relations' ids by the argument's key, in the order of its steps; null for one that could not be read. */
  relations: ReadonlyMap<string, readonly (string | null)[]>
  /** Premises of all steps by the argument's key. */
  premises: ReadonlyMap<string, readonly string[]>
  /** The claim that an argument ends in. */
  conclusions: ReadonlyMap<string, string>
  /** Links that only say what such a relation points at. */
  used: ReadonlySet<ArgdownLink>
}

/** Keys of conclusions that are no claims: they only say of a relation written as an argument what it speaks about. */
export function stepConclusions(graph: ArgdownGraph): Set<string> {
  const keys = [...graph.arguments.values()].flatMap(({ inferences }) => inferences.filter(({ data }) => isKind(data)).map(({ conclusion }) => conclusion))
  return new Set(keys.filter((key) => graph.statements.get(key)!.title === undefined))
}

export function draftSteps(draft: BundleDraft, graph: ArgdownGraph, claims: ArgdownClaims): ArgdownSteps {
  const linksFrom = new Map<string, ArgdownLink>()
  for (const link of graph.links) if (!linksFrom.has(`${link.from.type} ${link.from.key}`)) linksFrom.set(`${link.from.type} ${link.from.key}`, link)
  const used = new Set<ArgdownLink>()
  const ids = new Map<string, string[]>()
  const titles = new Map<string, string>()
  let unnamed = 0
  for (const [key, argument] of graph.arguments) {
    if (isSketched(argument)) continue
    const title = argument.title ?? `Untitled argument ${(unnamed += 1)}`
    titles.set(key, title)
    const count = Math.max(1, argument.inferences.length)
    ids.set(key, Array.from({ length: count }, (_, step) => draft.newRelationId(count === 1 ? title : `${title} (step ${step + 1})`)))
  }
  const relations = new Map<string, (string | null)[]>()
  const premises = new Map<string, string[]>()
  const conclusions = new Map<string, string>()

  /** What a relation that is not drawn to its conclusion points at. */
  function targetOf(data: JsonObject, from: ArgdownRef): Target | null {
    const { of, step } = data
    if (typeof of === 'string') return named(of, typeof step === 'number' ? step - 1 : undefined)
    const link = linksFrom.get(`${from.type} ${from.key}`)
    if (!link) return null
    used.add(link)
    return targetRef(link.to)
  }
  function named(title: string, step?: number): Target | null {
    const statement = claims.statements.get(`t ${title}`)
    if (step === undefined && statement !== undefined) return { claim: statement }
    return targetRef({ type: 'argument', key: `t ${title}`, ...(step === undefined ? {} : { step }) })
  }
  function targetRef({ type, key, step }: ArgdownRef): Target | null {
    const claim = (type === 'statement' ? claims.statements : claims.sketched).get(key)
    if (claim !== undefined) return { claim }
    const relation = type === 'statement' ? undefined : ids.get(key)?.at(step ?? -1)
    return relation === undefined ? null : { relation }
  }

  for (const [key, argument] of graph.arguments) {
    if (isSketched(argument)) continue
    const own = ids.get(key)!
    const steps: (ArgdownInference | null)[] = argument.inferences.length === 0 ? [null] : argument.inferences
    relations.set(key, steps.map((inference, step) => {
      const data = inference?.data ?? argument.data
      const kind = isKind(data)
      const told = kind !== null && (inference === null || !claims.statements.has(inference.conclusion))
      const end = inference && claims.statements.get(inference.conclusion)
      const target = told ? targetOf(data, inference ? { type: 'statement', key: inference.conclusion } : { type: 'argument', key }) : end ? { claim: end } : null
      const from = (inference?.premises ?? []).flatMap((premise) => (claims.statements.has(premise) ? [[premise, claims.statements.get(premise)!] as const] : []))
      const all = premises.get(key)
      if (all) all.push(...from.map(([, claim]) => claim))
      else premises.set(key, from.map(([, claim]) => claim))
      if (end) conclusions.set(key, end)
      if (!target) {
        draft.count('no-target', (count) => (count === 1 ? 'An argument leads to nothing that is there. It was left out.' : `${count} arguments lead to nothing that is there. They were left out.`), argument.title)
        return null
      }
      const roles = inference?.roles ?? new Map<string, string>()
      return draft.putRelation(own[step]!, {
        kind: told ? kind : 'supports',
        premises: from.map(([premise, claim]) => (roles.has(premise) ? { claim, role: draft.text(roles.get(premise)!) } : { claim })),
        target,
        ...stepFields(argument, titles.get(key)!, inference, step),
      })
    }))
  }
  return { relations, premises, conclusions, used }
}

function stepFields(argument: ArgdownArgument, title: string, inference: ArgdownInference | null, step: number): { scheme?: string; weight?: number; origin?: string; note?: string; unknown?: JsonObject } {
  const isLast = step >= argument.inferences.length - 1
  const all = inference?.data ?? argument.data
  const { weight, origin, note, ...rest } = all
  const known = isKind(all) ? ['is', 'of', 'step'] : []
  const unread = Object.entries(rest).filter(([key]) => !known.includes(key))
  const said = isLast ? argument.text : ''
  const fields: { scheme?: string; weight?: number; origin?: string; note?: string } = inference?.rules ? { scheme: inference.rules } : {}
  if (typeof weight === 'number' && isWeight(weight)) fields.weight = weight
  else if (weight !== undefined) unread.push(['weight', weight])
  if (typeof origin === 'string') fields.origin = origin
  else if (origin !== undefined) unread.push(['origin', origin])
  if (said) fields.note = said
  if (typeof note === 'string' && !said) fields.note = note
  else if (note !== undefined) unread.push(['note', note])
  const argdown: JsonObject = {
    title,
    ...(argument.inferences.length > 1 ? { step: step + 1 } : {}),
    ...(isLast && argument.tags.length > 0 ? { tags: [...new Set(argument.tags)] } : {}),
    ...(isLast && inference && Object.keys(argument.data).length > 0 ? { argument: argument.data } : {}),
    ...(unread.length > 0 ? { data: Object.fromEntries(unread) } : {}),
  }
  return { ...fields, unknown: { argdown } }
}
