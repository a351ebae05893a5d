import { describe, expect, it } from 'vitest'
import { overlap, type Box } from '../../../../lib/domain/layout/box.ts'
import { faceCard } from '../../../../lib/domain/layout/card-face.ts'
import { aClaim, aPosition, aQuestion } from '../../../../lib/domain/testing/factories.ts'
import { overviewWords } from './overview-words.ts'

const question = aQuestion({ text: 'What was the Soviet bureaucracy: a class, a caste, or neither of the two?' })
const positions = Array.from({ length: 40 }, (_, index) => aPosition({ text: `It was the position with the number ${index}, and it takes some words to say so.` }))
const claims = [aClaim(), question, ...positions]
const faces = new Map(claims.map((claim) => [claim.id, faceCard(claim)]))
const boxes = new Map<string, Box>(claims.map((claim, index) => [claim.id, { x: (index % 7) * 420, y: Math.floor(index / 7) * 240, width: faces.get(claim.id)!.width, height: faces.get(claim.id)!.height }]))
const ground = ({ x, y, width, height }: Box): Box => ({ x: x - width / 2, y: y - height / 2, width, height })

describe('words that stay legible', () => {
  it.each([0.004, 0.01, 0.03, 0.08, 0.15, 0.3, 0.44])('[CV5] never lie over one another and are never too small to be read, at zoom %d', (zoom) => {
    const words = overviewWords(claims, boxes, faces, zoom, question.id)
    expect(words[0]!.claim).toBe(question)
    words.forEach((one, index) => {
      expect(one.size).toBeGreaterThanOrEqual(11.5)
      for (const other of words.slice(index + 1)) expect(overlap(ground(one), ground(other))).toBe(false)
    })
  })

  it('[CV5] are those of questions and positions alone, all of them where there is room', () => {
    const words = overviewWords(claims, boxes, faces, 0.44, question.id)
    expect(new Set(words.map(({ claim }) => claim))).toEqual(new Set([question, ...positions]))
  })

  it('[CV5] stand in their card from the zoom at which they can be read there', () => {
    const alone = [aPosition({ text: 'A caste.' })]
    const face = new Map([[alone[0]!.id, faceCard(alone[0]!)]])
    const box = new Map([[alone[0]!.id, { x: 0, y: 0, width: 260, height: face.get(alone[0]!.id)!.height }]])
    expect(overviewWords(alone, box, face, 0.05)[0]!.floats).toBe(true)
    expect(overviewWords(alone, box, face, 0.6)[0]!.floats).toBe(false)
  })
})
