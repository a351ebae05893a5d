import { expect, it } from 'vitest'
import { claimLabels } from '../../evaluation/claim-label.ts'
import { mapScene } from '../../layout/map-scene.ts'
import { sceneColours } from '../../layout/scene-colours.ts'
import { aClaim, aMap, anAttack, aSupport } from '../../testing/factories.ts'
import { standingGlyph } from './draw-standing.ts'
import { layOutPicture } from './lay-out-sheet.ts'

const claims = ['a', 'b', 'c', 'd'].map((id) => aClaim({ id, text: id.toUpperCase() }))
const map = aMap({ claims, relations: [anAttack({ from: 'b', to: 'a' }), aSupport({ from: 'b', to: 'c' }), anAttack({ from: 'd', to: 'c' })] })
const wordsOn = (stands: boolean) =>
  layOutPicture(mapScene(map, { stands }), { title: 'T', sources: [] }).pieces.map(({ role, shapes }) => `${role}: ${shapes.flatMap((shape) => (shape.kind === 'text' ? shape.lines.map(({ words }) => words) : [])).join(' ')}`)

it('[EV13] a picture says how claims stand only where that is asked for, with the words in its legend', () => {
  expect(wordsOn(false).join('\n')).not.toMatch(/Refuted|holds/i)
  expect(wordsOn(true)).toEqual(expect.arrayContaining(['claim: A Refuted', 'claim: B', 'claim: C Reasons both ways', 'claim: D']))
  expect(wordsOn(true).find((words) => words.startsWith('legend'))).toMatch(/holds.*by the reasons on this map/)
})

it('[EV13] each has a shape of its own', () => {
  const shapes = claimLabels.map((label) => JSON.stringify(standingGlyph(label, 0, 0, sceneColours.light)))
  expect(new Set(shapes).size).toBe(claimLabels.length)
})

it('[EV13] of a part of the map everything stands as on the whole', () => {
  const { cards } = mapScene(map, { stands: true, only: new Set(['a']) })
  expect(cards.map(({ claim, stands }) => [claim.id, stands])).toEqual([['a', 'refuted']])
})
