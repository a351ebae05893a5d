import { describe, expect, it } from 'vitest'
import type { ArgumentMap } from '../../argument/argument-map.ts'
import type { MapBundle } from '../../argument/map-file.ts'
import { readMap } from '../../argument/read-map.ts'
import { evaluateMap } from '../../evaluation/evaluate-map.ts'
import fc from 'fast-check'
import { mapArbitrary } from '../../testing/arbitraries.ts'
import { aBundle, aClaim, aDocument, aMap, anAnswer, anAttack, anEvidence, anUndercut, aPassage, aQuestion, aRelation, aSupport, aVoice } from '../../testing/factories.ts'
import { readAif } from './read-aif.ts'
import { dialogue, layered, overlaid } from './testing/samples.ts'
import { writeAif } from './write-aif.ts'
import { writeXaif } from './write-xaif.ts'

type File = { nodes: { nodeID: unknown; type: string; text: string; scheme?: string }[]; edges: { edgeID: unknown; fromID: unknown; toID: unknown }[]; locutions: { nodeID: unknown; personID: unknown }[]; participants?: { firstname: string; surname: string }[] }

function read(text: string): MapBundle {
  const result = readAif(text)
  if (!result.ok) throw new Error(result.error.message)
  return result.value.bundle
}

function written(bundle: MapBundle): { file: File; codes: string[]; has: (from: string, to: string) => boolean } {
  const { text, losses } = writeAif(bundle)
  const file = JSON.parse(text) as File
  return { file, codes: losses.map(({ code }) => code), has: (from, to) => file.edges.some(({ fromID, toID }) => fromID === from && toID === to) }
}

const without = (map: ArgumentMap, claim: string): ArgumentMap => readMap({ ...map, claims: new Map([...map.claims].filter(([id]) => id !== claim)) }).map

