import { expect, it } from 'vitest'
import { aBundle, aClaim, aDocument, aMap, anEvidence, aPassage } from '../testing/factories.ts'
import { countTexts } from './count-texts.ts'
import { mapFormats } from './map-formats.ts'

const claim = aClaim({ id: 'c' })
const text = `Quoted words.\n\n${'More of it. '.repeat(100)}never quoted\n\n${'Still more. '.repeat(100)}`
const bundle = aBundle({
  map: aMap({ claims: [claim], evidence: [anEvidence({ on: claim, passage: 'p' })] }),
  documents: [aDocument({ id: 'd', text }), aDocument({ id: 'elsewhere' })],
  passages: [aPassage({ id: 'p', document: 'd', exact: 'Quoted words.', prefix: '', suffix: '', start: 0, end: 13 })],
})

it.each(mapFormats.filter(({ write }) => write).map((format) => [format.name, format] as const))('[IE6] %s says whether whole texts go out with it', (_name, format) => {
  expect(countTexts(format, bundle)).toBe(format.write!(bundle).text.includes('never quoted') ? 1 : 0)
})
