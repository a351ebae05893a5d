import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCli } from './run-cli.ts'

const demo = 'corpus/soviet-bureaucracy.sic.json'
const folder = mkdtempSync(join(tmpdir(), 'sic-cli-'))

async function sic(...words: string[]) {
  const out: Buffer[] = []
  const err: string[] = []
  const code = await runCli(words, { out: (content) => out.push(Buffer.from(content)), err: (line) => err.push(line) })
  return { code, out: Buffer.concat(out), text: Buffer.concat(out).toString(), err: err.join('\n') }
}

describe('sic convert', () => {
  it('gives the same file back from sic to sic', async () => {
    const file = join(folder, 'again.sic.json')
    expect((await sic('convert', demo, file)).code).toBe(0)
    expect(readFileSync(file, 'utf8')).toBe(readFileSync(demo, 'utf8'))
  })

  it('names a map without a title after its file', async () => {
    const canvas = join(folder, 'on_means-and_ends.canvas')
    writeFileSync(canvas, JSON.stringify({ nodes: [{ id: 'a', type: 'text', text: 'Ends do not choose their means.', x: 0, y: 0, width: 260, height: 80 }], edges: [] }))
    const { text } = await sic('convert', canvas, '-', '--to', 'sic')
    expect(JSON.parse(String(text))).toMatchObject({ map: { title: 'on means and ends' } })
  })

  it('draws a PNG and an SVG, and says on stderr what the picture leaves out', async () => {
    const png = join(folder, 'map.png')
    const drawn = await sic('convert', demo, png)
    expect(drawn).toMatchObject({ code: 0, text: `${png} written.\n` })
    expect(drawn.err).toContain('Writing: ')
    expect(readFileSync(png).subarray(1, 4).toString()).toBe('PNG')
    const svg = await sic('convert', demo, '-', '--to', 'svg')
    expect(svg.text).toMatch(/^<svg /)
  })

  it('prints one JSON value and nothing else with --json', async () => {
    const { text } = await sic('convert', demo, join(folder, 'map.md'), '--json')
    expect(JSON.parse(text)).toMatchObject({ format: 'sic/conversion@1', from: 'sic', to: 'markdown', problems: [], losses: expect.arrayContaining([expect.objectContaining({ code: 'places' })]) })
  })

  it('[IE1] [IE5] knows a file of another program by what it holds, draws it laid out, and says what came of it with --json', async () => {
    const debate = join(folder, 'debate.txt')
    writeFileSync(debate, readFileSync('corpus/interchange/ferry.kialo.txt'))
    const drawn = await sic('convert', debate, '-', '--to', 'svg')
    expect(drawn).toMatchObject({ code: 0 })
    const corners = [...drawn.text.matchAll(/<rect x="([\d.-]+)" y="([\d.-]+)"/g)].map(([, x, y]) => `${x} ${y}`)
    expect(new Set(corners).size).toBeGreaterThanOrEqual(7)
    const { text } = await sic('convert', debate, join(folder, 'debate.aif.json'), '--json')
    expect(JSON.parse(text)).toMatchObject({ from: 'kialo', to: 'aif', problems: [] })
    const { text: back } = await sic('convert', join(folder, 'debate.aif.json'), join(folder, 'debate.sic.json'), '--json')
    expect(JSON.parse(back)).toMatchObject({ from: 'aif', to: 'sic' })
    expect(await sic('convert', debate, join(folder, 'x.svg'), '--from', 'dot')).toMatchObject({ code: 2 })
    expect((await sic('convert', 'README.md', join(folder, 'x.svg'))).err).toContain('not a map in any format')
  })

  it.each([
    ['a file that is not there', ['convert', 'nowhere.sic.json', 'x.svg'], 1, 'There is no such file: nowhere.sic.json'],
    ['a name without a known ending', ['convert', demo, 'map.xyz'], 2, 'Name it with --to'],
    ['a format that is only written', ['convert', 'map.svg', 'x.sic.json'], 2, 'cannot be read here'],
    ['a folder that is not there', ['convert', demo, join(folder, 'no', 'map.svg')], 1, 'There is no such folder'],
    ['an unknown verb', ['konvert'], 2, 'unknown command'],
    ['a missing argument', ['convert', demo], 2, 'missing required argument'],
  ])('says what is wrong with %s', async (_what, words, code, sentence) => {
    const said = await sic(...words)
    expect(said.code).toBe(code)
    expect(said.err).toContain(sentence)
    expect(said.text).toBe('')
  })

  it('says that a file is no map', async () => {
    const file = join(folder, 'broken.sic.json')
    writeFileSync(file, '{"format": "something else"}')
    const said = await sic('convert', file, join(folder, 'x.svg'))
    expect(said.code).toBe(1)
    expect(said.err).toContain(file)
  })
})

