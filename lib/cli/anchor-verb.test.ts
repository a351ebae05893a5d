import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCli } from './run-cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'sic-anchor-'))

async function anchor(content: string, ...more: string[]) {
  const file = join(folder, 'passages.json')
  writeFileSync(file, content)
  const out: string[] = []
  const err: string[] = []
  const code = await runCli(['anchor', file, ...more], { out: (text) => out.push(String(text)), err: (line) => err.push(line) })
  return { code, out: out.join(''), err: err.join('\n'), file }
}

const text = '𝔄 The ferry was late. Nobody on the quay was surprised. 👩‍👩‍👧 The price had risen twice since Easter.'

describe('sic anchor', () => {
  it('[AN7] gives states and places in code points', async () => {
    const price = 'The price had risen twice since Easter.'
    const passages = [
      { id: 'a', exact: price, prefix: 'was surprised. 👩‍👩‍👧 ', suffix: '', start: 3 },
      { id: 7, exact: 'The bridge was opened by a duke in a hat.', prefix: null },
    ]
    const said = await anchor(JSON.stringify({ text, passages }), '--json')
    expect(said.code).toBe(0)
    const start = [...text.slice(0, text.indexOf(price))].length
    expect(JSON.parse(said.out)).toEqual({
      format: 'sic/anchors@1',
      anchors: [
        { id: 'a', state: 'moved', start, end: start + price.length, score: expect.any(Number) },
        { id: 7, state: 'orphaned', score: expect.any(Number) },
      ],
    })
  })

  it('[AN5] gives the candidates of an ambiguous passage, best first', async () => {
    const twice = 'One. The same words stand here. Two. One. The same words stand here. Two.'
    const said = await anchor(JSON.stringify({ text: twice, passages: [{ id: 'x', exact: 'The same words stand here.' }] }), '--json')
    const [first] = JSON.parse(said.out).anchors
    expect(first.state).toBe('ambiguous')
    expect(first.candidates.map(({ start, end }: { start: number; end: number }) => twice.slice(start, end))).toEqual(['The same words stand here.', 'The same words stand here.'])
  })

  it('prints a line for each without --json, and a count on stderr', async () => {
    const said = await anchor(JSON.stringify({ text, passages: [{ id: 'a', exact: 'Nobody on the quay was surprised.', prefix: 'The ferry was late. ', suffix: ' 👩‍👩‍👧 The price' }] }))
    expect(said.out).toMatch(/^a\texact\t22\t55\t1\tNobody on the quay was surprised\.\n$/)
    expect(said.err).toContain('0 orphaned')
  })

  it.each([
    ['no JSON', '{', 'This is not JSON'],
    ['no text', '{"passages": []}', '“text” is not as it should be'],
    ['a passage without words', '{"text": "", "passages": [{"id": "a"}]}', '“passages.0.exact” is not as it should be'],
    ['a list', '[]', 'This is not a text with passages'],
  ])('says what is wrong with %s, with exit code 1', async (_what, content, sentence) => {
    const said = await anchor(content)
    expect(said.code).toBe(1)
    expect(said.err).toContain(sentence)
    expect(said.err).toContain(said.file)
  })

  const sample = join(import.meta.dirname, '../../../shared/fixtures/corpus-truth/anchoring-sample.json')
  it.runIf(existsSync(sample))('finds the passages of the sample, edited as editors do, and misses the one that was deleted', async () => {
    const { cases } = JSON.parse(readFileSync(sample, 'utf8'))
    for (const { id, quote, prefix, suffix, start, mutated_text_window: window, expected } of cases) {
      const said = await anchor(JSON.stringify({ text: window, passages: [{ id, exact: quote, prefix, suffix, start }] }), '--json')
      const [first] = JSON.parse(said.out).anchors
      if (expected === null) expect([id, first.state]).toEqual([id, 'orphaned'])
      else expect([id, first.start, [...window].slice(first.start, first.end).join('')]).toEqual([id, expected.start, expected.text])
    }
  })
})
