import { isPlainObject } from '../../argument/item-fields.ts'
import { cleanText } from '../../argument/clean-text.ts'
import type { Json, JsonObject } from '../../json.ts'
import { fail, ok, type Result } from '../../result.ts'
import { BundleDraft } from '../drafting/bundle-draft.ts'
import { findQuestions } from '../indented-list/find-questions.ts'
import type { ReadMap } from '../map-format.ts'
import { withinBounds } from '../pasted-text/within-bounds.ts'
import { draftClaims } from './argdown-claims.ts'
import { argdownGraph, type ArgdownGraph } from './argdown-graph.ts'
import { argdownLines } from './argdown-lines.ts'
import { draftLinks } from './argdown-links.ts'
import { draftSteps, stepConclusions } from './argdown-steps.ts'

/**
 * Reads Argdown (https://argdown.org/syntax). An argument that is set out becomes its steps, with joint premises; one that is
 * only sketched becomes a claim. `><` is contradictory, `_` speaks about a step; in strict mode an attack between statements is contrary.
 * Titles are ids; titles, headings, metadata and front matter come back when the map is written as Argdown again.
 */
export function readArgdownMap(text: string): Result<ReadMap> {
  const bounded = withinBounds(cleanText(text))
  const { front: read, lines } = argdownLines(bounded.text)
  const graph = argdownGraph({ lines })
  const draft = new BundleDraft()
  for (const { code, message } of bounded.problems) draft.problems.add(code, message)
  const front = read ?? {}
  const { sic, title, description, ...otherFront } = front
  const own = isPlainObject(sic) ? (sic as JsonObject) : null
  const conclusions = stepConclusions(graph)
  const claims = draftClaims(draft, graph, (key) => conclusions.has(key))
  if (draft.claims.size === 0 && !own) return fail('no-claims', 'There is no statement and no argument in this text.')
  const steps = draftSteps(draft, graph, claims)
  draftLinks(draft, graph, { claims, steps, strict: isStrict(front), told: own !== null })
  // Our own files say of every claim what it is.
  if (!own) findQuestions(draft.claims, draft.relations)
  tellUnread(draft, graph, read === null)
  const asked = typeof own?.['question'] === 'string' ? (claims.statements.get(`t ${own['question']}`) ?? claims.sketched.get(`t ${own['question']}`)) : undefined
  const question = asked ?? (own ? undefined : [...draft.claims.values()].find(({ kind }) => kind === 'question')?.id)
  const unknown: [string, Json][] = [
    ...(Object.keys(otherFront).length > 0 ? [['frontMatter', otherFront] as [string, Json]] : []),
    ...(graph.headings.length > 0 ? [['headings', graph.headings] as [string, Json]] : []),
  ]
  return ok(
    draft.finish({
      id: 'argdown',
      title: titleOf(title, graph) ?? draft.claims.get(question ?? '')?.text ?? draft.claims.values().next().value?.text ?? '',
      ...(typeof description === 'string' ? { description } : {}),
      ...(question === undefined ? {} : { question }),
      ...(unknown.length > 0 ? { unknown: { argdown: Object.fromEntries(unknown) } } : {}),
    }),
  )
}

function titleOf(title: Json | undefined, { headings }: ArgdownGraph): string | undefined {
  if (typeof title === 'string' || typeof title === 'number') return String(title)
  return headings.length === 1 ? headings[0]!.text : undefined
}

/** Between statements, “attacks” then means that they cannot both be true. */
export function isStrict({ model, mode }: JsonObject): boolean {
  return mode === 'strict' || (isPlainObject(model) && model['mode'] === 'strict')
}

function tellUnread(draft: BundleDraft, graph: ArgdownGraph, frontLost: boolean): void {
  if (frontLost) draft.problems.add('front-matter', 'The front matter between the lines of equals signs is not YAML. It was left out.')
  if (graph.unread > 0) draft.problems.add('metadata', graph.unread === 1 ? 'Metadata in braces is not YAML. It was left out.' : `Metadata in braces is not YAML in ${graph.unread} places. It was left out.`)
  if (graph.unfinished) draft.problems.add('no-conclusion', 'An argument has premises and no conclusion under a line of dashes. Its premises stand by themselves.')
}
