import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aBundle, aClaim, aDocument, aMap, anAttack, anEvidence, anUndercut, aPassage, aQuestion, aSupport } from '../../testing/factories.ts'
import { interchangeContract } from '../testing/interchange.contract.ts'
import { readSadface, sidecarName } from './read-sadface.ts'
import { readSchemeName, writeSchemeName } from './scheme-name.ts'
import { sadfaceFormat } from './sadface-format.ts'
import { writeSadface } from './write-sadface.ts'

const text = 'Das Eigentum gehört dem Staat. 𝔄 The officials manage it.'

/** A document as other programs write it: analyst, resources, an offset behind a letter of two UTF-16 units, a conflict with a step. */
function aFile(change: (file: ReturnType<typeof parts>) => void = () => {}): string {
  const file = parts()
  change(file)
  return JSON.stringify(file)
}

function parts() {
  return {
    metadata: { core: { id: 'doc', title: 'Who owns', analyst_name: 'A. N.', analyst_email: 'a@example.org', created: '2020-01-01T00:00:00', edited: '2020-01-02T00:00:00', version: '0.2', notes: 'unfinished' }, 'org.example': { colour: 'red' } } as Record<string, unknown>,
    resources: [{ id: 'res', type: 'text', content: text, metadata: { core: { title: 'A pamphlet', author: 'A. One and B. Two', year: '1950', url: 'https://example.org/p' } } }] as unknown[],
    nodes: [
      { id: 'a', type: 'atom', text: 'The officials are no class.', sources: [], metadata: { core: {} } },
      { id: 'b', type: 'atom', text: 'The state owns everything.', sources: [{ resource_id: 'res', text: 'gehört dem Staat', offset: 13, length: 16 }], metadata: {} },
      { id: 'c', type: 'atom', text: 'Officials only manage.', sources: [{ resource_id: 'res', text: 'The officials manage it.', offset: 33, length: 24 }], metadata: { core: {} } },
      { id: 'd', type: 'atom', text: 'To manage is to own.', sources: [], metadata: { core: {} } },
      { id: 's', type: 'scheme', name: 'support', metadata: { core: {} } },
      { id: 'u', type: 'scheme', name: 'conflict', metadata: { core: {} } },
    ] as unknown[],
    edges: [
      { id: 'e1', source_id: 'b', target_id: 's' },
      { id: 'e2', source_id: 'c', target_id: 's' },
      { id: 'e3', source_id: 's', target_id: 'a' },
      { id: 'e4', source_id: 'd', target_id: 'u' },
      { id: 'e5', source_id: 'u', target_id: 's' },
    ] as unknown[],
  }
}

const ours = aBundle({
  map: aMap({
    id: 'm',
    question: 'q',
    claims: [aQuestion({ id: 'q' }), aClaim({ id: 'c', tags: ['x'], weight: 0.4, pos: { x: 1, y: 2, byHand: true } }), aClaim({ id: 'd' })],
    relations: [aSupport({ id: 'r', from: ['c', 'd'], to: 'q', scheme: 'expert-opinion' }), anAttack({ id: 'x', from: 'd', to: 'c' }), anUndercut({ id: 'u', from: 'd', to: 'r' })],
    evidence: [anEvidence({ id: 'e', on: { claim: 'c' }, passage: 'p', stance: 'denies' })],
  }),
  documents: [aDocument({ id: 'doc', text })],
  passages: [aPassage({ id: 'p', document: 'doc', exact: 'Staat', start: 24, end: 29 })],
})

