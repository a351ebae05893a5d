import type { MapFormat } from '../map-format.ts'
import { mapFileFormat } from './map-file-schema.ts'
import { readSicJson } from './read-sic-json.ts'
import { writeSicJson } from './write-sic-json.ts'

/** Our own map file: the one format that loses nothing. */
export const sicFormat: MapFormat = {
  name: 'sic',
  title: 'Map file (sic JSON)',
  endings: ['.sic.json', '.json'],
  mediaType: 'application/json',
  carriesTexts: true,
  // In canonical order the word stands behind all claims and documents.
  recognise: (text) => (text.includes(`"${mapFileFormat}"`) ? 1 : 0),
  read: readSicJson,
  write: (bundle) => ({ text: writeSicJson(bundle), losses: [] }),
}
