import { describe, expect, it } from 'vitest'
import { aBundle, aClaim, aDocument, aMap, anEvidence, aPassage, aSupport, aVoice } from '../../testing/factories.ts'
import { testRemoval } from '../../testing/expect-command.ts'
import { interchangeContract } from '../testing/interchange.contract.ts'
import { readSicJson } from './read-sic-json.ts'
import { writeSicJson } from './write-sic-json.ts'

const bundle = aBundle({
  map: aMap({
    question: 'q',
    claims: [aClaim({ id: 'q', kind: 'question' }), aClaim({ id: '__proto__', tags: ['a', 'b'], weight: 0.5, pos: { x: -1.5, y: 0, byHand: true } })],
    relations: [aSupport({ id: 'r', from: '__proto__', to: 'q' })],
    evidence: [anEvidence({ id: 'e', on: { relation: 'r' }, passage: 'p', reports: [{ voice: 'v', stance: 'denies', mode: 'quotes' }] })],
    voices: [aVoice({ id: 'v' })],
    views: [{ zoom: 2 }, { zoom: 1 }],
    unknown: { aif: { nodes: [] } },
  }),
  documents: [aDocument({ id: 'd', parts: [{ id: 's', authors: [], start: 0, end: 4, role: 'reprint' }] })],
  passages: [aPassage({ id: 'p', document: 'd' })],
  judgements: [{ target: { claim: 'q' }, column: 'd', value: 'silent', by: 'ann', at: '2026-01-01T00:00:00Z' }],
})

interchangeContract({
  name: 'sic JSON',
  read: readSicJson,
  write: (given) => ({ text: writeSicJson(given), losses: [] }),
  samples: { 'a small map': writeSicJson(bundle), 'an empty map': writeSicJson(aBundle()) },
})

// A file to break in every way there is; no type fits that.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Breakable = Record<string, any>

/** The small map's file, as an object to break. */
function aFile(change: (file: Breakable) => void = () => {}): string {
  const file = JSON.parse(writeSicJson(bundle)) as Breakable
  change(file)
  return JSON.stringify(file)
}

function readFile(text: string) {
  const result = readSicJson(text)
  if (!result.ok) throw new Error(result.error.message)
  return { ...result.value, codes: result.value.problems.map(({ code }) => code), places: result.value.problems.map(({ at }) => at) }
}