describe('a map as AIF', () => {
  const [said, doubted, why] = [aClaim({ id: 'said', text: 'It was a class.' }), aClaim({ id: 'doubted', text: 'It owned nothing.' }), aClaim({ id: 'why', text: 'To own is to dispose.' })]
  const against = anAttack({ id: 'against', from: doubted, to: said })
  const map = aMap({
    claims: [said, doubted, why],
    relations: [against, anUndercut({ id: 'under', from: why, to: against })],
    evidence: [
      anEvidence({ id: 'e1', on: 'said', passage: 'p1' }),
      anEvidence({ id: 'e2', on: 'doubted', passage: 'p1', stance: 'denies' }),
      anEvidence({ id: 'e3', on: { relation: 'under' }, passage: 'p2', reports: [{ voice: 'v', stance: 'asserts', mode: 'imputes' }] }),
    ],
    voices: [aVoice({ id: 'v' })],
  })
  const text = 'The class disposes of all. So it owns.'
  const bundle = aBundle({
    map,
    documents: [aDocument({ id: 'd', authors: ['Milovan Djilas'], text })],
    passages: [aPassage({ id: 'p2', document: 'd', exact: 'So it owns.', start: 27, end: 38 }), aPassage({ id: 'p1', document: 'd', exact: 'The class disposes of all.', start: 0, end: 26 })],
  })

  it('[AI10] has a locution for each passage, by its author, in the order of the text, and an illocution for each piece of evidence', () => {
    const { file, codes, has } = written(bundle)
    expect(file.nodes.map(({ nodeID, type, text: words }) => [nodeID, type, words])).toEqual([
      ['against', 'CA', 'Default Conflict'],
      ['doubted', 'I', 'It owned nothing.'],
      ['e1', 'YA', 'Asserting'],
      ['e2', 'YA', 'Disagreeing'],
      ['e3', 'YA', 'Disagreeing'],
      ['p1', 'L', 'Milovan Djilas : The class disposes of all.'],
      ['p2', 'L', 'Milovan Djilas : So it owns.'],
      ['said', 'I', 'It was a class.'],
      ['under', 'CA', 'Default Conflict'],
      ['why', 'I', 'To own is to dispose.'],
    ])
    expect([has('p1', 'e1'), has('e1', 'said'), has('p2', 'e3'), has('e3', 'under'), has('under', 'against')]).toEqual([true, true, true, true, true])
    expect(file.locutions.map(({ nodeID, personID }) => [nodeID, personID])).toEqual([['p1', 1], ['p2', 1]])
    expect(file.participants).toEqual([{ participantID: 1, firstname: 'Milovan', surname: 'Djilas' }])
    expect(codes).toEqual(['reports', 'documents'])
  })

  it.each([['AIF', writeAif], ['xAIF', writeXaif]])('[AI11] read again from %s it says the same', (_, write) => {
    const again = read(write(bundle).text)
    expect([...again.map.relations.values()].map(({ id, kind, target }) => [id, kind, target])).toEqual([['against', 'attacks', { claim: 'said' }], ['under', 'attacks', { relation: 'against' }]])
    expect([...again.map.evidence.values()].map(({ target, stance, passage }) => [target, stance, again.passages.find(({ id }) => id === passage)?.exact])).toEqual([
      [{ claim: 'said' }, 'asserts', 'The class disposes of all.'],
      [{ claim: 'doubted' }, 'denies', 'The class disposes of all.'],
      [{ relation: 'under' }, 'asserts', 'So it owns.'],
    ])
    expect(again.documents[0]!.authors).toEqual(['Milovan Djilas'])
    expect(again.map.title).toBe(map.title)
  })

  it('[AI7] the text that xAIF carries is the document’s, with a span for each locution', () => {
    const { text: xaif } = writeXaif(bundle)
    expect((JSON.parse(xaif) as { text: string }).text).toBe('<span id="nodep1" class="highlighted">The class disposes of all.</span> <span id="nodep2" class="highlighted">So it owns.</span>')
    expect(read(xaif).documents[0]).toMatchObject({ id: 'text', text })
  })

  it('[AI12] kinds that AIF lacks go out under names by which they come back, and are told', () => {
    const others = aMap({
      claims: [aQuestion({ id: 'q' }), aClaim({ id: 'a' }), aClaim({ id: 'b' })],
      relations: [anAnswer({ id: 'r1', from: 'a', to: 'q' }), ...(['equals', 'specialises', 'contrary', 'contradictory'] as const).map((kind) => aRelation({ id: `r-${kind}`, kind, from: 'a', to: 'b' }))],
    })
    const out = writeAif(aBundle({ map: others }))
    expect(out.losses.map(({ code }) => code)).toEqual(['relation-kind'])
    const back = read(out.text).map
    expect([...back.relations.values()].map(({ kind }) => kind)).toEqual(['contradictory', 'contrary', 'equals', 'specialises', 'answers'])
    expect([back.claims.get('q')!.kind, back.claims.get('a')!.kind]).toEqual(['question', 'position'])
  })

  it('[AI12] says what it leaves out, each in a sentence with how often', () => {
    const rich = aMap({
      description: 'd',
      claims: [aClaim({ id: 'a', tags: ['t'], note: 'n', granted: true, weight: 0.3, scope: '1936', pos: { x: 1, y: 2, byHand: true } }), aClaim({ id: 'b', kind: 'definition', term: 'class' })],
      relations: [{ ...aSupport({ id: 'r', from: 'a', to: 'b' }), premises: [{ claim: 'a', role: 'sign' }], weight: 1, note: 'n', questions: [{ question: 'x', state: 'aside' }] }, { ...aSupport({ id: 'none', to: 'b' }), premises: [] }],
      evidence: [anEvidence({ on: 'a', passage: 'nowhere', explicit: false, qualification: 'mostly', note: 'n' })],
    })
    const { losses } = writeAif(aBundle({ map: rich }))
    expect(losses.map(({ code }) => code)).toEqual(['kind', 'definition', 'tags', 'note', 'granted', 'weight', 'scope', 'places', 'no-premise', 'role', 'relation-weight', 'relation-note', 'questions', 'passage-missing', 'implicit', 'qualified', 'evidence-note', 'description'])
    expect(writeXaif(aBundle({ map: rich })).losses.map(({ code }) => code)).not.toContain('places')
  })
})

