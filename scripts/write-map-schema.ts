import { writeFileSync } from 'node:fs'
import { mapJsonSchema } from '../lib/domain/interchange/sic-json/map-file-schema.ts'

// Run after changing the map file's schema: node scripts/write-map-schema.ts
writeFileSync(new URL('../docs/sic-map.schema.json', import.meta.url), `${JSON.stringify(mapJsonSchema(), null, 2)}\n`)
