import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lettersOf } from '../../corpus/degrade/letter-stream.ts'
import { englishWords } from '../../lib/extractors/english-words.ts'
import { importText } from '../../lib/domain/importing/import-text.ts'
import { decodeText } from '../../lib/extractors/decode-text.ts'
import type { BenchTable } from '../bench-table.ts'

interface Sample {
  document: string
  truth: { title: string; organisation: string | null; date: string | null; headings: { text: string }[]; furniture_lines: { text: string }[]; body_paragraphs: number }
}

/** What a person wrote down of a real text that lies beside the project, held against what import makes of it. */
export function sampleTables(texts: string, truths: string): BenchTable[] {
  if (!existsSync(truths)) return []
  return readdirSync(truths)
    .filter((name) => /^import-sample.*\.json$/.test(name))
    .flatMap((name) => {
      const { document, truth } = JSON.parse(readFileSync(join(truths, name), 'utf8')) as Sample
      const file = join(texts, document)
      return existsSync(file) ? [tableOf(document, truth, decodeText(readFileSync(file)).text)] : []
    })
}

function tableOf(document: string, truth: Sample['truth'], raw: string): BenchTable {
  const read = importText(raw, englishWords)
  const textOf = (block: { start: number; end: number }) => read.text.slice(block.start, block.end)
  const shown = read.blocks.filter((block) => !block.excluded)
  const headings = shown.filter((block) => block.kind === 'heading').map(textOf)
  const wanted = [truth.title, ...truth.headings.map((heading) => heading.text)]
  const leftOut = read.blocks.flatMap((block) => (block.excluded ? [block.text] : []))
  const common = (a: readonly string[], b: readonly string[]) => {
    const rest = b.map(lettersOf)
    return a.filter((text) => rest.includes(lettersOf(text)) && rest.splice(rest.indexOf(lettersOf(text)), 1)).length
  }
  const row = (what: string, right: number, of: number, more: number) => [what, of, right, more]
  const said = (found: string | undefined, told: string | null) => (found === (told ?? undefined) ? 1 : 0)
  const furniture = truth.furniture_lines.map((line) => line.text)
  return {
    title: `import: ${document} as a person reads it`,
    columns: ['what', 'there are', 'right', 'false'],
    rows: [
      row('title, organisation, date', said(read.title?.value, truth.title) + said(read.organisation?.value, truth.organisation) + said(read.date?.value, truth.date), 3, 0),
      row('headings', common(headings, wanted), wanted.length, headings.length - common(headings, wanted)),
      row('furniture', common(leftOut, furniture), furniture.length, leftOut.length - common(leftOut, furniture)),
      row('paragraphs of the body', Math.min(truth.body_paragraphs, shown.filter((block) => textOf(block).length > 160).length), truth.body_paragraphs, Math.max(0, shown.filter((block) => textOf(block).length > 160).length - truth.body_paragraphs)),
    ],
  }
}
