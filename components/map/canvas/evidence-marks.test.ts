import { expect, it } from 'vitest'
import type { DocumentPart } from '../../../lib/domain/argument/map-file.ts'
import { shortName } from '../../../lib/domain/document/short-name.ts'
import { evidenceMarks as pictureMarks } from '../../../lib/domain/layout/evidence-marks.ts'
import { aClaim, aDocument, aMap, anEvidence, aPassage } from '../../../lib/domain/testing/factories.ts'
import type { MapSources } from '../sources/map-sources.ts'
import { evidenceMarks } from './evidence-marks.ts'

const turn = (id: string, authors: string[], start: number, date?: string): DocumentPart => ({ id, authors, start, end: start + 10, role: 'original', ...(date && { date }) })
const claim = aClaim({ text: 'It was a class.' })

/** The marks on the claim, in a picture and on the live map, when passages at these places take these sides. */
function marksOf(said: readonly (readonly [start: number, stance: 'asserts' | 'denies'])[], parts?: readonly DocumentPart[]) {
  const document = aDocument({ title: 'A debate', authors: ['Fiona Bruce', 'Ann Other', 'Bo Third'], date: '2021', ...(parts && { parts }) })
  const passages = said.map(([start]) => aPassage({ document: document.id, start, end: start + 2 }))
  const map = aMap({ claims: [claim], evidence: passages.map((passage, index) => anEvidence({ target: { claim: claim.id }, passage: passage.id, stance: said[index]![1] })) })
  const sources: MapSources = {
    documents: new Map([[document.id, { ...document, shortName: shortName(document), key: '1', hue: 1, patterned: false }]]),
    passages: new Map(passages.map((passage) => [passage.id, passage])),
    status: 'ready',
    refresh: () => undefined,
  }
  const live = evidenceMarks(map, sources).get(claim.id)!.marks
  const drawn = pictureMarks(map, [document], passages).claimMarks.get(claim.id)!
  expect(live.map(({ name, stance }) => [name, stance])).toEqual(drawn.map(({ name, stance }) => [name, stance]))
  expect(new Set(live.map(({ id }) => id)).size).toBe(live.length)
  return live.map(({ name, stance }) => `${name} ${stance}`)
}

const turns = [turn('1', ['Ada Lovelace'], 0, '1843'), turn('2', ['Karl Babbage'], 10), turn('3', ['Ada Lovelace'], 20, '1843')]

it('names who speaks in a dialogue, once however many turns they take, and does not mix those who differ', () => {
  expect(marksOf([[1, 'asserts'], [11, 'denies'], [21, 'asserts']], turns)).toEqual(['Lovelace 1843 asserts', 'Babbage 2021 denies'])
})

it('calls mixed only who takes both sides', () => {
  expect(marksOf([[1, 'asserts'], [11, 'denies'], [21, 'denies']], turns)).toEqual(['Lovelace 1843 mixed', 'Babbage 2021 denies'])
})

it('keeps one mark for a document whose parts name nobody else', () => {
  const own = [turn('1', [], 0), turn('2', ['Bo Third', 'Ann Other', 'Fiona Bruce'], 10)]
  const said = [[1, 'asserts'], [11, 'denies']] as const
  expect(marksOf(said, own)).toEqual(['Bruce et al. 2021 mixed'])
  expect(marksOf(said)).toEqual(['Bruce et al. 2021 mixed'])
})
