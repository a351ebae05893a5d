import { describe, expect, it } from 'vitest'
import type { MapBundle } from '../../argument/map-file.ts'
import { readMap } from '../../argument/read-map.ts'
import { sha256Hex } from '../../document/sha256-hex.ts'
import { aifFormat } from './aif-format.ts'
import { readAif } from './read-aif.ts'
import { dialogue, layered, monologue, olderOva, overlaid } from './testing/samples.ts'
import { xaifFormat } from './xaif-format.ts'

function read(file: unknown): { bundle: MapBundle; codes: string[] } {
  const result = readAif(typeof file === 'string' ? file : JSON.stringify(file))
  if (!result.ok) throw new Error(result.error.message)
  return { bundle: result.value.bundle, codes: result.value.problems.map(({ code }) => code) }
}

const claims = (n: number) => Array.from({ length: n }, (_, index) => ({ nodeID: `i${index + 1}`, type: 'I', text: `claim ${index + 1}` }))
const edges = (...pairs: string[]) => pairs.map((pair, index) => ({ edgeID: index, fromID: pair.split('>')[0], toID: pair.split('>')[1] }))
const relationsOf = ({ map }: MapBundle) => [...map.relations.values()].map(({ id, kind, premises, target, origin, scheme }) => [id, kind, premises.map(({ claim }) => claim).join('+'), target.claim ?? `→${target.relation}`, ...(origin ? [`of ${origin}`] : []), ...(scheme ? [scheme] : [])].join(' '))

