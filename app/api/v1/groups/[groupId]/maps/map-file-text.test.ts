import { expect, it } from 'vitest'
import { mapFileText } from './map-file-text.ts'

it('gives the file as text', () => {
  expect(mapFileText({ format: 'sic-et-non/map' })).toEqual({ ok: true, value: '{"format":"sic-et-non/map"}' })
})
it('takes a file that is nested without end for no map, rather than failing on it', () => {
  const file = JSON.parse(`{"format":"sic-et-non/map","views":${'['.repeat(100_000)}${']'.repeat(100_000)}}`) as object
  expect(mapFileText(file)).toMatchObject({ ok: false, error: { code: 'too-deep' } })
})
