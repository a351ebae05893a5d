import type { CitedPassage } from '../../argument/map-file.ts'
import { oneLine } from '../../argument/one-line.ts'
import type { PassageId } from '../../ids.ts'
import { svgText as escape } from '../../interchange/svg/svg-text.ts'
import { signs, type Cell, type CellTestimony } from '../cell.ts'
import { cellWords, rowWords } from '../comparison-csv.ts'
import type { Comparison } from '../compare-map.ts'
import { cruxSentence } from '../crux-sentence.ts'
import type { Crux } from '../cruxes.ts'
import { claimWords } from '../inference-words.ts'
import type { Row } from '../row.ts'
import { testimonyCiter } from './cite-testimony.ts'
import { comparisonStyle } from './comparison-style.ts'

interface HtmlOptions {
  /** “22 November 2026”. */
  madeOn?: string
  /** A BCP 47 tag. */
  language?: string
}

/** [HO6] The whole comparison as one page without scripts, pictures or addresses: the table, and behind each cell its words. */
export function comparisonHtml(comparison: Comparison, found: readonly Crux[], passages: readonly CitedPassage[], { madeOn, language = 'en' }: HtmlOptions = {}): string {
  const { map } = comparison.input
  const title = oneLine(map.title) || 'Without a question'
  const number = new Map(comparison.rows.map(({ id }, index) => [id, index + 1] as const))
  return [
    '<!doctype html>',
    `<html lang="${escape(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    // Nothing may run or be fetched, whatever a claim says.
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">',
    `<title>${escape(title)}</title>`,
    `<style>${comparisonStyle}</style>`,
    '</head>',
    '<body>',
    `<h1>${escape(title)}</h1>`,
    `<p class="meta">${escape([...(madeOn === undefined ? [] : [madeOn]), `${comparison.rows.length} claims and inferences`, `${comparison.columns.length} texts`].join(' · '))}</p>`,
    ...cruxSection(comparison, found, number),
    '<h2>Who says what</h2>',
    tableOf(comparison, number),
    `<p class="legend">${legend}</p>`,
    '<h2>The words behind the cells</h2>',
    '<div class="words">',
    ...comparison.rows.flatMap((row) => wordsOf(comparison, row, number.get(row.id)!, passages)),
    '</div>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

const legend = '<span class="for">●</span> asserts or uses · <span class="against">⊘</span> denies or rejects · <span class="both">◐</span> both, or changed sides over time · ○ takes no side · – looked for, not found · empty: not yet looked for · the number says how many passages; ◌ before a word: implied'

function cruxSection(comparison: Comparison, found: readonly Crux[], number: ReadonlyMap<string, number>): string[] {
  if (found.length === 0) return []
  const items = found.map((crux) => `<li>${escape(cruxSentence(comparison, crux))}${link(number.get(comparison.rowOf(crux.target)?.id ?? ''))}</li>`)
  return ['<h2>What it turns on</h2>', `<ol>${items.join('')}</ol>`]
}

function link(row: number | undefined): string {
  return row === undefined ? '' : ` <a href="#r${row}">${row}</a>`
}

function tableOf(comparison: Comparison, number: ReadonlyMap<string, number>): string {
  const { columns, rows, cell, input } = comparison
  const { map } = input
  const lines: string[] = []
  let [question, position]: (string | undefined)[] = [undefined, undefined]
  for (const row of rows) {
    if (row.question !== question || row.position !== position) {
      if (row.question !== undefined && row.question !== question) lines.push(heading(claimWords(map, row.question), 'question', columns.length))
      if (row.position !== undefined && row.position !== row.target.claim) lines.push(heading(claimWords(map, row.position), 'position', columns.length))
      ;[question, position] = [row.question, row.position]
    }
    const has = columns.some(({ id }) => cell(row.id, id).testimonies.length > 0)
    const at = number.get(row.id)!
    const words = escape(rowWords(comparison, row))
    const name = has ? `<a href="#r${at}">${at}</a> ${words}` : `<span class="number">${at}</span> ${words}`
    lines.push(`<tr><th scope="row" class="${row.kind}">${name}</th>${columns.map(({ id }) => `<td>${mark(cell(row.id, id))}</td>`).join('')}</tr>`)
  }
  return `<table><thead><tr><th scope="col">Claim or inference</th>${columns.map(({ name }) => `<th scope="col">${escape(name)}</th>`).join('')}</tr></thead><tbody>${lines.join('\n')}</tbody></table>`
}

function heading(words: string, kind: string, columns: number): string {
  return `<tr class="${kind}"><th colspan="${columns + 1}" scope="rowgroup">${escape(words.replace(/^“|”$/gu, ''))}</th></tr>`
}

/** A cell by shape, colour and word. */
function mark(cell: Cell): string {
  const words = cellWords(cell)
  if (words === '') return ''
  const { stance, sign, derived } = cell
  const tone = stance === 'mixed' || stance === 'changed' ? 'both' : sign === 1 ? 'for' : sign === -1 ? 'against' : 'none'
  const shape = { for: '●', against: '⊘', both: '◐', none: stance === 'silent' ? '–' : derived ? '◌' : '○' }[tone]
  return `<span class="${tone}">${cell.explicit ? '' : '◌'}${shape}</span> ${escape(words)}`
}

function wordsOf({ columns, cell, input: { map, documents } }: Comparison, row: Row, number: number, passages: readonly CitedPassage[]): string[] {
  const spoken = columns.map((column) => ({ column, said: cell(row.id, column.id) })).filter(({ said }) => said.testimonies.length > 0)
  if (spoken.length === 0) return []
  const quotes = quotesOf(passages)
  const cite = testimonyCiter(documents)
  const quoted = (testimony: CellTestimony, isDefinition: boolean) => {
    const { evidence, stance, sign, report, about } = testimony
    const quote = quotes.get(evidence.passage)
    const side = signs[stance] * sign
    const word = side === 0 ? 'takes no side' : isDefinition ? (side === 1 ? 'uses it' : 'rejects it') : side === 1 ? 'asserts it' : 'denies it'
    const notes = [
      report ? `as ${report.mode === 'imputes' ? 'imputed' : report.mode === 'paraphrases' ? 'paraphrased' : 'quoted'}, ${word}` : word,
      ...(evidence.explicit ? [] : ['implied']),
      ...(evidence.qualification === undefined ? [] : [`limited by “${oneLine(evidence.qualification)}”`]),
      ...(evidence.force === undefined || evidence.force === 'flat' ? [] : [evidence.force]),
      ...(evidence.settled ? [] : ['not settled']),
      ...(about === row.id ? [] : [sign === 1 || side === 0 ? `said of ${claimWords(map, about.slice(about.indexOf(':') + 1))}` : `as it ${stance} the opposite, ${claimWords(map, about.slice(about.indexOf(':') + 1))}`]),
    ]
    return `<blockquote class="${side === 1 ? 'for' : side === -1 ? 'against' : 'none'}"><p>${quote ? `“${escape(oneLine(quote.exact))}”` : 'The passage is not in this file.'}</p><footer>${escape([cite(testimony, quote), ...notes].join(' · '))}</footer></blockquote>`
  }
  return [
    `<section id="r${number}"><h3><span class="number">${number}</span> ${escape(row.words)}</h3>`,
    ...spoken.map(({ column, said }) => `<div class="text"><h4>${escape(column.name)}: ${escape(cellWords(said))}</h4>${said.testimonies.map((one) => quoted(one, row.kind === 'definition')).join('')}</div>`),
    '</section>',
  ]
}

const known = new WeakMap<readonly CitedPassage[], ReadonlyMap<PassageId, CitedPassage>>()

function quotesOf(passages: readonly CitedPassage[]): ReadonlyMap<PassageId, CitedPassage> {
  let found = known.get(passages)
  if (!found) known.set(passages, (found = new Map(passages.map((passage) => [passage.id, passage] as const))))
  return found
}