describe('what AIF says, on a map', () => {
  it('[AI2] an inference with two conclusions is two relations of one origin, and what points at it points at both', () => {
    const { bundle } = read(layered)
    expect(relationsOf(bundle)).toEqual([
      '10 rephrases 11 1 of 10',
      '10-2 rephrases 9 1 of 10',
      '4 supports 1 2 of 4 witness-testimony',
      '4-2 supports 1 3 of 4 witness-testimony',
      '6 attacks 5 →4 of 6',
      '6-2 attacks 5 →4-2 of 6',
      '8 supports 7 →6 of 8',
      '8-2 supports 7 →6-2 of 8',
    ])
  })

  it('[AI3] a conflict with an inference is an undercut, an inference for it a backing', () => {
    const { bundle, codes } = read({ nodes: [...claims(4), { nodeID: 'r', type: 'RA', text: 'RA' }, { nodeID: 'c', type: 'CA' }, { nodeID: 'b', type: 'ra' }], edges: edges('i1>r', 'r>i2', 'i3>c', 'c>r', 'i4>b', 'b>r') })
    expect(relationsOf(bundle)).toEqual(['b supports i4 →r', 'c attacks i3 →r', 'r supports i1 i2'])
    expect(codes).toEqual([])
  })

  it('[AI3] several premises are joint', () => {
    const { bundle } = read({ nodes: [...claims(3), { nodeID: 'r', type: 'RA', text: 'Expert Opinion' }], edges: edges('i2>r', 'i1>r', 'r>i3') })
    expect(relationsOf(bundle)).toEqual(['r supports i1+i2 i3 expert-opinion'])
  })

  it('[AI4] two inferences that say the same stay two', () => {
    const { bundle } = read({ nodes: [...claims(2), { nodeID: 'r', type: 'RA', text: '' }, { nodeID: 's', type: 'RA', text: '' }], edges: edges('i1>r', 'r>i2', 'i1>s', 's>i2') })
    expect(readMap(bundle.map).map.relations.size).toBe(2)
  })

  it('[AI5] locutions are a document with a part for each turn, a passage for each, a voice for each speaker', () => {
    const { bundle } = read(dialogue)
    const [document] = bundle.documents
    expect(document).toMatchObject({ title: 'Dialogue of Ada and Ben', authors: ['Ada', 'Ben'], date: '2026-01-01', sha256: sha256Hex(document!.text!) })
    expect(document!.text).toBe('Ada: The bureaucracy is no class\n\nAda: for it owns nothing\n\nBen: It owns the state\n\nAda: Does anybody own a state')
    const signs = [...document!.text!]
    expect(document!.parts!.map(({ authors, start, end }) => [authors[0], signs.slice(start, end).join('').length])).toEqual([['Ada', 58], ['Ben', 22], ['Ada', 29]])
    expect(bundle.passages.map(({ id, exact, start, end }) => [id, exact === signs.slice(start, end).join('') && exact])).toEqual([
      ['101', 'The bureaucracy is no class'],
      ['104', 'for it owns nothing'],
      ['110', 'It owns the state'],
      ['116', 'Does anybody own a state'],
    ])
    expect([...bundle.map.voices.values()].map(({ name }) => name)).toEqual(['Ada', 'Ben'])
  })

  it('[AI6] an illocution is evidence: on the claim, or on the inference or conflict that a transition makes, in the later words', () => {
    const { bundle } = read(dialogue)
    expect([...bundle.map.evidence.values()].map(({ id, target, passage, stance, settled, reports }) => [id, target.claim ?? `→${target.relation}`, passage, stance, settled, reports?.[0]?.voice ?? ''])).toEqual([
      ['102', '103', '101', 'asserts', true, 'person-7'],
      ['105', '106', '104', 'asserts', true, 'person-7'],
      ['109', '→108', '104', 'asserts', true, 'person-7'],
      ['111', '112', '110', 'asserts', true, 'person-8'],
      ['115', '→114', '110', 'asserts', true, 'person-8'],
      ['117', '118', '116', 'none', true, ''],
    ])
  })

  it('[AI7] a text of xAIF is a document, its spans are the passages of locutions', () => {
    const { bundle } = read(overlaid)
    expect(bundle.documents.map(({ text, authors }) => [text, authors])).toEqual([['Eva: Caste isn’t class, for class is <economic> 𝔸.\n\nSo much for that.', ['Eva Roth']]])
    expect(bundle.passages.map(({ id, exact, start, end, suffix }) => [id, exact, start, end, suffix.slice(0, 3)])).toEqual([
      ['2_99', 'Caste isn’t class', 5, 22, ', f'],
      ['5_99', 'class is <economic> 𝔸', 28, 49, '.\n\n'],
    ])
    expect(bundle.map.evidence.get('9_99')).toMatchObject({ target: { relation: '7_99' }, passage: '5_99' })
  })

  it.each([['what tools for argument mining write', monologue, ['We should go', 'it is late']], ['what the OVA before saved', olderOva, ['Tea is better', 'it is cheaper']]])('[AI7] spans of claims are evidence that nobody has settled yet: %s', (_, file, words) => {
    const { bundle } = read(file)
    expect([...bundle.map.evidence.values()].map(({ passage, settled, stance }) => [bundle.passages.find(({ id }) => id === passage)!.exact, stance, settled])).toEqual(words.map((exact) => [exact, 'asserts', false]))
    expect(bundle.map.relations.size).toBe(1)
  })

  it('[AI8] words of the analyst are no one’s in the dialogue', () => {
    const file = JSON.parse(dialogue) as { nodes: object[]; edges: object[] }
    file.nodes.push({ nodeID: '200', type: 'L', text: 'Zoe: Ada : The bureaucracy is no class' }, { nodeID: '201', type: 'YA', text: 'Analysing' }, { nodeID: '202', type: 'L', text: 'Zoe: Ben : Words that were cut' })
    file.edges.push({ edgeID: '900', fromID: '200', toID: '201' }, { edgeID: '901', fromID: '201', toID: '101' })
    const { bundle, codes } = read(file)
    expect(bundle.passages.map(({ id }) => id)).toEqual(['101', '104', '110', '116'])
    expect(codes).toEqual(['analyst-words'])
  })
})

