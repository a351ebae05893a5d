import { describe, expect, it } from 'vitest'
import { applyCommand } from '../../../lib/domain/argument/apply-command.ts'
import { invertCommand } from '../../../lib/domain/argument/invert-command.ts'
import { layoutMap } from '../../../lib/domain/layout/layout-map.ts'
import { aClaim, aMap, anAnswer, aPosition, aQuestion, aSupport } from '../../../lib/domain/testing/factories.ts'
import { cardBoxes, cardPlaces } from '../state/card-boxes.ts'
import { cardFaces } from '../state/card-faces.ts'
import { addReason } from './add-reason.ts'
import { newClaim } from './new-claim.ts'
import { settlePlaces } from './settle-places.ts'

const question = aQuestion()
const position = aPosition()
const reason = aClaim()
const map = aMap({ question: question.id, claims: [question, position, reason], relations: [anAnswer({ from: position, to: question }), aSupport({ from: reason, to: position })] })
const seen = (of: typeof map) => {
  const faces = cardFaces(of, new Map())
  return cardBoxes(cardPlaces(of, faces, null).places, faces, new Map())
}
function after(of: typeof map, command: Parameters<typeof applyCommand>[1]) {
  const result = applyCommand(of, command)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

describe('the first card placed on a map without places', () => {
  it('[LA12] leaves every other card where it was seen, and so does taking it back', () => {
    const before = seen(map)
    const claim = newClaim('claim', { x: 2000, y: 900 })
    const command = settlePlaces(map, before, addReason(claim, 'supports', { claim: position.id }))
    const changed = after(map, command)
    for (const id of [question.id, position.id, reason.id]) expect(seen(changed).get(id), id).toMatchObject({ x: before.get(id)!.x, y: before.get(id)!.y })
    const back = after(changed, invertCommand(map, command, { at: '2026-01-01T00:00:00Z' }))
    for (const id of [question.id, position.id, reason.id]) expect(back.claims.get(id)!.pos).toBeUndefined()
  })

  it('[LA12] is written alone where all have places, and where nothing is placed', () => {
    const placed = after(map, { type: 'move', positions: [...layoutMap(map)].map(([claim, { x, y }]) => ({ claim, pos: { x, y, byHand: false } })) })
    const drag = { type: 'move' as const, positions: [{ claim: reason.id, pos: { x: 5, y: 5, byHand: true } }] }
    expect(settlePlaces(placed, seen(placed), drag)).toBe(drag)
    const words = { type: 'edit-text' as const, id: reason.id, text: 'Other words.' }
    expect(settlePlaces(map, seen(map), words)).toBe(words)
  })

  it('[LA12] keeps the place it is dragged to', () => {
    const command = settlePlaces(map, seen(map), { type: 'move', positions: [{ claim: reason.id, pos: { x: 5, y: 5, byHand: true } }] })
    expect(after(map, command).claims.get(reason.id)!.pos).toEqual({ x: 5, y: 5, byHand: true })
  })
})
