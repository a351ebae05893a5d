import { byCodeUnit } from '../argument/by-code-unit.ts'
import type { CitedPassage } from '../argument/map-file.ts'
import type { PassageId } from '../ids.ts'
import { agreement } from './agreement.ts'
import type { Cell } from './cell.ts'
import type { Column } from './column.ts'
import type { Comparison } from './compare-map.ts'
import { cruxSentence } from './crux-sentence.ts'
import { cruxes } from './cruxes.ts'
import { inferenceWords } from './inference-words.ts'
import { isReconstruction } from './is-reconstruction.ts'
import { oppositeConclusions } from './opposite-conclusions.ts'
import { positionsByDate } from './positions-by-date.ts'
import { targetOf } from './row.ts'
import { silences } from './silences.ts'
import { standApart } from './stand-apart.ts'
import { aboutTheWord, mixedSupports, termsOf } from './terms.ts'

/** What `sic compare` and the API give, `sic/comparison@1`: a value to be written as JSON. Cells that nobody has looked at are not in it. */
export function reportComparison(comparison: Comparison, passages: readonly CitedPassage[]) {
  const { columns, rows, input } = comparison
  const texts = new Map<PassageId, CitedPassage>(passages.map((passage) => [passage.id, passage] as const))
  const terms = termsOf(comparison)
  return {
    format: 'sic/comparison@1' as const,
    map: { id: input.map.id, title: input.map.title },
    columns: columns.map(reportColumn),
    rows: rows.map((row) => ({
      id: row.id,
      ...row.target,
      kind: row.kind,
      text: row.words,
      ...(isReconstruction(comparison, row) ? { reconstruction: true } : {}),
      ...(row.question === undefined ? {} : { question: row.question }),
      ...(row.position === undefined ? {} : { position: row.position }),
      ...(row.members.length > 1 ? { members: row.members.map(({ target, sign }) => ({ ...target, sign })) } : {}),
      cells: Object.fromEntries(columns.flatMap(({ id }) => cellEntry(id, comparison.cell(row.id, id), texts))),
    })),
    agreement: pairsOf(columns).flatMap(([a, b]) => {
      const found = agreement(comparison, a.id, b.id)
      return found ? [{ a: a.id, b: b.id, agree: found.shared.length, of: found.shared.length + found.parted.length, ...found }] : []
    }),
    cruxes: cruxes(comparison).map((crux) => ({ ...crux, sentence: cruxSentence(comparison, crux) })),
    oppositeConclusions: oppositeConclusions(comparison).map(({ premise, a, b }) => ({
      premise,
      a: { ...a, words: inferenceWords(input.map, a.draws) },
      b: { ...b, words: inferenceWords(input.map, b.draws) },
    })),
    silences: silences(comparison),
    positions: positionsByDate(comparison),
    terms,
    aboutTheWord: aboutTheWord(comparison, terms),
    mixedSupports: mixedSupports(comparison, terms),
  }
}

function reportColumn(column: Column) {
  const { id, kind, name, date } = column
  const whose = column.kind === 'voice' ? { voice: column.voice } : column.kind === 'set' ? { members: column.members } : { document: column.document, ...(column.kind === 'part' ? { part: column.part } : {}) }
  return { id, kind, name, ...(date === undefined ? {} : { date }), ...whose }
}

function cellEntry(id: string, cell: Cell, texts: ReadonlyMap<PassageId, CitedPassage>) {
  const { stance, sign, explicit, qualified, reported, unsettled, testimonies, silentBy, derived } = cell
  if (stance === 'unread' && !derived) return []
  const said = testimonies.map(({ evidence, stance: own, report, date, part, about }) => {
    const passage = texts.get(evidence.passage)
    return {
      evidence: evidence.id,
      ...targetOf(about),
      passage: evidence.passage,
      stance: own,
      explicit: evidence.explicit,
      ...(report ? { mode: report.mode } : {}),
      ...(evidence.qualification === undefined ? {} : { qualification: evidence.qualification }),
      ...(part === undefined ? {} : { part }),
      ...(date === undefined ? {} : { date }),
      ...(passage ? { document: passage.document, exact: passage.exact, start: passage.start, end: passage.end, ...(passage.page === undefined ? {} : { page: passage.page }) } : {}),
    }
  })
  return [[id, { stance, sign, explicit, qualified, reported, unsettled, passages: said, ...(silentBy.length > 0 ? { silentBy: silentBy.toSorted(byCodeUnit) } : {}), ...(derived ? { derived } : {}) }] as const]
}

function pairsOf(columns: readonly Column[]): [Column, Column][] {
  return columns.flatMap((a, index) => columns.slice(index + 1).filter((b) => standApart(a, b)).map((b): [Column, Column] => [a, b]))
}
