import { describe, expect, it } from 'vitest'
import { aBundle, aClaim, aDefinition, aDocument, aMap, anEvidence, aPassage, aSupport, aVoice } from '../../testing/factories.ts'
import { interchangeContract } from '../testing/interchange.contract.ts'
import { readWebAnnotation } from './read-webannotation.ts'
import { webannotationFormat } from './webannotation-format.ts'
import { writeWebAnnotation } from './write-webannotation.ts'

type Part = Record<string, unknown>
const selectors = (exact: string, start: number): Part[] => [{ type: 'TextQuoteSelector', exact, prefix: 'a ', suffix: ' z' }, { type: 'TextPositionSelector', start, end: start + [...exact].length }]
const annotation = (id: string, more: Part): Part => ({ '@context': 'http://www.w3.org/ns/anno.jsonld', id, type: 'Annotation', ...more })

const alone = annotation('https://notes.example/1', {
  motivation: 'commenting',
  creator: { type: 'Person', name: 'Ann' },
  created: '2024-01-02T03:04:05Z',
  rights: 'https://creativecommons.org/publicdomain/zero/1.0/',
  body: [{ type: 'TextualBody', value: 'The officials own nothing.', purpose: 'commenting', language: 'en' }, { type: 'TextualBody', value: 'property', purpose: 'tagging' }, 'https://example.org/picture.png'],
  target: { source: 'https://example.org/text', selector: selectors('owns 𝄞 nothing', 120) },
})
const collection = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'https://notes.example/all',
  type: 'AnnotationCollection',
  label: 'Reading group',
  total: 3,
  first: {
    id: 'https://notes.example/p1',
    type: 'AnnotationPage',
    items: [alone, annotation('https://notes.example/2', { motivation: 'highlighting', target: { source: 'https://example.org/text', selector: selectors('caste', 300) } })],
    next: { id: 'https://notes.example/p2', type: 'AnnotationPage', items: [annotation('https://notes.example/3', { motivation: 'questioning', bodyValue: 'Who says so?', target: [{ source: { id: 'https://example.org/other', 'dcterms:title': 'Another text' }, selector: selectors('they', 5) }, { source: 'https://example.org/text', selector: selectors('it', 9) }] })] },
  },
}

const ours = aBundle({
  map: aMap({
    id: 'm',
    claims: [aClaim({ id: 'c', text: ' Spaces stay. ' }), aDefinition({ id: 'd', term: 'class' }), aClaim({ id: 'uncited' })],
    relations: [aSupport({ id: 'r', from: 'uncited', to: 'c' })],
    evidence: [
      anEvidence({ id: 'e1', on: { claim: 'c' }, passage: 'p', stance: 'denies', explicit: false, qualification: 'perhaps', force: 'tentative', by: 'ann', at: '2026-01-01T00:00:00Z', reports: [{ voice: 'v', stance: 'asserts', mode: 'quotes' }] }),
      anEvidence({ id: 'e2', on: { claim: 'd' }, passage: 'p', stance: 'uses' }),
      anEvidence({ id: 'e3', on: { relation: 'r' }, passage: 'q' }),
    ],
    voices: [aVoice({ id: 'v' })],
  }),
  documents: [aDocument({ id: 'doc', date: '1936', source: 'Pamphlet 7', text: 'x' })],
  passages: [aPassage({ id: 'p', document: 'doc', note: 'see below', tags: ['a', 'b'], page: '12' }), aPassage({ id: 'q', document: 'doc', page: 'xii', exact: 'other', start: 30, end: 35 })],
})

function read(value: unknown) {
  const result = readWebAnnotation(typeof value === 'string' ? value : JSON.stringify(value))
  if (!result.ok) throw new Error(result.error.message)
  return { ...result.value.bundle, codes: result.value.problems.map(({ code }) => code).sort() }
}

interchangeContract({
  name: 'Web Annotations',
  read: readWebAnnotation,
  write: writeWebAnnotation,
  samples: { 'one annotation': JSON.stringify(alone), 'a collection with two pages': JSON.stringify(collection), 'one of ours': writeWebAnnotation(ours).text },
})

