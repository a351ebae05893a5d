import type { ArgumentMap } from '../../argument/argument-map.ts'
import type { MapBundle } from '../../argument/map-file.ts'
import type { Problem } from '../../result.ts'
import type { WrittenGraph } from './write-graph.ts'

/** What AIF has no word for, counted over the map as it was written; each in a sentence. */
export function aifLosses(bundle: MapBundle, { map, left }: Pick<WrittenGraph, 'map' | 'left'>, { isXaif }: { isXaif: boolean }): Problem[] {
  const losses: Problem[] = []
  const tell = (code: string, n: number, message: string) => {
    if (n > 0) losses.push({ code, message: n === 1 ? message.replace(/# (claims|relations|arguments|passages|documents)\b/, (_all, things: string) => `one ${things.slice(0, -1)}`).replace('#', '1') : message.replace('#', n.toLocaleString('en')) })
  }
  claimLosses(map, isXaif, tell)
  relationLosses(map, left, tell)
  evidenceLosses(map, left, tell)
  tell('documents', left.documents, isXaif ? 'Of # documents only the text and the authors go along.' : 'AIF has locutions and no documents: of # documents only the authors and the cited passages go along.')
  tell('judgements', bundle.judgements.length, 'What was noted in the comparison’s cells (#) is left out.')
  tell('views', map.views.length + map.steps.length, 'Saved views and steps (#) are left out.')
  if (map.description) tell('description', 1, 'The map’s description is left out.')
  tell('pruned', left.pruned, 'Nodes of the file that this came from (#) are left out, because what they spoke about is no longer on the map.')
  return losses
}

type Tell = (code: string, n: number, message: string) => void

function claimLosses({ claims, relations, question }: ArgumentMap, keepsPlaces: boolean, tell: Tell): void {
  const all = [...claims.values()]
  const having = (has: (claim: (typeof all)[number]) => unknown) => all.filter((claim) => Boolean(has(claim))).length
  const answered = new Set([...relations.values()].flatMap(({ kind, target }) => (kind === 'answers' && target.claim !== undefined ? [target.claim] : [])))
  const answering = new Set([...relations.values()].flatMap(({ kind, premises }) => (kind === 'answers' ? premises.map(({ claim }) => claim) : [])))
  tell('kind', having(({ id, kind }) => (kind === 'question' && !answered.has(id)) || (kind === 'position' && !answering.has(id)) || kind === 'definition'), 'Questions, positions and definitions (#) become plain statements.')
  tell('question', Number(question !== undefined), 'Which question the map is about is not said.')
  tell('definition', having(({ term, role }) => term !== undefined || role !== undefined), 'Which term a definition defines, and what part of its meaning (#), is left out.')
  tell('tags', having(({ tags }) => tags.length > 0), 'The tags of # claims are left out.')
  tell('note', having(({ note }) => note), 'The notes on # claims are left out.')
  tell('granted', having(({ granted }) => granted), 'The grants of # claims are left out.')
  tell('weight', having(({ weight }) => weight !== undefined), 'The weights of # claims are left out.')
  tell('scope', having(({ scope, standard, exclusive }) => scope ?? standard ?? exclusive), 'Scopes, proof standards and whether answers exclude one another (# claims) are left out.')
  tell('copied-from', having(({ copiedFrom }) => copiedFrom), 'The origins of # claims (copied from elsewhere) are left out.')
  if (!keepsPlaces) tell('places', having(({ pos }) => pos), 'The places of # claims on the map are left out.')
}

function relationLosses({ relations }: ArgumentMap, left: WrittenGraph['left'], tell: Tell): void {
  const all = [...relations.values()]
  tell('relation-kind', left.kinds, 'Answers, samenesses, special cases, contraries and contradictions (#) are written as rephrasings and conflicts by these names; other programs may take them for just that.')
  tell('scheme', left.schemes, 'The schemes of # relations cannot be named in AIF.')
  tell('no-premise', all.filter(({ premises }) => premises.length === 0).length, 'Arguments without a premise (#) are not complete in AIF, and other programs may leave them out.')
  tell('role', all.filter(({ premises }) => premises.some(({ role }) => role !== undefined)).length, 'The roles of premises in # arguments are left out.')
  tell('relation-weight', all.filter(({ weight }) => weight !== undefined).length, 'The weights of # relations are left out.')
  tell('relation-note', all.filter(({ note }) => note).length, 'The notes on # relations are left out.')
  tell('questions', all.filter(({ questions, asks }) => (questions?.length ?? 0) > 0 || asks).length, 'What became of the critical questions of # relations is left out.')
}

function evidenceLosses({ evidence }: ArgumentMap, left: WrittenGraph['left'], tell: Tell): void {
  const all = [...evidence.values()]
  tell('stance', left.stances, 'The stances of # passages have no illocution of their own and are written as the nearest one.')
  tell('passage-missing', left.noPassage, 'The links to # passages that are not there are left out.')
  tell('reports', left.reports, 'The reports of others’ words in # passages are left out.')
  tell('implicit', all.filter(({ explicit }) => !explicit).length, 'The difference between saying and implying is left out for # passages.')
  tell('qualified', all.filter(({ qualification, sense }) => qualification ?? sense).length, 'Limiting words and the senses in which words are meant (# passages) are left out.')
  tell('evidence-note', all.filter(({ note, by, at }) => note ?? by ?? at).length, 'Who linked # passages, when, and what was noted there is left out.')
}
