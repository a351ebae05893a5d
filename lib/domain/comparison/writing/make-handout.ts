import type { CitedPassage } from '../../argument/map-file.ts'
import { listInWords } from '../../argument/name-item.ts'
import { oneLine } from '../../argument/one-line.ts'
import type { PassageId } from '../../ids.ts'
import { agreement } from '../agreement.ts'
import { apartOf } from '../apart-of.ts'
import { signs, type Cell } from '../cell.ts'
import type { Column } from '../column.ts'
import type { Comparison } from '../compare-map.ts'
import { byContest, contestedBy } from '../contested.ts'
import { cruxLine } from '../crux-line.ts'
import { cruxSentence } from '../crux-sentence.ts'
import type { Crux } from '../cruxes.ts'
import { hasOwnVoice } from '../has-own-voice.ts'
import { claimWords, stepWords } from '../inference-words.ts'
import { rowIdOf, targetOf, type Row, type RowId } from '../row.ts'
import { standApart } from '../stand-apart.ts'
import type { Testimony } from '../testimony.ts'
import { testimonyCiter } from './cite-testimony.ts'
import type { Handout, HandoutItem, HandoutPassage } from './handout.ts'
import { spokenName } from '../spoken-name.ts'

type Quoted = Pick<CitedPassage, 'id' | 'exact'> & { page?: string | null }

/** Beyond this a sentence is no longer said aloud: the crux is told in a line. */
const longestSentence = 560

/**
 * [HO1] The handout of a comparison (10-meaning, “Two hours with it”). `found` are its cruxes, which take longest and may have been looked
 * for elsewhere.
 */
export function makeHandout(comparison: Comparison, found: readonly Crux[], passages: readonly Quoted[]): Handout {
  const { map, documents } = comparison.input
  const quotes = new Map<PassageId, Quoted>(passages.map((passage) => [passage.id, passage] as const))
  const cite = testimonyCiter(documents)
  const nameOf = new Map(comparison.columns.map(({ id, name }) => [id, name] as const))
  const names = (ids: readonly string[]) => ids.map((id) => nameOf.get(id) ?? 'a text')
  const itemOf = (target: RowId, crux?: Crux): HandoutItem | null => {
    const row = comparison.rowOf(target)
    if (!row) return null
    const isStep = isStepOf(comparison, row)
    const turning = new Set(crux?.flips.map(({ column }) => column))
    const side = (sign: 1 | -1) => {
      // Whoever's own answer turns on it is heard first.
      const columns = columnsOnSide(comparison, row, sign, crux).sort((a, b) => Number(turning.has(b.id)) - Number(turning.has(a.id)))
      return { word: sideWords(row, isStep, sign, columns.length), columns: columns.map(({ id }) => id), passages: passagesOf(comparison, row, sign, columns, quotes, cite) }
    }
    const [holding, denying] = [side(1), side(-1)]
    if (holding.columns.length === 0 || denying.columns.length === 0) return null
    return { id: target, kind: crux ? 'crux' : 'parted', row: row.id, headline: headlineOf(comparison, target), sentence: crux ? sentenceOf(comparison, crux) : '', for: holding, against: denying }
  }
  const inCrux = new Set(found.map(({ target }) => comparison.rowOf(target)?.id))
  const parted = byContest(comparison).filter((row) => contestedBy(comparison, row) > 0 && !inCrux.has(row.id))
  return {
    title: oneLine(map.title) || 'Without a question',
    texts: comparison.columns.map(({ name }) => name),
    answers: answersIn(comparison).map(({ claim, row, sign }) => ({
      claim,
      words: oneLine(map.claims.get(claim)?.text ?? '') || claimWords(map, claim),
      taken: names(columnsOf(comparison, row.id, sign)),
      rejected: names(columnsOf(comparison, row.id, -sign as 1 | -1)),
    })),
    items: [...found.map((crux) => itemOf(crux.target, crux)), ...parted.map((row) => itemOf(rowIdOf(row.target)))].flatMap((item) => item ?? []),
    common: commonGround(comparison).map(({ words, by }) => ({ words, by: names(by) })),
    agreement: agreementOfPairs(comparison),
    sources: sourcesOf(comparison),
  }
}

