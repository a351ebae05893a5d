import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importText } from '../domain/importing/import-text.ts'
import { originOf } from '../domain/importing/offset-runs.ts'
import { withoutLettersPutBack } from '../domain/importing/testing/without-letters-put-back.ts'

/** Real texts that lie beside the project on some machines and never in it. Without them these checks have nothing to do. */
const corpus = join(import.meta.dirname, '../../../shared/corpus')
const truths = join(import.meta.dirname, '../../../shared/fixtures/corpus-truth')
const files = existsSync(corpus) ? readdirSync(corpus).filter((name) => name.endsWith('.txt')) : []

describe.runIf(files.length > 0)('real texts beside the project', () => {
  it.each(files)('[IM0] nothing of %s is lost, and every unit maps back', (name) => {
    const raw = readFileSync(join(corpus, name), 'utf8')
    const read = importText(raw)
    const letters = (text: string) => [...text.replace(/[^\p{L}\p{N}]/gu, '')].sort().join('')
    const excluded = read.blocks.map((block) => (block.excluded ? block.text : '')).join('')
    const found = withoutLettersPutBack(read)
    expect(letters(found + excluded) === letters(raw)).toBe(true)
    const strays = [...read.text].length === 0 ? [0] : Array.from(found.slice(0, 20_000), (unit, at) => (/\p{L}/u.test(unit) && raw[originOf(read.runs, at)] !== unit ? at : -1)).filter((at) => at >= 0)
    expect(strays).toEqual([])
  })

  const sample = join(truths, 'import-sample-002.json')
  it.runIf(existsSync(sample))('[IM4] [IM10] [IM11] the sample says what was to be found', () => {
    const { document, truth } = JSON.parse(readFileSync(sample, 'utf8'))
    const read = importText(readFileSync(join(corpus, document), 'utf8'))
    const shown = read.blocks.filter((block) => !block.excluded)
    const textOf = (block: { start: number; end: number }) => read.text.slice(block.start, block.end)
    expect([read.title?.value, read.organisation?.value, read.date?.value, read.authors]).toEqual([truth.title, truth.organisation, truth.date, []])
    expect(read.date?.evidence).toBe(truth.date_evidence)
    expect(shown.filter((block) => block.kind === 'heading').map(textOf)).toEqual([truth.title, ...truth.headings.map((heading: { text: string }) => heading.text)])
    expect(read.blocks.flatMap((block) => (block.excluded ? [block.text] : []))).toEqual(truth.furniture_lines.map((line: { text: string }) => line.text))
    expect(shown.filter((block) => textOf(block).length > 160)).toHaveLength(truth.body_paragraphs)
  })
})
