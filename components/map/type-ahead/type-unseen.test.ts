import { expect, it, vi } from 'vitest'
import { aClaim, aMap } from '../../../lib/domain/testing/factories.ts'
import type { MapRoomState } from '../state/map-room-context.tsx'
import { typeUnseen } from './type-unseen.ts'

const claim = aClaim({ id: 'c', text: 'Nobo' })
const bare = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
function aRoom(editing: string | null) {
  const room = { editing, live: { map: aMap({ claims: [claim] }), canEdit: true, editText: vi.fn() }, actions: { writeNext: vi.fn(), endEdit: vi.fn() } }
  return { ...room, asRoom: room as unknown as MapRoomState }
}

it('[KB12] puts what is typed before the field is there into the claim, and carries out its keys', () => {
  const room = aRoom('c')
  expect(typeUnseen({ ...bare, key: 'd' }, room.asRoom)).toBe(true)
  expect(room.live.editText).toHaveBeenLastCalledWith('c', 'Nobod', 'Nobo')
  typeUnseen({ ...bare, key: 'Backspace' }, room.asRoom)
  expect(room.live.editText).toHaveBeenLastCalledWith('c', 'Nob', 'Nobo')
  typeUnseen({ ...bare, key: 'Tab', shiftKey: true }, room.asRoom)
  expect(room.actions.writeNext).toHaveBeenLastCalledWith('c', 'up')
  typeUnseen({ ...bare, key: 'Enter' }, room.asRoom)
  expect(room.actions.endEdit).toHaveBeenCalledOnce()
})

it('[KB12] leaves keys alone that are no letters, and all where nothing is written', () => {
  const room = aRoom('c')
  expect(typeUnseen({ ...bare, key: 'z', ctrlKey: true }, room.asRoom)).toBe(false)
  expect(typeUnseen({ ...bare, key: 'n' }, aRoom(null).asRoom)).toBe(false)
  expect(typeUnseen({ ...bare, key: 'n' }, aRoom('gone').asRoom)).toBe(false)
})
