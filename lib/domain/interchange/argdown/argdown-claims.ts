import type { JsonObject } from '../../json.ts'
import type { BundleDraft } from '../drafting/bundle-draft.ts'
import { FreeIds } from '../drafting/free-id.ts'
import { isKind, readStatementData, type StatementData } from './argdown-data.ts'
import type { ArgdownArgument, ArgdownGraph, ArgdownNode } from './argdown-graph.ts'

/** The claims of an Argdown text. */
export interface ArgdownClaims {
  /** The claim's id by the key of its statement. */
  statements: ReadonlyMap<string, string>
  /** The claim's id by the key of an argument that is only sketched. */
  sketched: ReadonlyMap<string, string>
  /** What a claim's metadata says, by the claim's id. */
  data: ReadonlyMap<string, StatementData>
}

/** Argdown's own name for a statement without a title. */
export const untitled = /^Untitled \d{1,6}$/

interface Named {
  key: string
  node: ArgdownNode
  type: 'statement' | 'argument'
  words: string
  data: StatementData
}

/**
 * Draws up the claims: statements, and arguments that are not set out. A title is the id; without one it is “Untitled 1” as Argdown's own
 * program calls it. `isStep` tells conclusions that stand for no claim.
 */
export function draftClaims(draft: BundleDraft, graph: ArgdownGraph, isStep: (key: string) => boolean): ArgdownClaims {
  const named = [...namedIn(graph.statements, 'statement').filter(({ key }) => !isStep(key)), ...namedIn(graph.arguments, 'argument').filter(({ node }) => isSketched(node as ArgdownArgument))]
    .filter(({ words, data }) => words !== '' || data.empty)
    .sort((a, b) => a.node.at - b.node.at)
  const ids = idsOf(named)
  const claims = { statements: new Map<string, string>(), sketched: new Map<string, string>(), data: new Map<string, StatementData>() }
  for (const [at, { key, node, type, words, data }] of named.entries()) {
    const title = node.title !== undefined && !untitled.test(node.title) ? node.title : undefined
    const unknown: JsonObject = {
      at,
      ...(title === undefined ? {} : { title }),
      ...(type === 'argument' ? { as: 'argument' } : {}),
      ...(node.heading > 0 ? { heading: node.heading } : {}),
      ...(Object.keys(data.rest).length > 0 ? { data: data.rest } : {}),
    }
    const id = draft.addClaim(ids.get(`${type} ${key}`), words, { kind: 'claim', ...data.fields, tags: [...node.tags, ...data.tags], unknown: { argdown: unknown } })
    if (id === null) continue
    claims[type === 'statement' ? 'statements' : 'sketched'].set(key, id)
    claims.data.set(id, data)
  }
  return claims
}

/** An argument without steps is a claim, unless its metadata says that it is a relation without premises. */
export function isSketched({ inferences, data }: ArgdownArgument): boolean {
  return inferences.length === 0 && isKind(data) === null
}

function namedIn(nodes: ReadonlyMap<string, ArgdownNode>, type: Named['type']): Named[] {
  return [...nodes].map(([key, node]) => {
    const data = readStatementData(node.data)
    return { key, node, type, data, words: data.empty ? '' : node.text || node.title || '' }
  })
}

/** Titles first, so that nothing that has none takes one of them. */
function idsOf(named: readonly Named[]): Map<string, string> {
  const free = new FreeIds()
  const ids = new Map<string, string>()
  const take = ({ type, key }: Named, wanted: string) => ids.set(`${type} ${key}`, free.take(wanted, 'claim'))
  for (const one of named) if (one.type === 'statement' && one.node.title !== undefined) take(one, one.node.title)
  for (const one of named) if (one.type === 'argument' && one.node.title !== undefined) take(one, free.has(one.node.title) ? `<${one.node.title}>` : one.node.title)
  let number = 0
  for (const one of named) {
    if (one.node.title !== undefined) continue
    do number += 1
    while (free.has(`Untitled ${number}`))
    take(one, `Untitled ${number}`)
  }
  return ids
}