/** The answers, each once; of two that are one another's opposite each has its own, though they are one row. */
function answersIn({ rows, input: { map } }: Comparison): { claim: string; row: Row; sign: 1 | -1 }[] {
  return rows.flatMap((row) => {
    if (map.question !== undefined && row.question !== map.question) return []
    const positions = row.members.flatMap(({ target: { claim }, sign }) => (claim !== undefined && map.claims.get(claim)?.kind === 'position' ? [{ claim, row, sign }] : []))
    return positions.filter(({ sign }, index) => positions.findIndex((other) => other.sign === sign) === index)
  })
}

function columnsOf({ columns, cell }: Comparison, row: RowId, sign: 1 | -1): string[] {
  return columns.filter((column) => hasOwnVoice(column) && cell(row, column.id).sign === sign).map(({ id }) => id)
}

/** Of a crux, those whom its pairs name. */
function columnsOnSide({ columns, cell }: Comparison, row: Row, sign: 1 | -1, crux: Crux | undefined): Column[] {
  const named = crux && new Set(crux.pairs.flatMap(({ a, b }) => [a, b]))
  return columns.filter((column) => hasOwnVoice(column) && (named?.has(column.id) ?? true) && cell(row.id, column.id).sign === sign)
}

function isStepOf({ input: { map } }: Comparison, { target }: Row): boolean {
  const kind = target.relation === undefined ? undefined : map.relations.get(target.relation)?.kind
  return kind === 'supports' || kind === 'attacks'
}

/** One passage of each column in turn; of one column, what says it outright, flatly, and at a length to be read comes first. */
function passagesOf(comparison: Comparison, row: Row, sign: 1 | -1, columns: readonly Column[], quotes: ReadonlyMap<PassageId, Quoted>, cite: ReturnType<typeof testimonyCiter>): HandoutPassage[] {
  const lists = columns.map(({ id }) =>
    comparison
      .cell(row.id, id)
      .testimonies.filter((testimony) => testimony.report === undefined && signs[testimony.stance] * testimony.sign === sign && quotes.has(testimony.evidence.passage))
      .toSorted((a, b) => fitness(b, quotes) - fitness(a, quotes)),
  )
  const inTurn = Array.from({ length: Math.max(0, ...lists.map(({ length }) => length)) }, (_, turn) => lists.flatMap((list) => list[turn] ?? [])).flat()
  const seen = new Set<PassageId>()
  return inTurn.flatMap((testimony) => {
    const { evidence } = testimony
    if (seen.has(evidence.passage)) return []
    seen.add(evidence.passage)
    const quote = quotes.get(evidence.passage)!
    const marks = [...(evidence.explicit ? [] : ['implied']), ...(evidence.qualification === undefined && (evidence.force ?? 'flat') === 'flat' ? [] : ['with a qualification']), ...(evidence.settled ? [] : ['not settled'])]
    return [{ id: quote.id, words: oneLine(quote.exact), cited: cite(testimony, quote), marks }]
  })
}

function fitness({ evidence }: Testimony, quotes: ReadonlyMap<PassageId, Quoted>): number {
  const { length } = quotes.get(evidence.passage)!.exact
  return (evidence.explicit ? 4 : 0) + ((evidence.force ?? 'flat') === 'flat' ? 2 : 0) + (evidence.qualification === undefined ? 1 : 0) + (evidence.settled ? 1 : 0) + (length >= 40 && length <= 280 ? 1 : 0)
}