function read(file: string) {
  const result = readSadface(file)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

interchangeContract({
  name: 'SADFace',
  read: readSadface,
  write: writeSadface,
  samples: {
    'a document with sources and an objection to a step': aFile(),
    'a scheme with two conclusions': aFile((file) => file.edges.push({ id: 'e6', source_id: 's', target_id: 'd' }, { id: 'e7', source_id: 'x', target_id: 'b' }, { id: 'e8', source_id: 'd', target_id: 'x' }, { id: 'e9', source_id: 'x', target_id: 'c' }) && file.nodes.push({ id: 'x', type: 'scheme', name: 'Argument From Expert Opinion' })),
    'one of ours': writeSadface(ours).text,
  },
})

describe('SADFace', () => {
  it('[FO1] reads joint premises, and a scheme that leads to a scheme as an objection to the step', () => {
    const { map } = read(aFile()).bundle
    expect(map.relations.get('s')).toMatchObject({ kind: 'supports', premises: [{ claim: 'b' }, { claim: 'c' }], target: { claim: 'a' } })
    expect(map.relations.get('u')).toMatchObject({ kind: 'attacks', premises: [{ claim: 'd' }], target: { relation: 's' } })
  })

  it('[FO2] makes documents and passages of texts and offsets, counted in code points', () => {
    const { map, documents, passages } = read(aFile()).bundle
    expect(documents[0]).toMatchObject({ id: 'res', title: 'A pamphlet', authors: ['A. One', 'B. Two'], source: 'https://example.org/p', text })
    expect(passages.map(({ exact, start, end }) => [exact, start, end])).toEqual([['gehört dem Staat', 13, 29], ['The officials manage it.', 33, 57]])
    expect([...map.evidence.values()][0]).toMatchObject({ target: { claim: 'b' }, stance: 'asserts', settled: false })
  })

  it('[FO2] understands offsets in UTF-16, finds what was moved by its words, and says what is nowhere', () => {
    const source = (quoted: string, offset: unknown) => aFile((file) => (file.nodes[0] = { id: 'a', type: 'atom', text: 'x', sources: [{ resource_id: 'res', text: quoted, offset }] }))
    const first = (file: string) => read(file).bundle.passages.find(({ id }) => [...read(file).bundle.map.evidence.values()].some(({ passage, target }) => passage === id && target.claim === 'a'))
    expect(first(source('The officials manage it.', 34))).toMatchObject({ start: 33, end: 57 })
    expect(first(source('Staat', 3))).toMatchObject({ start: 24, end: 29 })
    expect(read(source('Staat', 3)).problems).toMatchObject([{ code: 'source-moved' }])
    expect(first(source('nowhere', 3))).toMatchObject({ start: 3, end: 3, exact: 'nowhere' })
    expect(read(source('nowhere', 3)).problems).toMatchObject([{ code: 'source-lost' }])
    expect(first(source('Staat', null))).toMatchObject({ start: 24 })
  })

  it('[FO3] gives a document back with its ids, edges and metadata', () => {
    const again = JSON.parse(writeSadface(read(aFile()).bundle).text) as ReturnType<typeof parts>
    const file = JSON.parse(aFile()) as ReturnType<typeof parts>
    const sorted = (items: unknown[]) => (items as { id: string }[]).sort((a, b) => (a.id < b.id ? -1 : 1))
    expect(again.metadata).toEqual(file.metadata)
    expect(sorted(again.nodes)).toEqual(sorted(file.nodes))
    expect(sorted(again.edges)).toEqual(sorted(file.edges))
    expect(again.resources).toEqual(file.resources)
  })

  it('[FO4] keeps aside what is unfinished, reads edges without a scheme as support, and says both', () => {
    const file = aFile((given) => {
      given.nodes.push({ id: 'lonely', type: 'scheme', name: 'support' })
      given.edges.push({ id: 'e6', source_id: 'd', target_id: 'lonely' }, { id: 'e7', source_id: 'd', target_id: 'b' }, { id: 'e8', source_id: 'd', target_id: 'gone' })
    })
    const { bundle, problems } = read(file)
    expect(problems.map(({ code }) => code).sort()).toEqual(['direct-edge', 'edge-end-missing', 'unfinished-step'])
    expect(bundle.map.relations.get('e7')).toMatchObject({ kind: 'supports', premises: [{ claim: 'd' }], target: { claim: 'b' } })
    expect(writeSadface(bundle).text).toContain('"lonely"')
  })

  it('[FO4] does not multiply many premises by many conclusions into more than a map holds', () => {
    const atoms = Array.from({ length: 500 }, (_, index) => ({ id: `a${index}`, type: 'atom', text: 'x' }))
    const edges = atoms.flatMap(({ id }) => [{ id: `p${id}`, source_id: id, target_id: 's' }, { id: `c${id}`, source_id: 's', target_id: id }])
    const { bundle: { map }, problems } = read(JSON.stringify({ nodes: [...atoms, { id: 's', type: 'scheme', name: 'support' }], edges, resources: [] }))
    expect(problems.map(({ code }) => code)).toContain('too-many-joined')
    expect(map.relations.size).toBe(200)
  })

  it('[FO5] keeps what SADFace has no word for beside, and tells it', () => {
    const { text: written, losses } = writeSadface(ours)
    expect(read(written).bundle.map).toEqual({ ...ours.map, claims: ours.map.claims })
    expect(losses.map(({ code }) => code)).toEqual(['kinds', 'weights', 'tags', 'places', 'stances'])
    expect(writeSadface(read(aFile()).bundle).text).not.toContain(sidecarName)
  })

  it('[FO6] takes what another program changed, and keeps the rest', () => {
    const file = JSON.parse(writeSadface(ours).text) as ReturnType<typeof parts>
    const node = (id: string) => (file.nodes as { id: string; text: string }[]).find((one) => one.id === id)!
    node('c').text = 'Rewritten elsewhere.'
    file.nodes = file.nodes.filter((one) => (one as { id: string }).id !== 'x')
    file.edges = file.edges.filter((one) => !Object.values(one as object).includes('x'))
    file.nodes.push({ id: 'new', type: 'atom', text: 'Added elsewhere.', sources: [] })
    const { map } = read(JSON.stringify(file)).bundle
    expect(map.claims.get('c')).toMatchObject({ text: 'Rewritten elsewhere.', tags: ['x'], weight: 0.4 })
    expect([...map.relations.keys()]).toEqual(['r', 'u'])
    expect(map.claims.get('new')!.text).toBe('Added elsewhere.')
    expect(map.claims.get('q')!.kind).toBe('question')
  })

  it('[FO1] reads the names of schemes in every way they are written, and writes them so that they are read alike', () => {
    expect(readSchemeName('disagreement')).toEqual({ kind: 'attacks' })
    expect(readSchemeName('inference')).toEqual({ kind: 'supports' })
    expect(readSchemeName('anything', true)).toEqual({ kind: 'attacks', scheme: 'anything' })
    expect(readSchemeName('Argument From Expert Opinion')).toEqual({ kind: 'supports', scheme: 'expert-opinion' })
    for (const kind of ['supports', 'attacks'] as const)
      for (const scheme of [undefined, 'expert-opinion', 'conflict of interest', 'own words', 'support: odd'])
        expect(readSchemeName(writeSchemeName({ kind, ...(scheme === undefined ? {} : { scheme }) }))).toEqual({ kind, ...(scheme === undefined ? {} : { scheme }) })
  })

  it('[FO7] is known by its atoms and edges', () => {
    expect(sadfaceFormat.recognise!(aFile())).toBeGreaterThan(0.5)
    expect(sadfaceFormat.recognise!('{"nodes":[{"nodeID":"1","type":"I"}],"edges":[]}')).toBe(0)
  })

  const folder = join(import.meta.dirname, '../../../../../shared/fixtures/sadface')
  it.runIf(existsSync(folder))('[FO3] reads the real documents there are, and gives them back', () => {
    for (const name of readdirSync(folder)) {
      const source = readFileSync(join(folder, name), 'utf8')
      const { bundle, problems } = read(source)
      expect(problems).toEqual([])
      const [again, file] = [JSON.parse(writeSadface(bundle).text), JSON.parse(source)] as Record<string, { id: string }[]>[]
      const sorted = (items: { id: string }[]) => [...items].sort((a, b) => (a.id < b.id ? -1 : 1))
      expect(sorted(again!['nodes']!)).toEqual(sorted(file!['nodes']!))
      expect(sorted(again!['edges']!)).toEqual(sorted(file!['edges']!))
    }
  })
})
