import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { randomFramework, writeAf } from '../domain/evaluation/abstract/testing/random-framework.ts'
import type { EvaluationReport } from '../domain/evaluation/evaluation-report.ts'
import { writeSicJson } from '../domain/interchange/sic-json/write-sic-json.ts'
import { aBundle, aClaim, aDocument, aMap, anAttack, anEvidence, aPassage, aQuestion, aSupport } from '../domain/testing/factories.ts'
import { runCli } from './run-cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'sic-evaluate-'))

async function sic(...words: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await runCli(words, { out: (text) => out.push(String(text)), err: (line) => err.push(line) })
  return { code, out: out.join(''), err: err.join('\n') }
}

function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

async function evaluated(...words: string[]): Promise<EvaluationReport> {
  const said = await sic('evaluate', ...words, '--json')
  expect(said).toMatchObject({ code: 0 })
  return JSON.parse(said.out) as EvaluationReport
}

const labels = ({ claims }: EvaluationReport) => Object.fromEntries(Object.entries(claims).map(([id, { label }]) => [id, label]))
const mutual = file('mutual.apx', 'arg(a). arg(b). arg(c). arg(d).\natt(a,b). att(b,a). att(a,c). att(b,c). att(c,d).\n')

describe('sic evaluate, of frameworks', () => {
  it('[AF1] grounded is what it gives, and every argument has a reason', async () => {
    expect(await evaluated(file('chain.af', 'p af 4\n1 2\n2 3\n4 4\n'))).toEqual({
      format: 'sic/evaluation@1',
      semantics: 'grounded',
      counts: { in: 2, out: 1, undecided: 1 },
      claims: {
        1: { label: 'in', reason: 'Nothing attacks it.' },
        2: { label: 'out', reason: '“1” attacks it and is in.' },
        3: { label: 'in', reason: 'Only “2” attacks it, and is out.' },
        4: { label: 'undecided', reason: 'It attacks itself.' },
      },
      relations: {},
      extensions: [['1', '3']],
      accepted: { credulously: ['1', '3'], sceptically: ['1', '3'] },
    })
  })

  it('[AF5] of several extensions: in what is in all, out what each attacks, else undecided', async () => {
    expect(await evaluated(mutual)).toMatchObject({ counts: { in: 0, out: 0, undecided: 4 }, extensions: [[]] })
    const preferred = await evaluated(mutual, '--semantics', 'preferred')
    expect(preferred.extensions).toEqual([['a', 'd'], ['b', 'd']])
    expect(labels(preferred)).toEqual({ a: 'undecided', b: 'undecided', c: 'out', d: 'in' })
    expect(preferred.accepted).toEqual({ credulously: ['a', 'b', 'd'], sceptically: ['d'] })
    expect(preferred.claims['a']!.reason).toBe('It is in some preferred extensions and not in others.')
    expect((await evaluated(mutual, '--semantics', 'complete')).extensions).toHaveLength(3)
    expect(await evaluated(mutual, '--semantics', 'stable')).toMatchObject({ counts: { in: 1, out: 1, undecided: 2 } })
  })

  it('[AF5] without a stable extension there is nothing to count', async () => {
    const none = await evaluated(file('odd.tgf', '1\n2\n3\n#\n1 2\n2 3\n3 1\n'), '--semantics', 'stable')
    expect([none.counts, none.extensions, labels(none)]).toEqual([null, [], { 1: 'undecided', 2: 'undecided', 3: 'undecided' }])
    const written = await sic('evaluate', join(folder, 'odd.tgf'), '--semantics', 'stable')
    expect([written.code, written.err]).toEqual([0, expect.stringContaining('No stable extension, so nothing is in or out.')])
  })

  it('[AF4] a hard one is given up when its time is over', async () => {
    const path = file('hard.af', writeAf(randomFramework({ size: 600, attacks: 6000, seed: 1 })))
    const hard = await sic('evaluate', path, '--semantics', 'preferred', '--time-limit', '0.01')
    expect([hard.code, hard.err]).toEqual([1, expect.stringContaining('takes longer than 0.01 seconds')])
  })

  const shared = join(import.meta.dirname, '../../../shared/fixtures')
  it.runIf(existsSync(shared))('[AF2] half of a framework of a competition is in, half out', async () => {
    const { counts } = await evaluated(join(shared, 'frameworks/admbuster_1000.af'))
    expect(counts).toEqual({ in: 500, out: 500, undecided: 0 })
  })

  it.runIf(existsSync(shared)).each(['dung-attack-cycle', 'even-loop', 'linked-convergent', 'rebuttal', 'tandem', 'toulmin'])('Carneades’ file %s has the labels that it says', async (name) => {
    const path = join(shared, `carneades/${name}.yml`)
    const report = await evaluated(path)
    expect(report.semantics).toBe('carneades')
    const { tests } = (await import('yaml')).parse(readFileSync(path, 'utf8')) as { tests: Record<'in' | 'out' | 'undecided', string[] | undefined> }
    for (const label of ['in', 'out', 'undecided'] as const) for (const id of tests[label] ?? []) expect([id, report.claims[id]?.label]).toEqual([id, label])
  })
})