function sideWords({ kind }: Row, isStep: boolean, sign: 1 | -1, count: number): string {
  const one = count === 1
  if (isStep) return sign === 1 ? (one ? 'Draws it' : 'Draw it') : one ? 'Rejects it' : 'Reject it'
  if (kind === 'definition') return sign === 1 ? (one ? 'Uses it' : 'Use it') : one ? 'Rejects it' : 'Reject it'
  return sign === 1 ? (one ? 'Holds it' : 'Hold it') : one ? 'Denies it' : 'Deny it'
}

/** The claim as it stands, or the step in words. */
function headlineOf({ input: { map } }: Comparison, target: RowId): string {
  const { claim, relation } = targetOf(target)
  if (claim !== undefined) return oneLine(map.claims.get(claim)?.text ?? '') || claimWords(map, claim)
  const step = stepWords(map, relation)
  return `${step.charAt(0).toUpperCase()}${step.slice(1)}`
}

/** Whose answers turn on it beyond what one can say in a breath, are named only. */
function sentenceOf(comparison: Comparison, crux: Crux): string {
  for (let told = crux.flips.length; told > 0; told--) {
    const rest = new Set(crux.flips.slice(told).map(({ column }) => column))
    for (const { column } of crux.flips.slice(0, told)) rest.delete(column)
    const names = comparison.columns.flatMap((column) => (rest.has(column.id) ? [spokenName(column)] : []))
    const sentence = `${cruxSentence(comparison, { ...crux, flips: crux.flips.slice(0, told) })}${names.length === 0 ? '' : ` The ${names.length > 1 ? 'answers' : 'answer'} of ${listInWords(names)} ${names.length > 1 ? 'turn' : 'turns'} on it too.`}`
    if (sentence.length <= longestSentence) return sentence
  }
  return cruxLine(comparison, crux)
}

/** Rows that two at least take and none is against, most first. */
function commonGround(comparison: Comparison): { words: string; by: string[] }[] {
  const own = comparison.columns.filter(hasOwnVoice)
  const known = new Map(own.map((column) => [column.id, column] as const))
  // Whose denial of it only follows is not counted against it, and yet it is no ground that they share.
  const isOpen = ({ stance, derived }: Cell) => ['asserts', 'uses', 'none', 'silent', 'unread'].includes(stance) && derived?.sign !== -1
  return comparison.rows
    .filter(({ kind, id }) => kind !== 'relation' && own.every((column) => isOpen(comparison.cell(id, column.id))))
    .map((row) => ({ words: row.words, by: columnsOf(comparison, row.id, 1) }))
    .filter(({ by }) => apartOf(by.map((id) => known.get(id)!)) >= 2)
    .toSorted((a, b) => b.by.length - a.by.length)
}

function agreementOfPairs(comparison: Comparison): Handout['agreement'][number][] {
  const { columns } = comparison
  return columns
    .flatMap((a, index) =>
      columns.slice(index + 1).flatMap((b) => {
        const found = standApart(a, b) ? agreement(comparison, a.id, b.id) : null
        const of = found ? found.shared.length + found.parted.length : 0
        return found && of > 0 ? [{ a: a.name, b: b.name, agree: found.shared.length, of, undecided: found.leftOut.mixed.length + found.leftOut.changed.length }] : []
      }),
    )
    .toSorted((a, b) => b.agree / b.of - a.agree / a.of || b.of - a.of)
}

/** “Milovan Djilas, The New Class (1957)”. */
function sourcesOf({ columns, input: { documents } }: Comparison): string[] {
  const ids = new Set(columns.flatMap((column) => (column.kind === 'set' ? column.members.map((member) => decodeURIComponent(member.replace(/^[a-z]+:/, '').split('/')[0]!)) : column.kind === 'voice' ? [] : [column.document])))
  return documents.filter(({ id }) => ids.has(id)).map(({ authors, organisation, title, date }) => {
    const who = authors.length > 0 ? authors.join(', ') : organisation
    return `${who ? `${who}, ` : ''}${oneLine(title)}${date ? ` (${date})` : ''}`
  })
}