describe('AIF that is not as it should be', () => {
  it.each([
    ['ids twice', { nodes: [...claims(1), { nodeID: 'i1', type: 'I', text: 'another' }], edges: [] }, ['duplicate-id'], ['i1', 'i1-2']],
    ['a node twice', { nodes: [...claims(1), ...claims(1)], edges: [] }, ['repeated-node'], ['i1']],
    ['no ids', { nodes: [{ type: 'I', text: 'a' }, { nodeID: null, type: 'I', text: 'b' }], edges: null }, ['no-id'], ['node', 'node-2']],
    ['edges to nowhere', { nodes: claims(1), edges: edges('i1>i9') }, ['edge-to-nowhere'], ['i1']],
    ['an edge twice', { nodes: [...claims(2), { nodeID: 'r', type: 'RA', text: '' }], edges: [...edges('i1>r', 'r>i2'), ...edges('r>i2')] }, ['repeated-edge'], ['i1', 'i2']],
    ['claims joined by nothing', { nodes: claims(2), edges: edges('i1>i2') }, ['off-pattern'], ['i1', 'i2']],
    ['no premise', { nodes: [...claims(1), { nodeID: 'r', type: 'RA' }], edges: edges('r>i1') }, ['no-premise'], ['i1']],
    ['no conclusion', { nodes: [...claims(1), { nodeID: 'r', type: 'RA' }], edges: edges('i1>r') }, ['no-conclusion'], ['i1']],
    ['steps in a circle', { nodes: [...claims(1), { nodeID: 'r', type: 'RA' }, { nodeID: 's', type: 'CA' }], edges: edges('i1>r', 'i1>s', 'r>s', 's>r') }, ['circle', 'no-conclusion'], ['i1']],
    ['a type that there is not', { nodes: [...claims(1), { nodeID: 'x', type: 'ISSUE', text: '?' }], edges: edges('x>i1') }, ['unknown-type'], ['i1']],
    ['a preference', { nodes: [...claims(2), { nodeID: 'p', type: 'PA', text: '' }], edges: edges('i1>p', 'p>i2') }, ['preference'], ['i1', 'i2']],
    ['an illocution of nobody', { nodes: [...claims(1), { nodeID: 'y', type: 'YA', text: 'Asserting' }], edges: edges('y>i1') }, ['no-speaker'], ['i1']],
    ['things that are no nodes', { nodes: [...claims(1), 7, null], edges: 'none' }, ['not-a-node'], ['i1']],
  ])('[AI9] %s', (_, file, told, kept) => {
    const result = readAif(JSON.stringify(file))
    if (_ === 'things that are no nodes') return expect(result.ok).toBe(false)
    const { bundle, codes } = read(file)
    expect([codes, [...bundle.map.claims.keys()]]).toEqual([told, kept])
    // All that was kept comes back, and reads the same.
    expect(read(aifFormat.write!(bundle).text).bundle).toEqual(bundle)
  })

  it('[AI9] says what it is not', () => {
    for (const file of ['{"nodes":[{"id":"a","type":"text"}],"edges":[]}', '{"format":"sic-et-non/map"}', '[1,2]', '"text"']) expect(readAif(file).ok).toBe(false)
  })

  it('[AI9] several graphs in one file are one map', () => {
    expect([...read([{ nodes: claims(2), edges: [] }, { AIF: { nodes: [{ nodeID: 7, type: 'I', text: 'x' }], edges: null } }]).bundle.map.claims.keys()]).toEqual(['7', 'i1', 'i2'])
  })

  it('[AI9] reads a thousand steps about one another, two ways each, as far as a map can hold them', () => {
    const steps = Array.from({ length: 100 }, (_, index) => [`s${index}`, `t${index}`]).flat()
    const all = [...steps.flatMap((id, index) => (index < 2 ? [`${id}>i1`] : [0, 1].map((other) => `${id}>${steps[index - (index % 2) - 2 + other]}`))), ...steps.map((id) => `i2>${id}`)]
    const { bundle, codes } = read({ nodes: [...claims(2), ...steps.map((nodeID) => ({ nodeID, type: 'CA', text: '' }))], edges: edges(...all) })
    expect(bundle.map.relations.size).toBeLessThanOrEqual(20_000)
    expect(codes).toEqual(['too-many', 'no-conclusion'])
  })
})

describe('a step with many premises and many conclusions', () => {
  const count = 700

  it('[AI9] is not drawn where it would multiply into more than a map holds', () => {
    const list = claims(count)
    const { bundle, codes } = read({ nodes: [...list, { nodeID: 's', type: 'RA', text: '' }], edges: edges(...list.flatMap(({ nodeID }) => [`${String(nodeID)}>s`, `s>${String(nodeID)}`])) })
    expect([codes, bundle.map.relations.size, bundle.map.claims.size]).toEqual([['too-many'], 0, count])
  })
})

describe('telling AIF from other files', () => {
  it.each([
    ['AIFdb', dialogue, 1, 0],
    ['numbers as ids', layered, 1, 0],
    ['OVA3', overlaid, 0, 1],
    ['argument mining', monologue, 0, 1],
    ['the OVA before', olderOva, 0, 0.9],
    ['JSON Canvas', '{"nodes":[{"id":"a","type":"text","text":"x","x":0,"y":0,"width":1,"height":1}],"edges":[{"id":"e","fromNode":"a","toNode":"a"}]}', 0, 0],
    ['a text that talks of nodeID', 'In AIF, "nodeID": is an id.', 0, 0],
  ])('%s', (_, text, aif, xaif) => {
    expect([aifFormat.recognise!(text), xaifFormat.recognise!(text)]).toEqual([aif, xaif])
  })
})
