import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { evaluateMap } from '../../evaluation/evaluate-map.ts'
import type { MapFormat } from '../map-format.ts'
import { interchangeContract } from '../testing/interchange.contract.ts'
import { afFormat } from './af-format.ts'
import { apxFormat } from './apx-format.ts'
import { tgfFormat } from './tgf-format.ts'

const samples = {
  af: { 'a cycle with names': 'p af 3\n# Rain\n# Sun\n# Fog\n1 2\n2 3\n3 1\n', 'twelve arguments and a remark': `# made by hand\np af 12\n# 3: What the third says\n${Array.from({ length: 11 }, (_, index) => `${12 - index} ${index + 1}\n`).join('')}`, 'no attack': 'p af 2\n' },
  apx: { 'two against each other': 'arg(a).\narg(b).\natt(a,b).\natt(b,a).\n', 'words in comments': '% a remark\n% b1: All that glitters.\narg(b1). arg(b2). att(b1,b2).\n' },
  tgf: { 'with words': '1 It rains\n2 It is dry\n#\n1 2\n', 'without attacks': 'x\ny\n#\n', 'that attack themselves': 'b\na\n#\nb b\na b\n' },
}
for (const [name, { read, write }] of Object.entries({ af: afFormat, apx: apxFormat, tgf: tgfFormat } as Record<string, MapFormat>)) {
  interchangeContract({ name, read: read!, write: write!, samples: samples[name as keyof typeof samples] })
}

function readOf(format: MapFormat, text: string) {
  const read = format.read!(text)
  if (!read.ok) throw new Error(read.error.message)
  const { bundle, problems } = read.value
  const attacks = [...bundle.map.relations.values()].map(({ premises, target }) => `${premises[0]!.claim} ${target.claim}`)
  return { claims: [...bundle.map.claims.values()].map(({ id, text: words }) => (id === words ? id : `${id}: ${words}`)), attacks, codes: problems.map(({ code }) => code), bundle }
}

describe('frameworks as maps', () => {
  it('[AF9] ids are the file’s own, and what the file says of arguments are their words', () => {
    expect(readOf(afFormat, samples.af['a cycle with names'])).toMatchObject({ claims: ['1: Rain', '2: Sun', '3: Fog'], attacks: ['1 2', '2 3', '3 1'] })
    expect(readOf(apxFormat, 'arg("an argument").arg(__proto__). att( __proto__ , "an argument" ).').attacks).toEqual(['__proto__ an argument'])
    expect(readOf(tgfFormat, samples.tgf['with words']).claims).toEqual(['1: It rains', '2: It is dry'])
  })

  it('[AF10] reads what can be read and says what was not', () => {
    expect(readOf(afFormat, 'p af 2\r\n1 2\r\n1 2\r\n1 3\r\nabc\r\n2 1')).toMatchObject({ attacks: ['1 2', '2 1'], codes: ['no-argument', 'not-read', 'attack-twice'] })
    expect(readOf(apxFormat, 'arg(a). arg(a). support(a,b). att(a,c). oops. att(c,a).')).toMatchObject({ claims: ['a', 'c'], attacks: ['a c', 'c a'], codes: ['argument-twice', 'not-read', 'no-argument'] })
    expect(readOf(tgfFormat, 'a\na\n#\na b\nb\nb a c')).toMatchObject({ claims: ['a', 'b'], attacks: ['a b', 'b a'], codes: ['argument-twice', 'no-argument', 'not-read', 'words-of-attack'] })
    expect(afFormat.read!('p cnf 2 3\n1 2 0')).toMatchObject({ ok: false, error: { code: 'wrong-format' } })
    expect(afFormat.read!('p af 99999999999\n')).toMatchObject({ ok: false, error: { code: 'too-large' } })
  })

  it('[AF9] the same framework is the same in all three', () => {
    const { bundle } = readOf(afFormat, samples.af['twelve arguments and a remark'])
    for (const format of [afFormat, apxFormat, tgfFormat]) {
      const { text, losses } = format.write!(bundle)
      expect(losses).toEqual([])
      expect(format.recognise!(text)).toBeGreaterThan(0.5)
      const again = readOf(format, text).bundle.map
      expect([format.name, again.claims, again.relations]).toEqual([format.name, bundle.map.claims, bundle.map.relations])
    }
  })

  it('is not fooled by texts of other kinds', () => {
    for (const text of ['# A heading\n\nSome words.\n', '[A]: b\n  <- c\n', '{"nodes": []}', 'the arg(a) of a function\n', '', 'Words\n#\nmore words than two here\n']) {
      expect([afFormat, apxFormat, tgfFormat].map((format) => format.recognise!(text))).toEqual([0, 0, 0])
    }
  })

  const shared = join(import.meta.dirname, '../../../../../shared/fixtures/frameworks/admbuster_1000.af')
  it.runIf(existsSync(shared))('reads a framework of a competition with the names that it has in comments', () => {
    const { bundle, claims, codes } = readOf(afFormat, readFileSync(shared, 'utf8'))
    expect([claims.length, claims.slice(0, 3), codes]).toEqual([1000, ['1: a', '2: b1', '3: c1'], []])
    expect(readOf(afFormat, afFormat.write!(bundle).text).bundle).toEqual(bundle)
    const counts = { in: 0, out: 0, undecided: 0 }
    for (const standing of evaluateMap(bundle.map).standing.values()) counts[standing]++
    expect(counts).toEqual({ in: 500, out: 500, undecided: 0 })
  })
})
