import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aBundle, aClaim, aDocument, aMap, anAttack, anAnswer, anEvidence, anUndercut, aPassage, aPosition, aQuestion, aSupport } from '../../testing/factories.ts'
import { interchangeContract } from '../testing/interchange.contract.ts'
import { canvasFormat } from './canvas-format.ts'
import { colorMeaning, labelMeaning } from './edge-meaning.ts'
import { readCanvas, sidecarName } from './read-canvas.ts'
import { writeCanvas } from './write-canvas.ts'

type Part = Record<string, unknown>
const node = (id: string, text: string, more: Part = {}): Part => ({ id, type: 'text', text, x: 0, y: 0, width: 250, height: 60, ...more })
const edge = (id: string, fromNode: string, toNode: string, more: Part = {}): Part => ({ id, fromNode, toNode, ...more })
const canvas = (nodes: Part[], edges: Part[], more: Part = {}) => JSON.stringify({ nodes, edges, ...more })

const foreign = canvas(
  [node('g', '', { type: 'group', label: 'Costs', x: -10, y: -10, width: 400, height: 400, text: undefined }), node('a', '# The **museum** should open at night', { x: 600 }), node('b', 'People who work can come', { color: '4' }), node('c', 'It costs too much', { x: 20, y: 200 }), node('d', 'Guards are there anyway', { x: 700, y: 300 })],
  [edge('1', 'a', 'b', { label: 'because', fromSide: 'bottom' }), edge('2', 'c', 'a', { color: '#e03131' }), edge('3', 'd', 'c', { label: 'Against', toEnd: 'arrow' })],
)
const withStep = canvas([node('a', 'A'), node('b', 'B'), node('c', 'C'), node('j', 'supports (Expert opinion)', { width: 90 }), node('u', 'U')], [edge('1', 'b', 'j'), edge('2', 'c', 'j'), edge('3', 'j', 'a'), edge('4', 'u', 'j', { label: 'attacks' })])

const ours = aBundle({
  map: aMap({
    id: 'm',
    question: 'q',
    claims: [aQuestion({ id: 'q', text: 'What is it?', pos: { x: 0, y: 0, byHand: false } }), aPosition({ id: 'p', text: 'A *caste*.', pos: { x: 0, y: 300, byHand: true } }), aClaim({ id: 'c', text: '# no heading', tags: ['x'] }), aClaim({ id: 'd', text: 'D' })],
    relations: [anAnswer({ id: 'r', from: 'p', to: 'q' }), aSupport({ id: 's', from: ['c', 'd'], to: 'p' }), anUndercut({ id: 'u', from: 'd', to: 's' }), anAttack({ id: 'x', from: 'c', to: 'd' })],
    evidence: [anEvidence({ id: 'e', on: { claim: 'c' }, passage: 'pa' })],
  }),
  documents: [aDocument({ id: 'document-1', text: 'owns nothing' })],
  passages: [aPassage({ id: 'pa' })],
})

function read(text: string) {
  const result = readCanvas(text)
  if (!result.ok) throw new Error(result.error.message)
  const { map } = result.value.bundle
  const told = [...map.relations.values()].map(({ premises, kind, target }) => `${premises.map(({ claim }) => claim).join('+')} ${kind} ${target.claim ?? `(${target.relation})`}`)
  return { ...result.value.bundle, told, codes: result.value.problems.map(({ code }) => code) }
}

interchangeContract({ name: 'JSON Canvas', read: readCanvas, write: writeCanvas, samples: { 'somebody’s canvas': foreign, 'a canvas with a junction': withStep, 'one of ours': writeCanvas(ours).text } })

