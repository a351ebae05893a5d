import { expect, it } from 'vitest'
import type { MapCommand } from '../../domain/argument/map-command.ts'
import { SavedLedger } from './saved-ledger.ts'

const now = new Date('2026-11-22T10:00:00Z')
const type = (text: string): MapCommand => ({ type: 'edit-text', id: 'c', text })
const add = (id: string): MapCommand => ({ type: 'add', on: 'claim', item: { id, kind: 'claim', text: id, tags: [] } })

it('[CO30] a stretch of typing is one unsaved change, and every keystroke of it is waited for', () => {
  const ledger = new SavedLedger()
  for (const text of ['a', 'ab', 'abc']) ledger.add(type(text), text.slice(0, -1), now)
  expect(ledger.unsent).toMatchObject([{ command: type('abc'), base: '' }])
  expect(ledger.pending).toBe(3)
  ledger.confirm(2, now)
  expect(ledger.isBehind).toBe(true)
  // What is saved of it is what the rest stands on.
  expect(ledger.unsent).toMatchObject([{ command: type('abc'), base: 'ab' }])
  const [key] = ledger.unsent.map((edit) => edit.key)
  expect(ledger.confirm(3, now)).toEqual([key])
  expect(ledger.isBehind).toBe(false)
})

it('[CO30] what an earlier visit left is unsaved until a barrier after it is answered', () => {
  const earlier = new SavedLedger()
  earlier.add(add('a'), undefined, now)
  const ledger = new SavedLedger()
  ledger.addFromDevice(earlier.unsent, now)
  ledger.add(add('b'), undefined, now)
  expect(ledger.unsent.map(({ command }) => command)).toEqual([add('a'), add('b')])
  ledger.confirm(1, now)
  expect(ledger.unsent.map(({ command }) => command)).toEqual([add('b')])
})

it('[CO30] typing on in what another visit began is a change of its own', () => {
  const earlier = new SavedLedger()
  earlier.add(type('a'), '', now)
  const ledger = new SavedLedger()
  ledger.addFromDevice(earlier.unsent, now)
  ledger.add(type('ab'), 'a', now)
  expect(ledger.unsent).toHaveLength(2)
})