const [premise, conclusion, rival, question] = [aClaim({ id: 'premise', text: 'All men are mortal.' }), aClaim({ id: 'conclusion', weight: 0.2 }), aClaim({ id: 'rival' }), aQuestion({ id: 'question' })]
const step = aSupport({ id: 'step', from: premise, to: conclusion })
const map = aMap({
  claims: [premise, conclusion, rival, question],
  relations: [step, anAttack({ id: 'against', from: rival, to: premise })],
  evidence: [anEvidence({ on: premise, passage: 'p' }), anEvidence({ on: conclusion, passage: 'p' }), anEvidence({ on: { relation: 'step' }, passage: 'p' })],
})
const bundle = aBundle({ map, documents: [aDocument({ id: 'd', title: 'On Men' })], passages: [aPassage({ id: 'p', document: 'd' })] })
const mapFile = file('men.json', writeSicJson(bundle))

describe('sic evaluate, of maps', () => {
  it('is as the map’s own semantics has it, with reasons in sentences; questions have no label', async () => {
    const report = await evaluated(mapFile)
    expect([report.semantics, labels(report), report.extensions]).toEqual(['adf', { premise: 'out', conclusion: 'out', rival: 'in' }, undefined])
    expect([report.claims['premise']!.shown, report.claims['conclusion']!.shown]).toEqual(['refuted', 'unestablished'])
    expect(Object.values(report.relations).map(({ label }) => label).sort()).toEqual(['in', 'out'])
    for (const { reason } of [...Object.values(report.claims), ...Object.values(report.relations)]) expect(reason).toMatch(/^\S.*\.$/)
  })

  it('has every semantics for it, and reads from standard input what is named', async () => {
    for (const semantics of ['grounded', 'complete', 'preferred', 'stable']) {
      const report = await evaluated(mapFile, '--semantics', semantics)
      expect([semantics, labels(report), report.extensions]).toEqual([semantics, { premise: 'out', conclusion: 'out', rival: 'in' }, [['rival']]])
    }
    for (const semantics of ['dfquad', 'quadratic-energy', 'euler']) {
      const { claims, counts } = await evaluated(mapFile, '--semantics', semantics)
      expect(claims['rival']).toMatchObject({ strength: 0.5, label: 'undecided' })
      expect([claims['premise']!.label, claims['premise']!.strength! < 0.5, claims['conclusion']!.label, counts!.undecided]).toEqual(['out', true, 'out', 1])
    }
    expect((await evaluated(mapFile, '--semantics', 'carneades')).semantics).toBe('carneades')
  })

  it('[AF11] --grant assumes nothing, and grants claims by id and documents by id or title', async () => {
    expect(labels(await evaluated(mapFile, '--grant', 'premise'))).toEqual({ premise: 'in', conclusion: 'in', rival: 'out' })
    for (const name of ['d', 'On Men']) {
      const report = await evaluated(mapFile, '--grant', name)
      expect(labels(report)).toEqual({ premise: 'in', conclusion: 'in', rival: 'out' })
      expect(report.granted).toMatchObject({ claims: ['premise'], documents: [{ document: 'd', granted: ['premise'], withOwn: { follows: ['conclusion'], doesNotFollow: [], notReached: ['rival'] } }] })
    }
    const both = await evaluated(mapFile, '--grant', 'premise', 'rival')
    expect([labels(both), both.notes]).toEqual([{ premise: 'in', conclusion: 'in', rival: 'in' }, [{ code: 'grants-clash', message: expect.any(String), at: 'against' }]])
    expect(labels(await evaluated(mapFile, '--grant', 'rival', '--semantics', 'stable'))).toEqual({ premise: 'out', conclusion: 'out', rival: 'in' })
  })

  it('[CA10] --grant has Carneades assume that and nothing else', async () => {
    const report = await evaluated(mapFile, '--semantics', 'carneades', '--grant', 'On Men')
    expect([report.semantics, labels(report)]).toEqual(['carneades', { premise: 'in', conclusion: 'in', rival: 'out' }])
    expect(report.granted).toMatchObject({ claims: ['premise'], documents: [{ document: 'd' }] })
    expect(labels(await evaluated(mapFile, '--semantics', 'carneades', '--grant', 'rival'))).toMatchObject({ conclusion: 'out', rival: 'in' })
  })

  it('prints a line for each claim without --json, and counts on stderr', async () => {
    const said = await sic('evaluate', mapFile)
    expect(said.out).toContain('out (refuted)\tpremise\tAll men are mortal.\t')
    expect(said.err).toBe('1 in, 2 out, 0 undecided (adf).')
  })

  it.each([
    ['a semantics that is none', ['--semantics', 'oracle'], 2, 'There is no semantics ‘oracle’. It can be one of: adf'],
    ['a grant that is nowhere', ['--grant', 'nobody'], 1, 'There is no claim and no document ‘nobody’ to grant.'],
    ['grants where they have no meaning', ['--grant', 'd', '--semantics', 'euler'], 2, '--grant goes with adf'],
    ['grants of which none is named', ['--grant', '--from', 'sic'], 2, 'Name at least one before the next option.'],
    ['a time that is none', ['--time-limit', 'soon'], 2, '--time-limit takes seconds'],
    ['a format that is none', ['--from', 'runes'], 2, 'The format ‘runes’ cannot be read here.'],
    ['another format than it is in', ['--from', 'af'], 1, 'This is no framework in the “p af” format'],
  ])('says what is wrong with %s', async (_what, words, code, sentence) => {
    const said = await sic('evaluate', mapFile, ...words)
    expect([said.code, said.err, said.out]).toEqual([code, expect.stringContaining(sentence), ''])
  })
})