describe('reading a map file', () => {
  it('[MF1] gives the bundle that was written', () => {
    expect(readFile(writeSicJson(bundle)).bundle).toEqual(bundle)
  })

  it('[MF1] writes canonically: keys and things with ids in order, views and authors in their own', () => {
    const text = writeSicJson(bundle)
    expect(text.indexOf('"id":"__proto__"')).toBeLessThan(text.indexOf('"id":"q"'))
    expect(text).toContain('"views":[{"zoom":2},{"zoom":1}]')
    const shuffled = aFile((file) => {
      file['claims'].reverse()
      file['claims'][1].tags.reverse()
    })
    expect(writeSicJson(readFile(shuffled).bundle)).toBe(text)
  })

  it('[MF1] keeps what is removed as removed', () => {
    const removed = aBundle({ map: aMap({ claims: [aClaim({ removed: testRemoval })] }) })
    expect(readFile(writeSicJson(removed)).bundle).toEqual(removed)
  })

  it('[MF2] keeps fields it does not know, at every level', () => {
    const file = aFile((json) => {
      json['generator'] = { by: 'later' }
      json['map'].theme = 'dark'
      json['unknown'].aif.nodes.push(1)
      const [claim] = json['claims']
      claim.colour = 'red'
      claim.pos.z = 3
      json['relations'][0].premises[0].strength = 1
      json['relations'][0].target.why = 'x'
      json['evidence'][0].reports[0].page = 4
      json['documents'][0].isbn = '1'
      json['documents'][0].parts[0].editor = 'x'
      json['passages'][0].colour = ['y']
      json['voices'][0].born = 1879
    })
    const { bundle: read, problems } = readFile(file)
    expect(problems).toEqual([])
    expect(JSON.parse(writeSicJson(read))).toEqual(JSON.parse(file))
    expect(read.map.claims.get('__proto__')!.unknown).toEqual({ colour: 'red' })
  })

  it('[MF2] keeps a field called __proto__', () => {
    const file = aFile().replace('"documents":', '"__proto__":{"polluted":true},"documents":')
    const { bundle: read } = readFile(file)
    expect(writeSicJson(read)).toContain('"__proto__":{"polluted":true}')
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  it.each([
    ['not json at all', 'not-json'],
    [aFile().slice(0, 200), 'not-json'],
    ['', 'empty'],
    ['[1]', 'wrong-format'],
    ['{"format":"argdown"}', 'wrong-format'],
    [aFile((file) => (file['version'] = 2)), 'newer-version'],
    ['['.repeat(2_000_000), 'too-deep'],
    [`[${'[],'.repeat(6_000_000)}[]]`, 'too-large'],
  ])('[MF3] says what is wrong with a file that cannot be read: %.30s', (text, code) => {
    const result = readSicJson(text)
    expect(result.ok ? 'read' : result.error.code).toBe(code)
    if (!result.ok) expect(result.error.message).toMatch(/^[A-Z].*\.$/u)
  })

  it('[MF3] says where JSON goes wrong', () => {
    const result = readSicJson('{\n "format": "x" "oops"\n}')
    expect(!result.ok && result.error.message).toContain('line 2, character 16')
  })

  it('reads a file that starts with a byte order mark', () => {
    expect(readFile(`\uFEFF${aFile()}`).problems).toEqual([])
  })

  it.each<[string, (file: Breakable) => void, string[], string]>([
    ['an optional field of the wrong type', (file) => (file['claims'][0].weight = 'heavy'), ['wrong-type'], 'claims[0] (__proto__)'],
    ['a claim without text', (file) => file['claims'].push({ id: 'x', kind: 'claim', tags: [] }), ['wrong-type'], 'claims[2] (x)'],
    ['something that is no object', (file) => file['claims'].push(7), ['wrong-type'], 'claims[2]'],
    ['an id that is no string', (file) => file['voices'].push({ id: 7, name: '', kind: '' }), ['wrong-type'], 'voices[1]'],
    ['two claims with one id', (file) => file['claims'].push(file['claims'][1]), ['duplicate-id'], 'claims[2] (q)'],
    ['a list that is none', (file) => (file['views'] = 'all'), ['wrong-type'], 'views'],
    ['a missing version', (file) => delete file['version'], ['wrong-type'], 'version'],
    ['a missing premise', (file) => file['relations'][0].premises.push({ claim: 'lost' }), ['premise-missing'], 'r'],
    ['a question that is not there', (file) => (file['map'].question = 'lost'), ['question-missing'], 'lost'],
    ['a passage that is not there', (file) => (file['passages'] = []), ['passage-missing'], 'e'],
    ['a document that is not there', (file) => (file['documents'] = []), ['document-missing'], 'p'],
    ['a range that ends before it starts', (file) => (file['passages'][0].end = -0, file['passages'][0].start = 3), ['wrong-range'], 'p'],
    ['an unknown field nested too deep', (file) => (file['claims'][0].deep = JSON.parse('['.repeat(100) + ']'.repeat(100))), ['unkept'], 'claims[0] (__proto__)'],
    ['a stance that there is not', (file) => (file['evidence'][0].stance = 'maybe'), ['wrong-type'], 'evidence[0] (e)'],
  ])('[MF4] reads past %s', (_title, change, codes, place) => {
    const { bundle: read, codes: found, places, problems } = readFile(aFile(change))
    expect(found).toEqual(codes)
    expect(places).toEqual([place])
    expect(problems[0]!.message).toMatch(/^\S.*\.$/u)
    expect(read.map.claims.size).toBe(2)
  })

  it('[MF4] keeps what is readable of an item with a bad field', () => {
    const { bundle: read } = readFile(aFile((file) => (file['claims'][0].weight = 3)))
    expect(read.map.claims.get('__proto__')).toEqual({ ...bundle.map.claims.get('__proto__'), weight: undefined })
  })

  it('[MF4] counts problems beyond a thousand instead of listing them', () => {
    const { problems } = readFile(aFile((file) => (file['voices'] = Array.from({ length: 5000 }, () => 1))))
    expect(problems.at(-1)!.message).toContain('4001 more')
  })

  it('[MF5] an id may be any string', () => {
    const { bundle: read, problems } = readFile(aFile((file) => file['claims'].push({ id: 'a"b\n', kind: 'claim', text: '', tags: [] }, { id: 'constructor', kind: 'claim', text: '', tags: [] })))
    expect(problems).toEqual([])
    expect(read.map.claims.size).toBe(4)
  })

  it('[MF6] replaces what cannot be kept, and says so', () => {
    const { bundle: read, codes } = readFile(aFile((file) => (file['claims'][0].text = 'a\0b\uD800')))
    expect(read.map.claims.get('__proto__')!.text).toBe('a\uFFFDb\uFFFD')
    expect(codes).toEqual(['unkeepable'])
  })
})
