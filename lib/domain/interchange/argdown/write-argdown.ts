import { argumentOutline, type OutlineNode } from '../../argument/argument-outline.ts'
import type { ArgumentMap } from '../../argument/argument-map.ts'
import type { Claim } from '../../argument/claim.ts'
import type { MapBundle } from '../../argument/map-file.ts'
import type { Problem } from '../../result.ts'
import { cleanBundle } from '../drafting/clean-bundle.ts'
import { tellLosses } from '../drafting/tell-losses.ts'
import { argdownForms } from './argdown-forms.ts'
import { escapedWords } from './argdown-escapes.ts'
import { argdownKept } from './argdown-kept.ts'
import { argdownTitles } from './argdown-titles.ts'
import { flowMapping, flowValue, keyOf } from './argdown-metadata.ts'
import { isStrict } from './read-argdown-map.ts'
import { writeArguments } from './write-argdown-argument.ts'
import { writeClaim } from './write-argdown-claim.ts'
import { writingOf, type ArgdownWriting } from './argdown-writing.ts'

/**
 * Writes a map as Argdown: every claim in a block of its own with what bears on it under it, every reason of several premises, of a scheme,
 * or with an objection to its step set out as an argument. What Argdown has no sign for stands in metadata, so that it is read back.
 */
export function writeArgdown(given: MapBundle): { text: string; losses: Problem[] } {
  const bundle = cleanBundle(given)
  const { map } = bundle
  const kept = argdownKept(map)
  const forms = argdownForms(map, isStrict(kept.frontMatter))
  const order = orderOf(map)
  const writing = writingOf(bundle, { forms, titles: argdownTitles(map, forms), strict: isStrict(kept.frontMatter), order: new Map(order.map(({ id }, index) => [id, index])) })
  const blocks = [frontMatter(map, writing)]
  let heading = 0
  const headingsUpTo = (count: number) => {
    for (; heading < Math.min(count, kept.headings.length); heading++) blocks.push(`${'#'.repeat(kept.headings[heading]!.level)} ${escapedWords(kept.headings[heading]!.text)}`)
  }
  for (const claim of order) {
    headingsUpTo(argdownKept(claim).heading ?? 0)
    blocks.push(writeClaim(claim, writing), ...writeArguments({ claim: claim.id }, writing))
  }
  headingsUpTo(Infinity)
  blocks.push(...writeArguments(null, writing))
  return { text: `${blocks.join('\n\n')}\n`, losses: lossesOf(bundle) }
}

function frontMatter(map: ArgumentMap, { titles }: ArgdownWriting): string {
  const { title: _title, description: _description, sic: _sic, ...rest } = argdownKept(map).frontMatter
  const lines = [`title: ${flowValue(map.title)}`]
  if (map.description !== undefined) lines.push(`description: ${flowValue(map.description)}`)
  const question = map.question === undefined ? undefined : titles.claims.get(map.question)
  lines.push(`sic: ${flowMapping({ ...(question === undefined ? {} : { question }), version: 1 })}`)
  for (const [key, value] of Object.entries(rest)) lines.push(`${keyOf(key)}: ${flowValue(value)}`)
  return `===\n${lines.join('\n')}\n===`
}

/** As a file had them, then as the outline has them. */
function orderOf(map: ArgumentMap): Claim[] {
  const rank = new Map<string, number>()
  const left: OutlineNode[] = argumentOutline(map).reverse()
  for (let node = left.pop(); node; node = left.pop()) {
    if (node.claim !== undefined && !rank.has(node.claim)) rank.set(node.claim, rank.size)
    for (let index = node.children.length - 1; index >= 0; index--) left.push(node.children[index]!)
  }
  const at = new Map([...map.claims.values()].map((claim) => [claim.id, argdownKept(claim).at ?? Infinity]))
  return [...map.claims.values()].sort((a, b) => before(at.get(a.id)!, at.get(b.id)!) || rank.get(a.id)! - rank.get(b.id)!)
}

function before(one: number, other: number): number {
  return one === other ? 0 : one < other ? -1 : 1
}

function lossesOf(bundle: MapBundle): Problem[] {
  const losses = [
    ...tellLosses(bundle, ['kinds', 'sameness', 'backings', 'without-premises', 'definitions', 'grants', 'weights'], 'beside'),
    ...tellLosses(bundle, ['places', 'details', 'texts', 'uncited', 'passage-notes', 'views', 'judgements'], 'lost'),
  ]
  const relations = [...bundle.map.relations.values()]
  if (bundle.map.evidence.size > 0) losses.push({ code: 'passages', message: 'Of the passages only their words, whose they are and how they are meant is in the file, as metadata; they do not come back as passages.' })
  if (relations.some(({ questions, asks }) => questions !== undefined || asks !== undefined)) losses.push({ code: 'critical-questions', message: 'What became of critical questions is not in the file.' })
  return losses
}
