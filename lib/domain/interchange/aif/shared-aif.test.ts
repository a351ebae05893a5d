import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readMap } from '../../argument/read-map.ts'
import { aifFormat } from './aif-format.ts'
import { xaifFormat } from './xaif-format.ts'

/** Files of others that lie beside the project where it is developed, and not in it. */
const folder = path.resolve(import.meta.dirname, '../../../../../shared/fixtures/aif')

type Graph = { nodes: { nodeID: unknown; type: string; text: string }[]; edges: { edgeID: unknown; fromID: unknown; toID: unknown }[]; locutions: unknown[] }

function graphOf(text: string): Graph {
  const file = JSON.parse(text) as Graph & { AIF?: Graph }
  return file.AIF ?? file
}

const sorted = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).sort()
const byKey = (value: object) => Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))

describe.runIf(existsSync(folder))('AIF files of others', () => {
  it.each(existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [])('[AI1] %s comes back with the same nodes, edges and locutions', (name) => {
    const text = readFileSync(path.join(folder, name), 'utf8')
    const format = name.startsWith('xaif') ? xaifFormat : aifFormat
    expect(format.recognise!(text)).toBe(1)
    const read = format.read!(text)
    if (!read.ok) throw new Error(read.error.message)
    expect(readMap(read.value.bundle.map).problems).toEqual([])
    const { text: again } = format.write!(read.value.bundle)
    for (const list of ['nodes', 'edges', 'locutions'] as const) expect(sorted(graphOf(again)[list].map((one) => byKey(one as object)))).toEqual(sorted(graphOf(text)[list].map((one) => byKey(one as object))))
    const second = format.read!(again)
    expect(second.ok && second.value.bundle).toEqual(read.value.bundle)
  })
})
