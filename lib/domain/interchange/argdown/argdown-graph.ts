import type { JsonObject } from '../../json.ts'
import { argdownElement, splitMetadata } from './argdown-element.ts'
import { putSignsBack } from './argdown-escapes.ts'
import type { ArgdownLine, ArgdownRelation, ArgdownText } from './argdown-lines.ts'

/** A statement or an argument by its key in the graph, or one step of an argument. */
export interface ArgdownRef {
  type: 'statement' | 'argument' | 'inference'
  key: string
  /** Which step, from 0. */
  step?: number
}

export interface ArgdownNode {
  title?: string
  text: string
  tags: string[]
  data: JsonObject
  /** Where it stands: on a line of its own if it has one, else where it is first named. Only more and less count. */
  at: number
  onItsOwn: boolean
  /** Under which heading, counted from 1; 0 before the first. */
  heading: number
}

export interface ArgdownInference {
  premises: string[]
  conclusion: string
  rules: string
  data: JsonObject
  /** By the key of a premise. */
  roles: ReadonlyMap<string, string>
}

export interface ArgdownArgument extends ArgdownNode {
  inferences: ArgdownInference[]
}

export interface ArgdownLink {
  relation: ArgdownRelation
  from: ArgdownRef
  to: ArgdownRef
  /** The link by which `to` bears on what it stands under: what an undercut there speaks about. */
  about?: ArgdownLink
}

/** What Argdown's lines say, before it is put in our words: the same title is the same thing wherever it stands. */
export interface ArgdownGraph {
  statements: Map<string, ArgdownNode>
  arguments: Map<string, ArgdownArgument>
  links: ArgdownLink[]
  headings: { level: number; text: string }[]
  /** An argument had premises and no line of dashes under them. */
  unfinished: boolean
  /** Metadata in braces that is not YAML. */
  unread: number
  /** Grows with every line that names something. */
  clock: number
}

interface Open {
  column: number
  ref: ArgdownRef
  link?: ArgdownLink
}

export function argdownGraph({ lines }: Pick<ArgdownText, 'lines'>): ArgdownGraph {
  const graph: ArgdownGraph = { statements: new Map(), arguments: new Map(), links: [], headings: [], unfinished: false, unread: 0, clock: 0 }
  let open: Open[] = []
  let argument: string | null = null
  let steps: Steps | null = null
  const finish = () => {
    if (steps && (steps.concluding || steps.pending.length > (steps.concluded ? 1 : 0))) graph.unfinished = true
    steps = null
  }
  for (const line of lines) {
    if (line.type === 'heading') {
      const { text, title = '' } = argdownElement(line.text)
      graph.headings.push({ level: line.level, text: text || title })
      finish()
      open = []
      argument = null
    } else if (line.type === 'step' || line.type === 'inference') {
      argument ??= keep(graph, { type: 'argument', text: '', tags: [], data: {} }, true).key
      steps ??= { pending: [], numbers: new Map(), concluding: null, concluded: false }
      const ref: ArgdownRef = line.type === 'step' ? takeStep(graph, argument, steps, line) : takeInference(graph, argument, steps, line.text)
      open = [{ column: line.column, ref }]
    } else if (line.type === 'relation') {
      while (open.length > 1 && open.at(-1)!.column >= line.column) open.pop()
      const above = open.at(-1)
      const ref = keep(graph, argdownElement(line.text), !above)
      if (!above) open = [{ column: line.column, ref }]
      else open.push({ column: Math.max(line.column, above.column + 1), ref, link: linkBetween(graph, line, ref, above) })
    } else {
      finish()
      const ref = keep(graph, argdownElement(line.text), true)
      open = [{ column: line.column, ref }]
      argument = ref.type === 'argument' ? ref.key : null
    }
  }
  finish()
  return graph
}

function linkBetween(graph: ArgdownGraph, { relation, outgoing }: Extract<ArgdownLine, { type: 'relation' }>, ref: ArgdownRef, above: Open): ArgdownLink {
  const link: ArgdownLink = outgoing ? { relation, from: above.ref, to: ref } : { relation, from: ref, to: above.ref, ...(above.link && relation === 'undercuts' ? { about: above.link } : {}) }
  graph.links.push(link)
  return link
}

function keep(graph: ArgdownGraph, { type, title, text, tags, data }: ReturnType<typeof argdownElement>, onItsOwn: boolean): ArgdownRef {
  const all: Map<string, ArgdownNode> = type === 'statement' ? graph.statements : graph.arguments
  const key = title === undefined ? `#${all.size}` : `t ${title}`
  const at = graph.clock++
  if (data === null) graph.unread += 1
  const known = all.get(key)
  if (!known) {
    const node: ArgdownNode = { ...(title === undefined ? {} : { title }), text, tags: [...tags], data: data ?? {}, at, onItsOwn, heading: graph.headings.length }
    all.set(key, type === 'argument' ? Object.assign(node, { inferences: [] }) : node)
  } else {
    if (text) known.text = text
    known.tags.push(...tags)
    if (data && Object.keys(data).length > 0) known.data = { ...known.data, ...data }
    if (onItsOwn && !known.onItsOwn) Object.assign(known, { at, onItsOwn, heading: graph.headings.length })
  }
  return { type, key }
}

interface Steps {
  /** Statements that no inference has used yet. */
  pending: string[]
  numbers: Map<string, string>
  /** The inference whose conclusion comes next. */
  concluding: Omit<ArgdownInference, 'conclusion'> | null
  concluded: boolean
}

function takeStep(graph: ArgdownGraph, argument: string, steps: Steps, line: Extract<ArgdownLine, { type: 'step' }>): ArgdownRef {
  const read = argdownElement(line.text)
  const { key } = keep(graph, { ...read, type: 'statement' }, false)
  steps.numbers.set(line.number, key)
  if (steps.concluding) {
    graph.arguments.get(argument)!.inferences.push({ ...steps.concluding, conclusion: key })
    steps.concluding = null
    steps.concluded = true
    steps.pending = [key]
  } else steps.pending.push(key)
  return { type: 'statement', key }
}

/** `{uses: [1, 2]}` names the premises; else an inference draws on all that came since the last. */
function takeInference(graph: ArgdownGraph, argument: string, steps: Steps, text: string): ArgdownRef {
  const { words, data } = splitMetadata(text)
  if (data === null) graph.unread += 1
  const { uses, roles, ...rest } = data ?? {}
  const named = Array.isArray(uses) ? uses.flatMap((number) => steps.numbers.get(String(number)) ?? []) : []
  const byKey = typeof roles === 'object' && roles !== null ? Object.entries(roles).flatMap(([number, role]) => (typeof role === 'string' && steps.numbers.has(number) ? [[steps.numbers.get(number)!, role] as const] : [])) : []
  const rules = putSignsBack(words.replace(/^[-\s]+|[-\s]+$/g, '').replace(/\s+/g, ' '))
  steps.concluding = { premises: named.length > 0 ? named : steps.pending, rules, data: rest, roles: new Map(byKey) }
  return { type: 'inference', key: argument, step: graph.arguments.get(argument)!.inferences.length }
}
