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
    [1, { cursor: { x: 'left', y: NaN }, selection: ['a', 5, 'x'.repeat(900)], dragging: [{ id: 'a', x: 1, y: 2, z: 3 }, null], editing: {}, view: { x: 1, y: 2, zoom: Infinity }, payload: 'x'.repeat(10_000) }],
  ])
  enforcePresence(states, guest, 1, nobody)
  expect(states.get(1)).toEqual({ user: { id: 'ada', name: 'Ada' }, selection: ['a'], dragging: [{ id: 'a', x: 1, y: 2 }] })
})

it('[CO36] where someone looks is passed on, when it is a place', () => {
  const seen = (view: unknown) => {
    const states = new Map<number, Record<string, unknown>>([[1, { view }]])
    enforcePresence(states, guest, 1, nobody)
    return states.get(1)?.view
  }
  expect(seen({ x: 3, y: -4, zoom: 0.5, more: 'x' })).toEqual({ x: 3, y: -4, zoom: 0.5 })
  for (const bad of [null, 'here', { x: 1, y: 2 }, { x: 1, y: NaN, zoom: 1 }, { x: 1, y: 2, zoom: 0 }, { x: 1, y: 2, zoom: '1' }, { x: 1, y: 2, zoom: 1000 }]) expect(seen(bad)).toBeUndefined()
})