describe('JSON Canvas', () => {
  it('[FO17] reads text nodes as claims where they lie, and lines by their words, else their colours', () => {
    const { map, told } = read(foreign)
    expect(told).toEqual(['b supports a', 'c attacks a', 'd attacks c'])
    expect(map.claims.get('a')).toMatchObject({ text: 'The museum should open at night', pos: { x: 600, y: 0, byHand: true } })
    expect(map.claims.get('c')!.tags).toEqual(['Costs'])
    expect(labelMeaning('Because:')).toEqual({ kind: 'supports', reversed: true })
    expect([colorMeaning('#2f9e44'), colorMeaning('#fab005'), colorMeaning('6')]).toEqual([{ kind: 'supports', reversed: false }, null, null])
  })

  it('[FO18] guesses plainly where a line says nothing, and says so', () => {
    const bare = read(canvas([node('q', 'Which way?'), node('a', 'Left.'), node('b', 'It is nearer.'), node('c', 'No.')], [edge('1', 'a', 'q'), edge('2', 'b', 'a', { label: 'somehow' }), edge('3', 'a', 'c', { fromEnd: 'arrow', toEnd: 'none', label: 'attacks' }), edge('4', 'a', 'gone')]))
    expect(bare.told).toEqual(['a answers q', 'b supports a', 'c attacks a'])
    expect(bare.codes.sort()).toEqual(['edge-end-missing', 'guessed'])
    expect(bare.map).toMatchObject({ question: 'q' })
    expect(bare.map.claims.get('a')!.kind).toBe('position')
    expect(read(writeCanvas(bare).text).told).toEqual(bare.told)
  })

  it('[FO19] writes joint premises and what speaks about a step with a node for the step, and reads them without the sidecar', () => {
    expect(read(withStep).told).toEqual(['u attacks (j)', 'b+c supports a'])
    const file = JSON.parse(writeCanvas(ours).text) as Part
    delete file[sidecarName]
    const alone = read(JSON.stringify(file))
    expect(alone.told).toEqual(['p answers q', 'c+d supports p', 'd attacks (s)', 'c attacks d'])
    expect([...alone.map.claims.values()].map(({ text }) => text)).toEqual(['# no heading', 'D', 'A *caste*.', 'What is it?'])
    expect(alone.codes).toEqual([])
  })

  it('[FO20] keeps groups, files and links for the way back, and names files in the notes of what they are joined to', () => {
    const mixed = canvas([node('f', '', { type: 'file', file: 'notes/readme.md', subpath: '#why' }), node('l', '', { type: 'link', url: 'https://example.org' }), node('a', 'A')], [edge('1', 'f', 'a'), edge('2', 'a', 'l')])
    const { map, codes } = read(mixed)
    expect(codes).toEqual(['files'])
    expect(map.claims.get('a')!.note).toBe('notes/readme.md#why\nhttps://example.org')
    const again = JSON.parse(writeCanvas(read(mixed)).text) as { nodes: Part[]; edges: Part[] }
    expect(again.nodes.map(({ id }) => id).sort()).toEqual(['a', 'f', 'l'])
    expect(again.edges).toEqual([edge('1', 'f', 'a'), edge('2', 'a', 'l')])
  })

  it('[FO5] brings our own map back whole, and tells what others do not see', () => {
    const { map, documents } = read(writeCanvas(ours).text)
    expect(map).toEqual(ours.map)
    expect(documents).toEqual(ours.documents)
    expect(writeCanvas(ours).losses.map(({ code }) => code)).toEqual(['title', 'kinds', 'tags', 'passages', 'stances'])
    expect(writeCanvas(read(foreign)).text).not.toContain(sidecarName)
  })

  it('[FO6] takes what was moved, written, added and removed on the canvas elsewhere', () => {
    const file = JSON.parse(writeCanvas(ours).text) as { nodes: Part[]; edges: Part[] }
    file.nodes = file.nodes.filter(({ id }) => id !== 'q')
    Object.assign(file.nodes.find(({ id }) => id === 'c')!, { x: 999, text: 'Rewritten' })
    file.nodes.push(node('n', 'New'))
    file.edges.push(edge('new', 'n', 'd', { label: 'attacks' }))
    const { map, told } = read(JSON.stringify(file))
    expect(map.claims.get('c')).toMatchObject({ text: 'Rewritten', tags: ['x'], pos: { x: 999 } })
    expect(map.claims.has('q')).toBe(false)
    expect(told).toEqual(expect.arrayContaining(['n attacks d', 'c+d supports p', 'd attacks (s)']))
    expect(map.evidence.has('e')).toBe(true)
  })

  it('[FO7] is known by its nodes and lines', () => {
    expect(canvasFormat.recognise!(foreign)).toBeGreaterThan(0.5)
    expect(canvasFormat.recognise!('{"nodes":[{"id":"a","type":"atom"}],"edges":[]}')).toBe(0)
  })

  const sample = join(import.meta.dirname, '../../../../../shared/fixtures/canvas/sample.canvas')
  it.runIf(existsSync(sample))('[FO20] reads the sample of the format and gives its nodes and edges back', () => {
    const source = readFileSync(sample, 'utf8')
    const again = JSON.parse(writeCanvas(read(source)).text) as { nodes: Part[]; edges: Part[] }
    const file = JSON.parse(source) as { nodes: Part[]; edges: Part[] }
    const sorted = (items: Part[]) => [...items].sort((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1))
    expect(sorted(again.nodes)).toEqual(sorted(file.nodes))
    expect(again.edges).toEqual(file.edges)
  })
})
