import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { mapJsonSchema } from './map-file-schema.ts'

it('[MF7] the published schema is up to date (else run: npx node scripts/write-map-schema.ts)', () => {
  const published: unknown = JSON.parse(readFileSync(new URL('../../../../docs/sic-map.schema.json', import.meta.url), 'utf8'))
  expect(published).toEqual(JSON.parse(JSON.stringify(mapJsonSchema())))
})
