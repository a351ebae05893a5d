import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { expect, it } from 'vitest'
import { bundleArbitrary } from '../../testing/arbitraries.ts'
import { aBundle, aClaim, aMap, anAttack, anUndercut, aSupport } from '../../testing/factories.ts'
import { interchangeContract } from '../testing/interchange.contract.ts'
import { writeGraphml } from './write-graphml.ts'

interchangeContract({ name: 'GraphML', write: writeGraphml, samples: {} })

/** The content model of GraphML's schema, as far as a file of ours can break it. */
const children: Record<string, RegExp> = {
  graphml: /^(?:key )*(?:graph )$/,
  key: /^$/,
  graph: /^(?:(?:data|node|edge) )*$/,
  node: /^(?:data )*$/,
  edge: /^(?:data )*$/,
  data: /^$/,
}
const attributes: Record<string, readonly string[]> = { key: ['id', 'for', 'attr.name', 'attr.type'], graph: ['id', 'edgedefault'], node: ['id'], edge: ['id', 'source', 'target'], data: ['key'] }

function readGraphml(text: string) {
  const parser = new SaxesParser({ xmlns: true })
  const open: { name: string; inside: string; attributes: Record<string, string>; text: string }[] = []
  const read = { keys: new Map<string, string>(), nodes: new Map<string, Record<string, string>>(), edges: [] as { source: string; target: string; data: Record<string, string> }[] }
  const ids = new Set<string>()
  parser.on('opentag', ({ name, attributes: given }) => {
    const values = Object.fromEntries(Object.entries(given).map(([key, { value }]) => [key, value]))
    if (name !== 'graphml') expect(Object.keys(values)).toEqual(attributes[name])
    for (const id of [values['id']].filter((one) => one !== undefined)) {
      expect(id).toMatch(/^[\w.-]+$/)
      expect(ids.has(id)).toBe(false)
      ids.add(id)
    }
    const above = open.at(-1)
    if (above) above.inside += `${name} `
    open.push({ name, inside: '', attributes: values, text: '' })
    if (name === 'key') read.keys.set(values['id']!, `${values['for']} ${values['attr.type']}`)
    if (name === 'node') read.nodes.set(values['id']!, {})
    if (name === 'edge') read.edges.push({ source: values['source']!, target: values['target']!, data: {} })
  })
  parser.on('text', (words) => void (open.length > 0 && (open.at(-1)!.text += words)))
  parser.on('closetag', () => {
    const { name, inside, attributes: own, text: words } = open.pop()!
    expect(inside).toMatch(children[name]!)
    if (name !== 'data') return
    const above = open.at(-1)!
    const [on, type] = read.keys.get(own['key']!)!.split(' ')
    expect(on).toBe(above.name)
    if (type === 'double') expect(Number.isFinite(Number(words))).toBe(true)
    if (type === 'boolean') expect(words).toMatch(/^(?:true|false)$/)
    const field = own['key']!.slice(on!.length + 1)
    if (above.name === 'node') read.nodes.get(above.attributes['id']!)![field] = words
    if (above.name === 'edge') read.edges.at(-1)!.data[field] = words
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(text).close()
  for (const { source, target } of read.edges) for (const end of [source, target]) expect(read.nodes.has(end)).toBe(true)
  return read
}

it('[BI4] GraphML holds to its schema whatever a map holds (seed 1123)', () => {
  fc.assert(fc.property(bundleArbitrary, (bundle) => void readGraphml(writeGraphml(bundle).text)), { seed: 1123, numRuns: 100 })
})

it('[BI4] a step of several premises, and one that is spoken about, is a node', () => {
  const [a, b, c] = [aClaim({ id: 'a', text: 'A < B & "C"\u0001' }), aClaim({ id: 'b' }), aClaim({ id: 'c' })]
  const joint = aSupport({ id: 'joint', from: [a, b], to: c })
  const map = aMap({ claims: [a, b, c], relations: [joint, anUndercut({ id: 'under', from: b, to: joint }), anAttack({ id: 'plain', from: a, to: b })] })
  const { nodes, edges } = readGraphml(writeGraphml(aBundle({ map })).text)
  expect([...nodes.values()].map(({ id, type }) => `${type} ${id}`)).toEqual(['claim a', 'claim b', 'claim c', 'relation joint'])
  expect(nodes.get('c0')!['label']).toBe('A < B & "C"\uFFFD')
  expect(edges.map(({ source, target, data }) => `${source} ${data['meaning']} ${target}`).sort()).toEqual(['c0 attacks c1', 'c0 supports r0', 'c1 supports r0', 'c1 undercuts r0', 'r0 supports c2'])
})