describe('a map that came as AIF and was changed', () => {
  it('[AI13] without a claim, what spoke about it alone is gone too, and what was said stays', () => {
    const bundle = read(dialogue)
    const { file } = written({ ...bundle, map: without(bundle.map, '112') })
    const ids = new Set(file.nodes.map(({ nodeID }) => nodeID))
    expect(['111', '112', '114', '115'].filter((id) => ids.has(id))).toEqual([])
    expect(['110', '113', '119'].filter((id) => ids.has(id))).toEqual(['110', '113', '119'])
    expect(file.edges.every(({ fromID, toID }) => ids.has(fromID) && ids.has(toID))).toBe(true)
  })

  it('[AI13] a preference goes with its claim, and that is told', () => {
    const bundle = read(JSON.stringify({ nodes: [{ nodeID: 'a', type: 'I', text: 'a' }, { nodeID: 'b', type: 'I', text: 'b' }, { nodeID: 'p', type: 'PA', text: '' }], edges: [{ fromID: 'a', toID: 'p' }, { fromID: 'p', toID: 'b' }] }))
    const { file, codes } = written({ ...bundle, map: without(bundle.map, 'b') })
    expect([file.nodes.map(({ nodeID }) => nodeID), codes]).toEqual([['a'], ['pruned']])
  })

  it('[AI2] an inference with two conclusions is one node again, unless something was said against one of them only', () => {
    const bundle = read(layered)
    const inferences = (map: ArgumentMap) => written({ ...bundle, map }).file.nodes.filter(({ type }) => type === 'RA' || type === 'CA').map(({ nodeID }) => nodeID)
    expect(inferences(bundle.map)).toEqual([4, 6, 8])
    const one = readMap({ ...bundle.map, relations: new Map([...bundle.map.relations].filter(([id]) => id !== '6-2')) }).map
    const changed = written({ ...bundle, map: one })
    expect(changed.file.nodes.filter(({ type }) => type === 'RA').length).toBe(3)
    expect(changed.file.edges.filter(({ fromID }) => fromID === 6).length).toBe(1)
    expect([...read(writeAif({ ...bundle, map: one }).text).map.relations.values()].filter(({ kind }) => kind === 'attacks').length).toBe(1)
  })

  it('[AI1] what is new gets the next edge ids, and ids that were numbers stay numbers', () => {
    const bundle = read(layered)
    const map = { ...bundle.map, claims: new Map([...bundle.map.claims, ['new', aClaim({ id: 'new' })]]), relations: new Map([...bundle.map.relations, ['newer', aSupport({ id: 'newer', from: 'new', to: '2' })]]) }
    const { file } = written({ ...bundle, map })
    expect(file.nodes.every(({ nodeID }) => typeof nodeID === 'number')).toBe(true)
    expect(new Set(file.nodes.map(({ nodeID }) => nodeID)).size).toBe(13)
    expect(file.edges.map(({ edgeID }) => edgeID)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  })

  it('[AI1] another wording, scheme or stance goes out as it is now', () => {
    const bundle = read(dialogue)
    const { map } = bundle
    const changed = {
      ...map,
      claims: new Map([...map.claims, ['103', { ...map.claims.get('103')!, text: 'It is a caste.' }]]),
      relations: new Map([...map.relations, ['108', { ...map.relations.get('108')!, scheme: 'expert-opinion' }]]),
      evidence: new Map([...map.evidence, ['102', { ...map.evidence.get('102')!, stance: 'denies' as const }]]),
    }
    const { file } = written({ ...bundle, map: changed })
    const node = (id: string) => file.nodes.find(({ nodeID }) => nodeID === id)
    expect([node('103')?.text, node('108')?.text, node('102')?.text, node('108')?.scheme]).toEqual(['It is a caste.', 'Expert Opinion', 'Disagreeing', 'Expert Opinion'])
  })

  it('[AI14] xAIF keeps its text, its places and what others put there; AIF says that it does not', () => {
    const bundle = read(overlaid)
    expect(JSON.parse(writeXaif(bundle).text)).toEqual(JSON.parse(overlaid))
    expect(writeAif(bundle).losses.map(({ code }) => code)).toContain('xaif')
  })

  it('[AI1] it keeps all that under the ids that a group gives passages and documents', () => {
    const bundle = read(dialogue)
    const renamed = { ...bundle, documents: bundle.documents.map((one) => ({ ...one, id: 'D' })), passages: bundle.passages.map((one) => ({ ...one, id: `P${one.id}`, document: 'D' })), map: { ...bundle.map, evidence: new Map([...bundle.map.evidence].map(([id, one]) => [id, { ...one, passage: `P${one.passage}` }])) } }
    expect(writeAif(renamed).text).toBe(writeAif(bundle).text)
  })
})

it('[AI11] claims stand alike before and after, on random maps (seed 1121)', () => {
  fc.assert(
    fc.property(mapArbitrary, fc.boolean(), (map, x) => {
      // What AIF cannot say is told as a loss; here it is left out on both sides.
      const plain = readMap({
        ...map,
        claims: new Map([...map.claims].map(([id, { granted: _granted, exclusive: _exclusive, ...claim }]) => [id, claim])),
        relations: new Map([...map.relations].filter(([, { premises }]) => premises.length > 0)),
      }).map
      const again = read((x ? writeXaif : writeAif)(aBundle({ map: plain })).text).map
      const labels = (one: ArgumentMap) => [...evaluateMap(one).standing].sort()
      expect(labels(again)).toEqual(labels(plain))
    }),
    { seed: 1121, numRuns: 150 },
  )
})