describe('Web Annotations', () => {
  it('[FO21] makes passages of what is marked, in code points, and unsettled claims of what is said about it', () => {
    const { map, documents, passages, codes } = read(collection)
    expect(codes).toEqual([])
    expect(map).toMatchObject({ id: 'https://notes.example/all', title: 'Reading group' })
    expect(passages.map(({ exact, start, end, tags }) => [exact, start, end, tags])).toEqual([['owns 𝄞 nothing', 120, 134, ['property']], ['caste', 300, 305, []], ['they', 5, 9, []], ['it', 9, 11, []]])
    expect([...map.claims.values()].map(({ kind, text }) => [kind, text])).toEqual([['claim', 'The officials own nothing.'], ['question', 'Who says so?']])
    expect([...map.evidence.values()].filter(({ target }) => target.claim === 'https://notes.example/3').map(({ passage }) => passage)).toEqual(['https://notes.example/3', 'https://notes.example/3~2'])
    expect([...map.evidence.values()][0]).toMatchObject({ target: { claim: 'https://notes.example/1' }, passage: 'https://notes.example/1', stance: 'none', settled: false, by: 'Ann', at: '2024-01-02T03:04:05Z' })
    expect(documents.map(({ title, source }) => [title, source])).toEqual([['Another text', 'https://example.org/other'], ['https://example.org/text', 'https://example.org/text']])
  })

  it('[FO22] gives an annotation back with what we have no word for', () => {
    const written = JSON.parse(writeWebAnnotation(read(alone)).text) as { first: { items: Part[] } }
    const [again] = written.first.items as [Part]
    expect(again).toMatchObject({ id: alone['id'], rights: alone['rights'], creator: alone['creator'], motivation: 'commenting' })
    expect(again['body']).toContain('https://example.org/picture.png')
    expect(again['target']).toMatchObject({ source: 'https://example.org/text', selector: selectors('owns 𝄞 nothing', 120) })
  })

  it('[FO23] writes our passages with note, tags, page and the claims that cite them, stance and voices included', () => {
    const { text, losses } = writeWebAnnotation(ours)
    const { map, passages, documents } = read(text)
    expect(passages).toEqual(ours.passages)
    expect(map.evidence.get('e1')).toEqual(ours.map.evidence.get('e1'))
    expect(map.evidence.get('e2')).toEqual(ours.map.evidence.get('e2'))
    expect(map.claims.get('c')).toEqual(ours.map.claims.get('c'))
    expect(map.claims.get('d')).toMatchObject({ kind: 'definition', term: 'class' })
    expect(documents).toEqual([{ ...ours.documents[0]!, text: undefined }].map(({ text: _text, ...rest }) => rest))
    expect(losses.map(({ code }) => code)).toEqual(['claims', 'relations', 'step-evidence', 'texts'])
    expect(text).toContain('"value": "page=12"')
  })

  it('[FO23] tells of a text once, however many passages it has', () => {
    const authors = Array.from({ length: 100 }, (_, index) => `Speaker ${index}`)
    const passages = Array.from({ length: 100 }, (_, index) => aPassage({ id: `p${index}`, document: index % 2 === 0 ? 'd' : 'web' }))
    const documents = [aDocument({ id: 'd', authors }), aDocument({ id: 'web', authors: ['Ann'], source: 'https://example.org/t' })]
    const { text } = writeWebAnnotation(aBundle({ documents, passages }))
    expect(text.split('Speaker 7"')).toHaveLength(2)
    const again = readWebAnnotation(text)
    expect(again.ok && again.value.bundle.documents).toMatchObject(documents.map(({ id, authors }) => ({ id, authors })))
    expect(again.ok && again.value.bundle.passages.map(({ document }) => document)).toEqual([...passages].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ document }) => document))
  })

  it('[FO24] reads what an annotation service answers, older words, refined selectors, and replies', () => {
    const service = { total: 2, rows: [
      { id: 'h1', uri: 'https://example.org/a', document: { title: ['A text'] }, text: 'It is so.', tags: ['x'], user: 'acct:ann@hypothes.is', created: '2024-01-01T00:00:00Z', target: [{ source: 'https://example.org/a', selector: [{ type: 'RangeSelector', startContainer: '/p' }, ...selectors('words', 7)] }] },
      { id: 'h2', uri: 'https://example.org/a', text: 'No.', user: 'acct:ben@hypothes.is', references: ['h1'], target: [{ source: 'https://example.org/a' }] },
    ] }
    const hypothesis = read(service)
    expect(hypothesis.documents).toMatchObject([{ title: 'A text' }])
    expect(hypothesis.passages).toMatchObject([{ id: 'h1', exact: 'words', start: 7, tags: ['x'] }])
    expect([...hypothesis.map.claims.values()]).toMatchObject([{ text: 'It is so.', note: 'acct:ben@hypothes.is: No.' }])
    expect(hypothesis.codes).toEqual(['replies'])
    const old = read({ '@context': 'http://www.w3.org/ns/oa-context-20130208.json', '@id': 'urn:x', '@type': 'oa:Annotation', hasBody: { '@type': 'cnt:ContentAsText', chars: 'Old words.' }, hasTarget: { hasSource: 'https://example.org/o', hasSelector: { '@type': 'oa:FragmentSelector', value: 'page=3', refinedBy: { '@type': 'oa:TextQuoteSelector', exact: 'so' } } } })
    expect(old.passages).toMatchObject([{ exact: 'so', page: '3' }])
    expect([...old.map.claims.values()]).toMatchObject([{ text: 'Old words.' }])
  })

  it('[FO25] says what is about no words, what names no place, and which pages are missing', () => {
    const odd = read({ type: 'AnnotationPage', next: 'https://example.org/p2', items: [annotation('1', { bodyValue: 'All of it.', target: 'https://example.org/t' }), annotation('2', { target: { source: 'https://example.org/t', selector: { type: 'TextPositionSelector', start: 3, end: 1 } } }), annotation('3', { body: 'x' }), annotation('2', { target: { source: 'https://example.org/t', selector: selectors('x', 1) } })] })
    expect(odd.codes).toEqual(['duplicate-id', 'no-quote', 'no-selector', 'no-target', 'page-missing'])
    expect([...odd.map.claims.values()]).toMatchObject([{ text: 'All of it.' }])
    expect(odd.map.evidence.size).toBe(0)
  })

  it('[FO7] is known by its context', () => {
    expect(webannotationFormat.recognise!(JSON.stringify(collection))).toBeGreaterThan(0.9)
    expect(webannotationFormat.recognise!('{"nodes":[]}')).toBe(0)
  })
})
