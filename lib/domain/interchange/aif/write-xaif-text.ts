import type { MapBundle } from '../../argument/map-file.ts'
import { offsetConverter } from '../../document/text-offset.ts'

/** The texts of the documents that passages are cited from, as HTML, with a span where each locution stands. Spans do not overlap: of two that would, the earlier one stays. */
export function writeXaifText({ documents, passages }: MapBundle, nodes: ReadonlyMap<string, string>): string {
  return documents
    .flatMap(({ id, text }) => {
      const cited = passages.filter((passage) => passage.document === id && nodes.has(passage.id) && passage.end > passage.start)
      return text === undefined || cited.length === 0 ? [] : [{ text, cited }]
    })
    .map(({ text, cited }) => {
      const { toUtf16 } = offsetConverter(text)
      let html = ''
      let written = 0
      for (const { id, start, end } of [...cited].sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1))) {
        const [from, to] = [toUtf16(start), toUtf16(end)]
        if (from < written || to <= from) continue
        html += `${escaped(text.slice(written, from))}<span id="node${escaped(nodes.get(id)!)}" class="highlighted">${escaped(text.slice(from, to))}</span>`
        written = to
      }
      return html + escaped(text.slice(written))
    })
    .join('<br><br>')
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[sign]};`).replace(/\n/g, '<br>')
}
