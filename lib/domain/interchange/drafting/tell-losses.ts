import type { MapBundle } from '../../argument/map-file.ts'
import { isPairKind } from '../../argument/relation-form.ts'
import type { Problem } from '../../result.ts'

/** What of our model another format may have no word for, and how one says that of a map. */
const features = {
  kinds: ['The difference between claims, questions, positions and definitions', ({ map }) => some(map.claims, ({ kind }) => kind !== 'claim')],
  answers: ['Which positions answer which question', ({ map }) => some(map.relations, ({ kind }) => kind === 'answers')],
  sameness: ['That claims are the same, contrary, contradictory, special cases or in other words', ({ map }) => some(map.relations, ({ kind }) => isPairKind(kind))],
  undercuts: ['Objections to a step', ({ map }) => some(map.relations, ({ kind, target }) => kind === 'attacks' && target.relation !== undefined)],
  backings: ['Backings of a step', ({ map }) => some(map.relations, ({ kind, target }) => kind === 'supports' && target.relation !== undefined)],
  'without-premises': ['Steps without a premise', ({ map }) => some(map.relations, ({ premises }) => premises.length === 0)],
  schemes: ['Names of argumentation schemes', ({ map }) => some(map.relations, ({ scheme }) => scheme !== undefined)],
  'critical-questions': ['What became of critical questions, and the roles of premises', ({ map }) => some(map.relations, ({ questions, asks, premises }) => questions !== undefined || asks !== undefined || premises.some(({ role }) => role !== undefined))],
  definitions: ['Terms, scopes and roles of definitions', ({ map }) => some(map.claims, ({ term, role, scope, exclusive }) => term !== undefined || role !== undefined || scope !== undefined || exclusive !== undefined)],
  grants: ['What is granted, and proof standards', ({ map }) => some(map.claims, ({ granted, standard }) => granted !== undefined || standard !== undefined)],
  weights: ['Weights', ({ map }) => some(map.claims, ({ weight }) => weight !== undefined) || some(map.relations, ({ weight }) => weight !== undefined)],
  tags: ['Tags of claims', ({ map }) => some(map.claims, ({ tags }) => tags.length > 0)],
  notes: ['Notes on claims and steps', ({ map }) => some(map.claims, ({ note }) => note !== undefined) || some(map.relations, ({ note }) => note !== undefined)],
  places: ['Where the cards lie', ({ map }) => some(map.claims, ({ pos }) => pos !== undefined)],
  passages: ['Passages and the documents they are from', ({ passages, documents }) => passages.length + documents.length > 0],
  uncited: ['Passages that no claim cites', (bundle) => uncited(bundle)],
  details: ['Authors, dates, parts and other details of documents', ({ documents }) => documents.some(({ authors, date, organisation, tradition, source, parts }) => authors.length > 0 || Boolean(date ?? organisation ?? tradition ?? source ?? parts))],
  texts: ['The texts of the documents', ({ documents }) => documents.some(({ text }) => text !== undefined)],
  'passage-notes': ['Notes, tags and pages of passages', ({ passages }) => passages.some(({ note, tags, page }) => note !== undefined || page !== undefined || tags.length > 0)],
  stances: ['The stance that a passage takes, whose view it reports, and who read it so', ({ map }) => map.evidence.size > 0],
  'step-evidence': ['Passages that draw a step', ({ map }) => some(map.evidence, ({ target }) => target.relation !== undefined)],
  views: ['Saved views and steps of a presentation', ({ map }) => map.views.length + map.steps.length > 0],
  judgements: ['Judgements of a comparison', ({ judgements }) => judgements.length > 0],
  title: ['The map’s title and description', ({ map }) => Boolean(map.title) || map.description !== undefined],
} as const satisfies Record<string, readonly [what: string, has: (bundle: MapBundle) => boolean]>

export type MapFeature = keyof typeof features

/**
 * What a written file does not say to everyone, a sentence each, of those features that this map has. `fate`: kept beside in words that
 * only this program reads, or left out.
 */
export function tellLosses(bundle: MapBundle, unsaid: readonly MapFeature[], fate: 'beside' | 'lost'): Problem[] {
  return unsaid
    .filter((feature) => features[feature][1](bundle))
    .map((code) => ({ code, message: fate === 'lost' ? `${features[code][0]}: this is not in the file.` : `${features[code][0]}: this is kept in the file for this program; other programs do not see it.` }))
}

function some<T>(items: ReadonlyMap<string, T>, test: (item: T) => boolean): boolean {
  for (const item of items.values()) if (test(item)) return true
  return false
}

function uncited({ map, passages }: MapBundle): boolean {
  const cited = new Set([...map.evidence.values()].map(({ passage }) => passage))
  return passages.some(({ id }) => !cited.has(id))
}
