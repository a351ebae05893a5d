import { expect, it } from 'vitest'
import { enforcePresence } from './enforce-presence.ts'

const guest = { actor: { kind: 'user' as const, userId: 'ada' }, id: 'ada', name: 'Ada' }
const nobody = () => false

it('[CO7] a socket speaks for one client id, under its own name', () => {
  const states = new Map<number, Record<string, unknown>>([
    [1, { user: { id: 'ben', name: 'Ben' }, cursor: { x: 1, y: 2 } }],
    [2, { user: { id: 'cyr', name: 'Cyr' } }],
  ])
  expect(enforcePresence(states, guest, null, nobody)).toBe(1)
  expect([...states]).toEqual([[1, { user: { id: 'ada', name: 'Ada' }, cursor: { x: 1, y: 2 } }]])
})

it('[CO7] another socket’s client id is not taken over', () => {
  const states = new Map([[7, { user: {}, cursor: { x: 0, y: 0 } }]])
  expect(enforcePresence(states, guest, null, (id) => id === 7)).toBeNull()
  expect(states.size).toBe(0)
})

it('[CO7] what is passed on is of known shape and bounded', () => {
  const states = new Map<number, Record<string, unknown>>([
    [1, { cursor: { x: 'left', y: NaN }, selection: ['a', 5, 'x'.repeat(900)], dragging: [{ id: 'a', x: 1, y: 2, z: 3 }, null], editing: {}, payload: 'x'.repeat(10_000) }],
  ])
  enforcePresence(states, guest, 1, nobody)
  expect(states.get(1)).toEqual({ user: { id: 'ada', name: 'Ada' }, selection: ['a'], dragging: [{ id: 'a', x: 1, y: 2 }] })
})
