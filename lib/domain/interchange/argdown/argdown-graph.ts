import { argdownElement } from './argdown-element.ts'
import type { ArgdownLine, ArgdownRelation, ArgdownText } from './argdown-lines.ts'

/** A statement or an argument by its key in the graph, or the step of an argument. */
export interface ArgdownRef {
  type: 'statement' | 'argument' | 'inference'
  key: string
}

interface ArgdownNode {
  title?: string
  text: string
  tags: string[]
}

export interface ArgdownInference {
  premises: string[]
  conclusion: string
  rules?: string
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
  arguments: Map<string, ArgdownNode & { inferences: ArgdownInference[] }>
  links: ArgdownLink[]
  headings: string[]
  /** An argument had premises and no line of dashes under them. */
  unfinished: boolean
}

interface Open {
  column: number
  ref: ArgdownRef
  link?: ArgdownLink
}

export function argdownGraph({ lines }: ArgdownText): ArgdownGraph {
  const graph: ArgdownGraph = { statements: new Map(), arguments: new Map(), links: [], headings: [], unfinished: false }
  let open: Open[] = []
  let argument: string | null = null
  let steps: Steps | null = null
  const finish = () => {
    if (steps && (steps.concluding || steps.pending.length > (steps.concluded ? 1 : 0))) graph.unfinished = true
    steps = null
  }
  for (const line of lines) {
    if (line.type === 'heading') {
      graph.headings.push(line.text)
      finish()
      open = []
    } else if (line.type === 'step' || line.type === 'inference') {
      argument ??= keep(graph, { type: 'argument', text: '', tags: [] }).key
      steps ??= { pending: [], numbers: new Map(), concluding: null, concluded: false }
      const ref: ArgdownRef = line.type === 'step' ? takeStep(graph, argument, steps, line) : takeInference(argument, steps, line.text)
      open = [{ column: line.column, ref }]
    } else if (line.type === 'relation') {
      while (open.length > 1 && open.at(-1)!.column >= line.column) open.pop()
      const ref = keep(graph, argdownElement(line.text))
      const above = open.at(-1)
      if (!above) open = [{ column: line.column, ref }]
      else open.push({ column: Math.max(line.column, above.column + 1), ref, link: linkBetween(graph, line, ref, above) })
    } else {
      finish()
      const ref = keep(graph, argdownElement(line.text))
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

function keep(graph: ArgdownGraph, element: ReturnType<typeof argdownElement>): ArgdownRef {
  const all: Map<string, ArgdownNode> = element.type === 'statement' ? graph.statements : graph.arguments
  const key = element.title === undefined ? `#${all.size}` : `t ${element.title}`
  const known = all.get(key)
  if (known) {
    if (element.text) known.text = element.text
    known.tags.push(...element.tags)
  } else {
    const node = { ...(element.title === undefined ? {} : { title: element.title }), text: element.text, tags: [...element.tags] }
    all.set(key, element.type === 'argument' ? Object.assign(node, { inferences: [] }) : node)
  }
  return { type: element.type, key }
}

interface Steps {
  /** Statements that no inference has used yet. */
  pending: string[]
  numbers: Map<string, string>
  /** The inference whose conclusion comes next. */
  concluding: { premises: string[]; rules: string } | null
  concluded: boolean
}

function takeStep(graph: ArgdownGraph, argument: string, steps: Steps, line: Extract<ArgdownLine, { type: 'step' }>): ArgdownRef {
  const read = argdownElement(line.text)
  const { key } = keep(graph, { ...read, type: 'statement' })
  steps.numbers.set(line.number, key)
  if (steps.concluding) {
    const { premises, rules } = steps.concluding
    graph.arguments.get(argument)!.inferences.push({ premises, conclusion: key, ...(rules ? { rules } : {}) })
    steps.concluding = null
    steps.concluded = true
    steps.pending = [key]
  } else steps.pending.push(key)
  return { type: 'statement', key }
}

/** `{uses: [1, 2]}` names the premises; else an inference draws on all that came since the last. */
function takeInference(argument: string, steps: Steps, text: string): ArgdownRef {
  const uses = /\buses["']?\s*:\s*\[([\d\s,()]*)\]/.exec(text)?.[1]?.match(/\d+/g)?.flatMap((number) => steps.numbers.get(number) ?? []) ?? []
  const rules = text.replace(/\{[\s\S]*\}/, '').replace(/^[-\s]+|[-\s]+$/g, '').trim()
  steps.concluding = { premises: uses.length > 0 ? uses : steps.pending, rules }
  return { type: 'inference', key: argument }
}
