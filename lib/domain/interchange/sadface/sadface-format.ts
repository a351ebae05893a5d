import type { MapFormat } from '../map-format.ts'
import { readSadface } from './read-sadface.ts'
import { writeSadface } from './write-sadface.ts'

/** Arguments as atoms and schemes with the texts they come from (Wells & Pangbourne). */
export const sadfaceFormat: MapFormat = {
  name: 'sadface',
  title: 'SADFace',
  endings: ['.sadface.json', '.json'],
  mediaType: 'application/json',
  carriesTexts: true,
  recognise: (text) => {
    const start = text.slice(0, 2_000_000)
    const has = (pattern: RegExp) => pattern.test(start)
    if (!has(/"(?:type)"\s*:\s*"(?:atom|scheme)"/)) return 0
    return has(/"source_id"\s*:/) || has(/"resources"\s*:/) || has(/"edges"\s*:/) ? 0.9 : 0.4
  },
  read: readSadface,
  write: writeSadface,
}
