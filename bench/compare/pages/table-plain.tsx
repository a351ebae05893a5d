import { columnsOf } from '../../../lib/domain/comparison/column.ts'
import { cellWords } from '../../../lib/domain/comparison/comparison-csv.ts'
import { compareMap } from '../../../lib/domain/comparison/compare-map.ts'
import { rowIdOf } from '../../../lib/domain/comparison/row.ts'
import { openTable } from './measure-scroll.ts'
import { readData } from './read-data.ts'

/** What one writes first: an HTML table with every cell in it, heads that stay, and a cell's words put in when they change. */
const { map, documents, passages } = await readData()
const comparison = compareMap({ map, documents: documents.map((document) => ({ ...document, sha256: '' })), passages, columns: columnsOf(map, documents.map((document) => ({ ...document, sha256: '' }))) })
const documentOf = new Map(passages.map(({ id, document }) => [id, document]))
const escape = (words: string) => words.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'))

openTable(
  {
    show(root) {
      const head = `<tr><th>Claim</th>${comparison.columns.map(({ name }) => `<th>${escape(name)}</th>`).join('')}</tr>`
      const body = comparison.rows.map(({ id, words }) => `<tr><th>${escape(words)}</th>${comparison.columns.map((column) => `<td id="${id} ${column.id}">${cellWords(comparison.cell(id, column.id))}</td>`).join('')}</tr>`).join('')
      root.innerHTML = `<div id="frame"><table><thead>${head}</thead><tbody>${body}</tbody></table></div>
        <style>#frame{height:100%;overflow:auto;font:13px sans-serif}table{border-collapse:separate;border-spacing:0}th,td{min-width:100px;border:1px solid #ddd;padding:4px;text-align:start}thead th{position:sticky;top:0;z-index:2;background:#fff}tbody th{position:sticky;left:0;min-width:320px;background:#fff;font-weight:400}</style>`
    },
    isReady: () => document.querySelector('td') !== null,
    frame: () => document.getElementById('frame')!,
    edit: (evidence, denies) => {
      const { target, passage } = map.evidence.get(evidence)!
      return () => {
        const cell = document.getElementById(`${rowIdOf(target)} document:${documentOf.get(passage)}`)
        if (cell) cell.textContent = denies ? 'denies (1)' : 'asserts (1)'
      }
    },
  },
  [...map.evidence.keys()],
)
