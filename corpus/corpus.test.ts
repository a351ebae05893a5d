import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkMap } from '../lib/domain/argument/check-map.ts'
import { readMap } from '../lib/domain/argument/read-map.ts'
import { readSicJson } from '../lib/domain/interchange/sic-json/read-sic-json.ts'
import { writeSicJson } from '../lib/domain/interchange/sic-json/write-sic-json.ts'
import { demoMapFile, makeDemoMap, textFile } from './make-demo-map.ts'
import * as source from './demo-map-source.ts'

const file = readFileSync(demoMapFile, 'utf8')
const keys = Object.keys(source.texts) as source.TextKey[]

function demo() {
  const read = readSicJson(file)
  if (!read.ok) throw new Error(read.error.message)
  return read.value
}

describe('the demo map', () => {
  it('is what its source makes of the texts as they are read today (else: npx node corpus/write-demo-map.ts)', async () => {
    expect(file).toBe(writeSicJson(await makeDemoMap()))
  }, 60_000)

  it('is read without a problem and means what it says', () => {
    const { bundle, problems } = demo()
    expect(problems).toEqual([])
    const { map, problems: inReading } = readMap(bundle.map)
    expect(inReading).toEqual([])
    expect(checkMap(map)).toEqual([])
  })

  it('survives reading and writing byte for byte', () => {
    expect(writeSicJson(demo().bundle)).toBe(file)
  })

  it('shows what the program is for: enough claims, joint premises, undercuts, definitions, reported voices, real disagreement', () => {
    const { map, passages } = demo().bundle
    const claims = [...map.claims.values()]
    const relations = [...map.relations.values()]
    const evidence = [...map.evidence.values()]
    const documentOf = new Map(passages.map((passage) => [passage.id, passage.document]))
    expect(claims.length).toBeGreaterThanOrEqual(30)
    expect(relations.filter(({ premises }) => premises.length > 1).length).toBeGreaterThanOrEqual(5)
    expect(relations.filter(({ kind, target }) => kind === 'attacks' && target.relation !== undefined).length).toBeGreaterThanOrEqual(4)
    expect(new Set(claims.filter(({ kind }) => kind === 'definition').map(({ term }) => term))).toEqual(new Set(['class', 'caste']))
    expect(evidence.filter(({ target }) => target.relation !== undefined).length).toBeGreaterThanOrEqual(20)
    expect(evidence.filter(({ reports }) => reports?.length).length).toBeGreaterThanOrEqual(5)
    const disputed = claims.filter(({ id }) => {
      const own = evidence.filter(({ target }) => target.claim === id)
      const says = (stances: string[]) => new Set(own.filter(({ stance }) => stances.includes(stance)).map(({ passage }) => documentOf.get(passage)))
      const [yes, no] = [says(['asserts', 'uses']), says(['denies', 'rejects'])]
      return [...yes].some((document) => [...no].some((other) => other !== document))
    })
    expect(disputed.length).toBeGreaterThanOrEqual(10)
  })

  it('has evidence behind every claim, and for and against every answer', () => {
    const { map } = demo().bundle
    const evidence = [...map.evidence.values()]
    for (const claim of map.claims.values()) {
      if (claim.kind === 'question') continue
      expect(evidence.filter(({ target }) => target.claim === claim.id), claim.text).not.toHaveLength(0)
    }
    for (const { premises } of [...map.relations.values()].filter(({ kind, target }) => kind === 'answers' && target.claim === 'question')) {
      const kinds = new Set([...map.relations.values()].filter(({ target }) => target.claim === premises[0]!.claim).map(({ kind }) => kind))
      expect([...kinds].some((kind) => kind === 'supports'), premises[0]!.claim).toBe(true)
      expect([...kinds].some((kind) => kind === 'attacks' || kind === 'contrary'), premises[0]!.claim).toBe(true)
    }
  })
})

describe('the texts', () => {
  it.each(keys)('%s is an exposition of 700 to 1,500 words, titled as what it is', (key) => {
    const text = readFileSync(textFile(key), 'utf8')
    const words = text.split(/\s+/).length
    expect(words).toBeGreaterThanOrEqual(700)
    expect(words).toBeLessThanOrEqual(1500)
    expect(text).toMatch(/^# Exposition: /)
    expect(text).toMatch(/\n## Works drawn on\n/)
  })
})
