import { describe, expect, it } from 'vitest'
import { hostileZip, zipOf } from '../testing/hostile-zip.ts'
import { readZip, zipLimits } from './read-zip.ts'
import { writeZip } from './write-zip.ts'

const all = () => true
const zeros = (size: number) => new Uint8Array(size)
const codeOf = async (bytes: Uint8Array, limits = zipLimits) => {
  const result = await readZip(bytes, all, limits)
  return result.ok ? 'read' : [result.error.code, /[.:] /.test(result.error.message)]
}

describe('[IM60] a container', () => {
  it('gives the parts that are wanted, and only those', async () => {
    const result = await readZip(zipOf({ 'a.xml': 'lamp', 'b.bin': 'oil', 'c/': '' }), (name) => name.endsWith('.xml'))
    expect(result.ok && [...result.value].map(([name, content]) => [name, Buffer.from(content).toString()])).toEqual([['a.xml', 'lamp']])
  })

  it('that is written here is read here', async () => {
    const parts = new Map([['ä/ü.xml', Buffer.from('lamp')], ['empty', Buffer.alloc(0)]])
    expect(await readZip(writeZip(parts), all)).toEqual({ ok: true, value: parts })
  })
})

describe('[IM61] a hostile container gets a sentence', () => {
  it('a bomb stops at the limit of one part, of all parts, or of the ratio', async () => {
    const bomb = hostileZip([{ name: 'a', content: zeros(3_000_000) }])
    expect(await codeOf(bomb)).toEqual(['too-large-inside', true])
    expect(await codeOf(zipOf({ a: zeros(1_000_000) }), { ...zipLimits, entryBytes: 500_000 })).toEqual(['too-large-inside', true])
    const many = zipOf(Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`part-${index}`, zeros(100_000)])))
    expect(await codeOf(many, { ...zipLimits, totalBytes: 900_000 })).toEqual(['too-large-inside', true])
    expect(await codeOf(many)).toBe('read')
  })

  it('sizes that lie are not believed', async () => {
    expect(await codeOf(hostileZip([{ name: 'a', content: zeros(3_000_000), says: { size: 10 } }]))).toEqual(['too-large-inside', true])
    expect(await codeOf(hostileZip([{ name: 'a', content: 'lamp', says: { size: 4_000_000_000 } }]))).toEqual(['damaged', true])
    expect(await codeOf(hostileZip([{ name: 'a', content: 'lamp', says: { packedSize: 90_000_000 } }]))).toEqual(['damaged', true])
    expect(await codeOf(hostileZip([{ name: 'a', content: 'lamp', says: { crc: 1 } }]))).toEqual(['damaged', true])
  })

  it('100,000 entries, said or not, are not listed to the end', async () => {
    const parts = Array.from({ length: 100_000 }, (_, index) => ({ name: `p${index}`, content: '', stored: true as const }))
    expect(await codeOf(hostileZip(parts))).toEqual(['too-many-entries', true])
  })

  it.each(['../out', '/etc/lamp', 'C:/lamp', 'a/../../b', 'a\\..\\b', ''])('the name “%s” leads out of it', async (name) => {
    expect(await codeOf(hostileZip([{ name, content: 'lamp' }]))).toEqual(['unsafe-name', true])
  })

  it('two parts of one name, a password, an unknown packing', async () => {
    expect(await codeOf(hostileZip([{ name: 'a', content: '1' }, { name: 'a', content: '2' }]))).toEqual(['duplicate-name', true])
    expect(await codeOf(hostileZip([{ name: 'a', content: '1', says: { flags: 1 } }]))).toEqual(['protected', true])
    expect(await codeOf(hostileZip([{ name: 'a', content: '1', says: { method: 14 } }]))).toEqual(['unreadable-kind', true])
  })

  it('an archive in an archive is never opened', async () => {
    const nested = zipOf({ 'inner.zip': zipOf({ 'inner.zip': zipOf({ bomb: zeros(3_000_000) }) }) })
    expect(await codeOf(nested)).toBe('read')
  })

  it('cut short, empty, or not one at all', async () => {
    const whole = zipOf({ a: 'lamp and oil' })
    for (const bytes of [whole.subarray(0, 20), whole.subarray(0, whole.length - 5), new Uint8Array(0), Buffer.from('PK\x03\x04')]) expect(await codeOf(bytes)).toEqual(['damaged', true])
  })
})
