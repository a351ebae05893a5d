import { expect, it } from 'vitest'
import { documentColumn, partColumn, voiceColumn } from '../../lib/domain/comparison/column.ts'
import { columnPlaces } from './column-places.ts'

it('[SG9] asks in the texts and parts of a column, percent-encoded each', () => {
  const [text, part, voice] = [documentColumn('a,b'), partColumn('a', '1/2'), voiceColumn('v')]
  expect(columnPlaces({ id: text, kind: 'document', document: 'a,b', name: 'A' })).toBe('a%2Cb')
  expect(columnPlaces({ id: part, kind: 'part', document: 'a', part: '1/2', name: 'A' })).toBe('a/1%2F2')
  expect(columnPlaces({ id: 'set:s', kind: 'set', members: [text, voice, part], name: 'S' })).toBe('a%2Cb,a/1%2F2')
  expect(columnPlaces({ id: voice, kind: 'voice', voice: 'v', name: 'V' })).toBeUndefined()
})
