import { expect, it } from 'vitest'
import { writeSicJson } from '../domain/interchange/sic-json/write-sic-json.ts'
import { aBundle, aClaim, aMap } from '../domain/testing/factories.ts'
import { readAndPlace } from './read-and-place.ts'
import { readMapFile } from './read-map-file.ts'

const large = writeSicJson(aBundle({ map: aMap({ title: 'Large', claims: Array.from({ length: 40 }, (_, index) => aClaim({ text: `${index} ${'long '.repeat(400)}` })) }) }))

it('[IE8] reads a large map in a worker as it would here, and stops where nobody wants it any more', async () => {
  expect(large.length).toBeGreaterThan(60_000)
  const [apart, here] = [await readMapFile(large, { fileName: 'large.sic.json' }), readAndPlace(large, { fileName: 'large.sic.json' })]
  if (!apart.ok || !here.ok) throw new Error('It should be read.')
  expect(apart.value.format.name).toBe('sic')
  expect(apart.value.bundle).toEqual(here.value.bundle)
  expect(await readMapFile('x'.repeat(100_000), {})).toMatchObject({ ok: false, error: { code: 'unknown-format' } })

  const gone = new AbortController()
  const reading = readMapFile(large, {}, { signal: gone.signal })
  gone.abort()
  expect(await reading).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(await readMapFile(large, {}, { signal: gone.signal })).toMatchObject({ ok: false, error: { code: 'cancelled' } })
})
