import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importExtracted } from '../domain/importing/import-extracted.ts'
import { extractHtml } from './extract-html.ts'
import { lineOf } from './html/markup-tree.ts'
import { parseHtml } from './html/parse-html.ts'

/** Saved pages that lie beside the project on some machines and never in it, with the article that a reader should see. */
const folder = join(import.meta.dirname, '../../../shared/fixtures/html')
const names = existsSync(folder) ? readdirSync(folder).flatMap((name) => (name.endsWith('.source.html') ? [name.slice(0, -'.source.html'.length)] : [])) : []

const countsOf = (text: string) => {
  const counts = new Map<string, number>()
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
const sumOf = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0)

describe.runIf(names.length > 0)('saved pages beside the project', () => {
  it.each(names)('[IM15] [IM68] %s shows the words of its article, and its title', (name) => {
    const read = importExtracted(extractHtml(readFileSync(join(folder, `${name}.source.html`), 'utf8')))
    const expected = countsOf(lineOf(parseHtml(readFileSync(join(folder, `${name}.expected.html`), 'utf8').replace(/</g, ' <'))))
    const said = JSON.parse(readFileSync(join(folder, `${name}.metadata.json`), 'utf8')) as { title: string; byline: string | null }
    // The article as it is expected comes without its title.
    const shown = read.blocks.filter((block) => !block.excluded && !(block.kind === 'heading' && block.level === 1))
    const found = countsOf(shown.map((block) => read.text.slice(block.start, block.end)).join(' '))
    const common = [...found].reduce((sum, [word, count]) => sum + Math.min(count, expected.get(word) ?? 0), 0)

    expect(common / sumOf(found)).toBeGreaterThanOrEqual(0.97)
    expect(common / sumOf(expected)).toBeGreaterThanOrEqual(0.97)
    expect(said.title.startsWith(read.title?.value ?? '-')).toBe(true)
    if (said.byline) expect(said.byline).toContain(read.authors[0]?.value ?? '-')
  })
})
