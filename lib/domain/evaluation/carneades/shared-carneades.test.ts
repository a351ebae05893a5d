import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCarneades } from '../../interchange/carneades/read-carneades.ts'
import { writeCarneades } from '../../interchange/carneades/write-carneades.ts'
import { evaluateCarneades } from './evaluate-carneades.ts'

/** Real graphs that lie beside the project on some machines and never in it. Without them these checks have nothing to do. */
const folder = join(import.meta.dirname, '../../../../../shared/fixtures/carneades')
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yml')) : []

describe.runIf(files.length > 0)('argument graphs of Carneades beside the project', () => {
  it.each(files)('[CA6] %s has the labels that it expects, and comes back whole', (name) => {
    const first = readCarneades(readFileSync(join(folder, name), 'utf8'))
    if (!first.ok) throw new Error(first.error.message)
    const { bundle, problems } = first.value
    expect(problems).toEqual([])
    const { claims, notes } = evaluateCarneades(bundle)
    expect(notes).toBeUndefined()
    const { tests } = bundle.map.unknown!['carneades'] as { tests: Record<string, string[]> }
    const expected = Object.entries(tests).flatMap(([label, ids]) => ids.map((id) => [id, label]))
    expect(expected.map(([id]) => [id, claims[id!]?.label])).toEqual(expected)
    const { text, losses } = writeCarneades(bundle)
    expect(losses).toEqual([])
    const again = readCarneades(text)
    expect(again.ok && again.value).toEqual({ bundle, problems: [] })
  })
})
