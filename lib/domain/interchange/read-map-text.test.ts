import { describe, expect, it } from 'vitest'
import { aBundle, aClaim, aMap } from '../testing/factories.ts'
import { mapLimits } from '../argument/map-limits.ts'
import { decodeMapFile } from './decode-map-file.ts'
import { fitToLimits } from './fit-to-limits.ts'
import { formatToWrite, isMapFile, likelyFormats } from './likely-formats.ts'
import { placeBundle } from './place-bundle.ts'
import { readMapText } from './read-map-text.ts'
import { writeSicJson } from './sic-json/write-sic-json.ts'

const claims = [aClaim({ text: 'The ferry should run at night.' }), aClaim({ text: 'People work at night.' })]
const file = writeSicJson(aBundle({ map: aMap({ title: 'The ferry', claims }) }))

describe('finding out what a file is', () => {
  it('[IE1] goes by the content, whatever the file is called', () => {
    for (const fileName of ['map.sic.json', 'debate.json', 'debate.xml', 'notes.txt', ''])
      expect(readMapText(file, { fileName })).toMatchObject({ ok: true, value: { format: { name: 'sic' }, problems: [] } })
  })
  it('[IE1] goes by the name where the content says nothing, and reads as told', () => {
    expect(readMapText('{"claims": []}', { fileName: 'map.sic.json' })).toMatchObject({ ok: false, error: { code: 'wrong-format' } })
    expect(readMapText('{"claims": []}', { format: 'sic' })).toMatchObject({ ok: false, error: { code: 'wrong-format' } })
    expect(readMapText(file, { format: 'dot' })).toMatchObject({ ok: false, error: { code: 'unreadable-format' } })
  })
  it('[IE1] says what can be read where it is none of it', () => {
    const read = readMapText('Dear Ada, the ferry runs at nine.', { fileName: 'letter.txt' })
    expect(read).toMatchObject({ ok: false, error: { code: 'unknown-format', message: expect.stringContaining('Map file (sic JSON)') } })
    for (const fileName of ['x.json', 'x.xml', 'x.md']) expect(readMapText('{}', { fileName })).toMatchObject({ ok: false, error: { code: 'unknown-format' } })
    expect(readMapText(' \n')).toMatchObject({ ok: false, error: { code: 'empty' } })
  })
  it('[IE1] says so where a file of its format holds nothing, and of our own where it is broken only', () => {
    const codes = (text: string, fileName: string) => {
      const read = readMapText(text, { fileName })
      return read.ok && read.value.problems.map(({ code }) => code)
    }
    expect([codes('p af 0\n', 'x.af'), codes('statements:\n', 'x.yml'), codes('{"nodes":[null],"edges":null}', 'x.canvas')]).toEqual([['nothing-in-it'], ['nothing-in-it'], ['nothing-in-it']])
    expect(codes(writeSicJson(aBundle({ map: aMap({ title: 'New' }) })), 'new.sic.json')).toEqual([])
  })
  it('[IE1] knows a map among texts', () => {
    expect(isMapFile(file, 'anything.txt')).toBe(true)
    expect(isMapFile('# A text\n\nWith words.', 'text.md')).toBe(false)
    expect(isMapFile('{}', 'x.sic.json')).toBe(true)
  })
  it('takes the longest ending to write', () => {
    expect([formatToWrite('A.SIC.JSON')?.name, formatToWrite('a.md')?.name, formatToWrite('a.xyz')]).toEqual(['sic', 'markdown', null])
    expect(likelyFormats('nothing in particular', 'x.sic.json').map(({ name }) => name)).toEqual(['sic'])
  })
})

describe('a map file’s bytes', () => {
  it.each([
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0xc3, 0xa9], 'é'],
    ['UTF-16', [0xff, 0xfe, 0xe9, 0x00], 'é'],
    ['UTF-16 the other way', [0xfe, 0xff, 0x00, 0xe9], 'é'],
    ['an old encoding', [0x93, 0xe9, 0x94], '“é”'],
    ['what an XML file says', [...Buffer.from('<?xml version="1.0" encoding="iso-8859-2"?>'), 0xb1], '<?xml version="1.0" encoding="iso-8859-2"?>ą'],
    ['an encoding that is none', [...Buffer.from('<?xml version="1.0" encoding="klingon"?>'), 0xe9], '<?xml version="1.0" encoding="klingon"?>é'],
  ])('are read as %s', (_what, bytes, text) => {
    expect(decodeMapFile(Uint8Array.from(bytes))).toBe(text)
  })
})

describe('what a map here can hold', () => {
  it('[IE7] cuts what is too long, between characters, and says so', () => {
    const map = aMap({ claims: [aClaim({ text: `${'x'.repeat(mapLimits.text - 1)}😀 and more`, tags: ['t'.repeat(300)] })] })
    const fitted = fitToLimits(map)
    if (!fitted.ok) throw new Error(fitted.error.message)
    const [claim] = [...fitted.value.map.claims.values()]
    expect([claim!.text, claim!.tags]).toEqual(['x'.repeat(mapLimits.text - 1), ['t'.repeat(mapLimits.tag)]])
    expect(fitted.value.problems.map(({ code }) => code)).toEqual(['too-long', 'too-long'])
  })
  it('[IE7] leaves the rest as it is, and refuses more things than there can be', () => {
    const map = aMap({ claims })
    expect(fitToLimits(map)).toEqual({ ok: true, value: { map, problems: [] } })
    const many = aMap({ claims: Array.from({ length: mapLimits.items + 1 }, () => aClaim()) })
    expect(fitToLimits(many)).toMatchObject({ ok: false, error: { code: 'too-many' } })
  })
})

describe('places', () => {
  it('[IE5] are given to claims that have none; where somebody placed all, nothing is changed', () => {
    const bundle = placeBundle(aBundle({ map: aMap({ claims }) }))
    const places = [...bundle.map.claims.values()].map(({ pos }) => pos!)
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(2)
    expect(placeBundle(bundle)).toBe(bundle)
    const one = placeBundle(aBundle({ map: aMap({ claims: [claims[0]!, { ...claims[1]!, pos: { x: 900, y: 40, byHand: true } }] }) }))
    expect(one.map.claims.get(claims[1]!.id)!.pos).toEqual({ x: 900, y: 40, byHand: true })
  })
})
