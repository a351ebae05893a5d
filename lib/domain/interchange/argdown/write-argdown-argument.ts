import { isWeight } from '../../argument/is-weight.ts'
import type { Relation } from '../../argument/relation.ts'
import type { Json } from '../../json.ts'
import { escapedWords } from './argdown-escapes.ts'
import { isKind } from './argdown-data.ts'
import { argdownKept } from './argdown-kept.ts'
import type { ArgdownWriting } from './argdown-writing.ts'
import { flowMapping } from './argdown-metadata.ts'
import { nameOf, relationLines, tagsOf } from './write-argdown-claim.ts'

/** How a relation that is set out is drawn to what it points at, and what its conclusion then says. */
const drawn: Record<Relation['kind'], { sign?: string; words: string }> = {
  supports: { sign: '+>', words: 'That follows.' },
  attacks: { sign: '->', words: 'This speaks against it.' },
  answers: { sign: '+>', words: 'This is an answer.' },
  contradictory: { sign: '><', words: 'Exactly one of the two is so.' },
  contrary: { sign: '->', words: 'The two cannot both be so.' },
  equals: { words: 'The two are the same.' },
  specialises: { words: 'This is a case of it.' },
  rephrases: { words: 'This says it in other words.' },
}

/** The arguments that end in this claim; with null those that are about steps. */
export function writeArguments(target: { claim: string } | null, writing: ArgdownWriting): string[] {
  const { onto, forms } = writing
  const all = target ? (onto.claim.get(target.claim) ?? []) : [...onto.relation.values()].flat()
  const own = all.filter(({ id }) => !forms.lines.has(id) && !forms.lists.has(id))
  const title = ({ id }: Relation) => writing.titles.relations.get(id)!
  return [...own]
    .sort((a, b) => (title(a) < title(b) ? -1 : 1))
    .flatMap((relation) => {
      const steps = writing.stepsOf(title(relation))
      // An argument of several steps stands where the last of them leads.
      return steps.at(-1) === relation ? [writeArgument(steps, writing)] : []
    })
}

function writeArgument(steps: readonly Relation[], writing: ArgdownWriting): string {
  const last = steps.at(-1)!
  const kept = argdownKept(last)
  const title = `<${writing.titles.relations.get(last.id)!}>`
  const note = last.note ?? ''
  const isOneLine = note !== '' && note === note.replace(/\s+/g, ' ').trim()
  const { tagged } = tagsOf(kept.tags)
  const isBare = last.premises.length === 0
  const data = isBare ? stepData(last, { note: !isOneLine }, writing) : Object.entries(kept.argument)
  const head = [isOneLine ? `${title}: ${escapedWords(note)}` : title, ...tagged, ...(data.length > 0 ? [flowMapping(Object.fromEntries(data))] : [])].join(' ')
  const undercuts = (relation: Relation) => relationLines((writing.onto.relation.get(relation.id) ?? []).filter(({ id }) => writing.forms.lines.has(id)), '  ', writing)
  if (isBare) return [head, ...drawnTo(last, writing), ...undercuts(last)].join('\n')

  const lines: string[] = []
  const numbers = new Map<string, number>()
  let count = 0
  const state = (claim: string | null, words: string) => {
    count += 1
    if (claim !== null) numbers.set(claim, count)
    lines.push(`(${count}) ${words}`)
  }
  let pending: string[] = []
  for (const step of steps) {
    const premises = [...step.premises].sort((a, b) => (writing.order.get(a.claim) ?? 0) - (writing.order.get(b.claim) ?? 0))
    for (const { claim } of premises) {
      if (numbers.has(claim)) continue
      state(claim, nameOf(claim, writing))
      pending.push(claim)
    }
    const isAll = pending.length === premises.length && premises.every(({ claim }) => pending.includes(claim))
    const roles = premises.flatMap(({ claim, role }) => (role === undefined ? [] : [[String(numbers.get(claim)), role] as [string, Json]]))
    const fields: [string, Json][] = [
      ...(isAll ? [] : [['uses', premises.map(({ claim }) => numbers.get(claim)!)] as [string, Json]]),
      ...(roles.length > 0 ? [['roles', Object.fromEntries(roles)] as [string, Json]] : []),
      ...stepData(step, { note: step === last ? !isOneLine : true }, writing),
    ]
    const rule = escapedWords(step.scheme ?? '').replace(/^-|-$/g, '\\-')
    lines.push(rule === '' && fields.length === 0 ? '----' : `-- ${[rule, ...(fields.length > 0 ? [flowMapping(Object.fromEntries(fields))] : [])].filter(Boolean).join(' ')} --`, ...undercuts(step))
    const { kind, target } = step
    const end = kind === 'supports' && target.claim !== undefined ? target.claim : null
    state(end, end === null ? drawn[kind].words : nameOf(end, writing))
    if (end === null) lines.push(...drawnTo(step, writing))
    pending = end === null ? [] : [end]
  }
  return `${head}\n\n${lines.join('\n')}`
}

/** The line that says what a relation points at, where Argdown has a sign for it. */
function drawnTo({ kind, target }: Relation, writing: ArgdownWriting): string[] {
  const { sign } = drawn[kind]
  if (target.claim !== undefined) return sign === undefined ? [] : [`  ${sign} ${nameOf(target.claim, writing)}`]
  return isLastStep(target.relation, writing) ? [`  ${kind === 'attacks' ? '_>' : '+>'} <${writing.titles.relations.get(target.relation)!}>`] : []
}

function isLastStep(relation: string, { titles, stepsOf }: ArgdownWriting): boolean {
  return stepsOf(titles.relations.get(relation)!).at(-1)?.id === relation
}

/** What is known of one step, as its metadata. */
function stepData(relation: Relation, has: { note: boolean }, writing: ArgdownWriting): [string, Json][] {
  const { kind, target, premises, weight, origin, note } = relation
  const { data } = argdownKept(relation)
  const isPlain = kind === 'supports' && target.claim !== undefined && premises.length > 0
  const sources = writing.sources({ relation: relation.id }, data)
  const told: [string, Json][] = [
    ...(isPlain ? [] : [['is', kind] as [string, Json], ...undrawn(relation, writing)]),
    ...(weight === undefined ? [] : [['weight', weight] as [string, Json]]),
    ...(origin === undefined ? [] : [['origin', origin] as [string, Json]]),
    ...(note === undefined || !has.note ? [] : [['note', note] as [string, Json]]),
    ...(sources ? [['sources', sources.sources] as [string, Json]] : []),
  ]
  const taken = new Set([...told.map(([key]) => key), 'uses', 'roles'])
  return [...told, ...Object.entries(data).filter(([key, value]) => !taken.has(key) && !meansSomething(key, value, has))]
}

/** What the file's metadata said and the map has let go of since: it would be read again. */
function meansSomething(key: string, value: Json, has: { note: boolean }): boolean {
  if (key === 'is') return isKind({ is: value }) !== null
  if (key === 'weight') return typeof value === 'number' && isWeight(value)
  if (key === 'origin') return typeof value === 'string'
  return key === 'note' && has.note && typeof value === 'string'
}

/** The title of what a relation points at, where no line says it. */
function undrawn(relation: Relation, writing: ArgdownWriting): [string, Json][] {
  if (drawnTo(relation, writing).length > 0) return []
  const { target } = relation
  if (target.claim !== undefined) return [['of', writing.titles.claims.get(target.claim)!]]
  const title = writing.titles.relations.get(target.relation)!
  return [['of', title], ['step', writing.stepsOf(title).findIndex(({ id }) => id === target.relation) + 1]]
}
