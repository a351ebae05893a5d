import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { setText, smallestEdit } from './map-doc-text.ts'

it.each([
  ['caste', 'castes', { at: 5, remove: 0, insert: 's' }],
  ['a class', 'a caste', { at: 3, remove: 4, insert: 'aste' }],
  ['aaa', 'aa', { at: 2, remove: 1, insert: '' }],
  ['', 'x', { at: 0, remove: 0, insert: 'x' }],
  // The two faces share their first code unit.
  ['😀', '😁', { at: 0, remove: 2, insert: '😁' }],
  // e and e with an accent of its own are different letters.
  ['cafe noir', 'cafe\u0301 noir', { at: 3, remove: 1, insert: 'e\u0301' }],
  ['👩‍👩‍👧!', '👩‍👩‍👦!', { at: 0, remove: 8, insert: '👩‍👩‍👦' }],
  ['a\r\nb', 'a\nb', { at: 1, remove: 2, insert: '\n' }],
])('[YD5] from “%s” to “%s”', (before, after, edit) => {
  expect(smallestEdit(before, after)).toEqual(edit)
  expect(before.slice(0, edit.at) + edit.insert + before.slice(edit.at + edit.remove)).toBe(after)
})

it('[YD5] writes nothing when nothing changes', () => {
  const doc = new Y.Doc()
  const text = doc.getText('t')
  text.insert(0, 'same')
  let updates = 0
  doc.on('update', () => updates++)
  setText(text, 'same')
  expect(updates).toBe(0)
})