describe('sic read', () => {
  it('gives a text as sic/read@1 with --json, its offsets in code points', async () => {
    const file = join(folder, 'text.txt')
    writeFileSync(file, 'A title 😀\n\nThe first paragraph, which is long enough to be one and ends with a stop.\n\nThe second paragraph, which follows the first and ends as well.\n')
    const { code, text } = await sic('read', file, '--json')
    expect(code).toBe(0)
    const read = JSON.parse(text)
    expect(read.format).toBe('sic/read@1')
    for (const block of read.blocks) if (!block.excluded) expect([...read.text].slice(block.start, block.end).join('')).toBe(block.text)
  })

  it('has help for every verb', async () => {
    for (const verb of ['read', 'convert', 'import', 'export', 'user', 'db', 'doctor']) {
      const { code, text } = await sic(verb, '--help')
      expect({ verb, code }).toEqual({ verb, code: 0 })
      expect(text).toContain('Usage: sic')
    }
  })
})

describe('the command itself', () => {
  const command = ['--disable-warning=ExperimentalWarning', resolve('lib/cli/sic.ts')]

  it('works from any folder, without npm too', () => {
    const env = { ...process.env }
    delete env.INIT_CWD
    writeFileSync(join(folder, 'here.sic.json'), readFileSync(demo))
    const { status, stderr } = spawnSync(process.execPath, [...command, 'convert', 'here.sic.json', 'here.png'], { cwd: folder, env, encoding: 'utf8' })
    expect({ status, stderr }).toMatchObject({ status: 0 })
    expect(readFileSync(join(folder, 'here.png')).subarray(1, 4).toString()).toBe('PNG')
  })

  it.runIf(existsSync('/dev/full'))('a full disk behind the output is a fault of the machine, and a device that never ends is no file', () => {
    const run = (words: string[], stdout: number | 'pipe') => spawnSync(process.execPath, [...command, ...words], { stdio: ['ignore', stdout, 'pipe'], encoding: 'utf8' })
    const full = openSync('/dev/full', 'w')
    const unsaid = run(['read', resolve('corpus/expected/19-russian-in-windows-1251.txt'), '--json'], full)
    closeSync(full)
    expect([unsaid.status, unsaid.stderr.trimEnd().split('\n').at(-1)]).toEqual([3, 'The disk that the output goes to is full.'])
    const endless = run(['anchor', '/dev/zero', '--json'], 'pipe')
    expect([endless.status, JSON.parse(endless.stdout)]).toMatchObject([1, { message: 'This is larger than 500 MB: /dev/zero' }])
  })
  it('waits for standard input that comes late and in pieces, where waiting is left to the reader', async () => {
    // npm hands on pipes that do not block; a shell's do. This one is made not to.
    const child = spawn(process.execPath, ['--import', 'data:text/javascript,process.stdin._handle?.setBlocking?.(false);process.stdin.pause()', ...command, 'convert', '-', '-', '--from', 'sic', '--to', 'markdown'])
    let [out, err] = ['', '']
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
    const file = readFileSync(demo)
    for (let at = 0; at < file.length; at += 100_000) {
      await new Promise((done) => setTimeout(done, 300))
      child.stdin.write(file.subarray(at, at + 100_000))
    }
    child.stdin.end()
    const [code] = (await once(child, 'close')) as [number]
    expect({ code, err }).toMatchObject({ code: 0, err: expect.not.stringContaining('cannot be read') })
    expect(out).toMatch(/^# /)
  })
})
