import type { Claim } from '../../argument/claim.ts'
import type { Relation } from '../../argument/relation.ts'
import type { Json } from '../../json.ts'
import { escapedWords } from './argdown-escapes.ts'
import { claimData, listedKinds, readStatementData } from './argdown-data.ts'
import { argdownKept } from './argdown-kept.ts'
import type { ArgdownWriting } from './argdown-writing.ts'
import { flowMapping } from './argdown-metadata.ts'

const signs: Partial<Record<Relation['kind'], string>> = { supports: '+', answers: '+', attacks: '-', contrary: '-', contradictory: '><' }
const signRank = ['+', '-', '><']

/** `[Title]` of a claim, or `<Title>` of one that was an argument. */
export function nameOf(claim: string, { forms, titles }: ArgdownWriting): string {
  const title = titles.claims.get(claim)!
  return forms.arguments.has(claim) ? `<${title}>` : `[${title}]`
}

/** A claim, what is known of it, and a line for each thing that simply bears on it. */
export function writeClaim(claim: Claim, writing: ArgdownWriting): string {
  const name = nameOf(claim.id, writing)
  const words = escapedWords(claim.text)
  const said = words === '' || words === escapedWords(writing.titles.claims.get(claim.id)!) ? name : `${name}: ${words}`
  const { tagged, untagged } = tagsOf(claim.tags)
  const data = dataOf(claim, untagged, words === '', writing)
  const head = [said, ...tagged, ...(data.length > 0 ? [flowMapping(Object.fromEntries(data))] : [])].join(' ')
  const lines = (writing.onto.claim.get(claim.id) ?? []).filter(({ id }) => writing.forms.lines.has(id))
  return [head, ...relationLines(lines, '  ', writing)].join('\n')
}

/** Lines for relations, with the undercuts of each under it. With a list instead of recursion, because these may be nested without end. */
export function relationLines(relations: readonly Relation[], indent: string, writing: ArgdownWriting): string[] {
  const written: string[] = []
  const left = inOrder(relations, writing).map((relation) => ({ relation, depth: 0 })).reverse()
  for (let next = left.pop(); next; next = left.pop()) {
    const { relation, depth } = next
    written.push(`${indent}${'  '.repeat(depth)}${signOf(relation)} ${nameOf(relation.premises[0]!.claim, writing)}`)
    for (const undercut of inOrder(writing.onto.relation.get(relation.id) ?? [], writing).reverse()) left.push({ relation: undercut, depth: depth + 1 })
  }
  return written
}

function inOrder(relations: readonly Relation[], { order }: ArgdownWriting): Relation[] {
  const rank = (relation: Relation) => signRank.indexOf(signOf(relation))
  const place = ({ premises }: Relation) => order.get(premises[0]!.claim) ?? 0
  return [...relations].sort((a, b) => rank(a) - rank(b) || place(a) - place(b))
}

function signOf({ kind, target }: Relation): string {
  return target.relation === undefined ? signs[kind]! : '_'
}

/** Tags as Argdown writes them, and those that it cannot. */
export function tagsOf(tags: readonly string[]): { tagged: string[]; untagged: string[] } {
  const isLong = (tag: string) => /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}.,:'’!?-]| (?! ))*$/u.test(tag) && tag === tag.trim()
  const isShort = (tag: string) => /^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(tag)
  return { tagged: tags.filter((tag) => isShort(tag) || isLong(tag)).map((tag) => (isShort(tag) ? `#${tag}` : `#(${tag})`)), untagged: tags.filter((tag) => !isShort(tag) && !isLong(tag)) }
}

function dataOf(claim: Claim, untagged: readonly string[], isEmpty: boolean, writing: ArgdownWriting): [string, Json][] {
  const { data } = argdownKept(claim)
  const listed = writing.listed.get(claim.id) ?? []
  const lists = listedKinds.flatMap((kind): [string, Json][] => {
    const titles = listed.filter((relation) => relation.kind === kind && !isPlainlyContrary(relation, writing)).map(({ target }) => writing.titles.claims.get(target.claim!)!)
    return titles.length === 0 ? [] : [[kind, titles.sort()]]
  })
  const sources = writing.sources({ claim: claim.id }, data)
  return [
    ...claimData(claim),
    ...(untagged.length > 0 ? [['tags', [...untagged]] as [string, Json]] : []),
    ...lists,
    ...(isEmpty ? [['empty', true] as [string, Json]] : []),
    ...(sources ? [['sources', sources.sources] as [string, Json]] : []),
    ...Object.entries(readStatementData(data).rest).filter(([key]) => key !== 'sources'),
  ]
}

function isPlainlyContrary({ kind, premises, target }: Relation, { strict, forms }: ArgdownWriting): boolean {
  return strict && kind === 'contrary' && !forms.arguments.has(premises[0]!.claim) && !forms.arguments.has(target.claim!)
}
