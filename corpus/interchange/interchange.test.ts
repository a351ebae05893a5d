import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkMap } from '../../lib/domain/argument/check-map.ts'
import type { MapBundle } from '../../lib/domain/argument/map-file.ts'
import { readMap } from '../../lib/domain/argument/read-map.ts'
import { countBundle } from '../../lib/domain/interchange/count-bundle.ts'
import { decodeMapFile } from '../../lib/domain/interchange/decode-map-file.ts'
import type { MapFormat } from '../../lib/domain/interchange/map-format.ts'
import { mapFormats } from '../../lib/domain/interchange/map-formats.ts'
import { readMapText, type ReadMapText } from '../../lib/domain/interchange/read-map-text.ts'

const own = import.meta.dirname
const expected = JSON.parse(readFileSync(join(own, 'expected.json'), 'utf8')) as Record<string, { format: string; counts: object }>
const writable = mapFormats.filter(({ write }) => write)

/** Real files of others, where they lie beside the project. */
const fixtures = join(own, '../../../shared/fixtures')
const folders: Record<string, readonly string[]> = { aif: ['aif', 'xaif'], argdown: ['argdown'], sadface: ['sadface'], canvas: ['canvas'], carneades: ['carneades'], frameworks: ['af'], microtexts: ['agxml'] }
const known = (name: string) => mapFormats.some((format) => format.name === name && format.read)
const foreign = Object.entries(folders).flatMap(([folder, formats]) =>
  existsSync(join(fixtures, folder)) && formats.every(known) ? readdirSync(join(fixtures, folder)).filter((name) => !(folder === 'microtexts' && name.endsWith('.txt'))).map((name) => [`${folder}/${name}`, formats] as const) : [],
)

function read(path: string): ReadMapText {
  const result = readMapText(decodeMapFile(readFileSync(path)), { fileName: path })
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

/** Every writer takes it; what comes is read again where it can be, into a map that holds together. */
function expectWritable(bundle: MapBundle): void {
  for (const format of writable) {
    const { text, losses } = format.write!(bundle)
    for (const { message } of losses) expect(message, format.name).toMatch(/^\S.*[.!?]$/su)
    if (!format.read) continue
    const again = readMapText(text, { format: format.name })
    expect(again.ok && checkMap(readMap(again.value.bundle.map).map), format.name).toEqual([])
  }
}

/** What one reads is what one reads of what was written of it. */
function expectSame({ format, bundle }: { format: MapFormat; bundle: MapBundle }): void {
  if (!format.write) return
  const again = readMapText(format.write(bundle).text, { format: format.name })
  expect(again.ok && again.value.bundle).toEqual(bundle)
}

describe('our own files in the formats of others', () => {
  const names = readdirSync(own).filter((name) => name.startsWith('ferry.') && known(expected[name]?.format ?? ''))
  it.each(names)('[IE1] %s is known for what it is, read whole, written in every format and read again as it was', (name) => {
    const file = read(join(own, name))
    expect({ format: file.format.name, counts: countBundle(file.bundle), problems: file.problems }).toEqual({ ...expected[name], problems: [] })
    expectSame(file)
    expectWritable(file.bundle)
  })
  it('there is one of each format that can be read', () => {
    const there = new Set(Object.values(expected).map(({ format }) => format))
    for (const { name, read } of mapFormats) if (read && name !== 'sic' && name !== 'xaif') expect(there).toContain(name)
  })
})

describe.runIf(foreign.length > 0)('files that others wrote', () => {
  it.each(foreign)('[IE1] %s is known for what it is, written in every format and read again as it was', (name, formats) => {
    const file = read(join(fixtures, name))
    expect(formats).toContain(file.format.name)
    expect(countBundle(file.bundle).claims).toBeGreaterThan(0)
    expectSame(file)
    if (file.bundle.map.claims.size < 300) expectWritable(file.bundle)
  })
})
