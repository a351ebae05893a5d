import type { MapFormat } from '../map-format.ts'
import { readKialo } from './read-kialo.ts'

/** The text that Kialo exports of a discussion. Kialo reads none back. */
export const kialoFormat: MapFormat = {
  name: 'kialo',
  title: 'Kialo discussion',
  endings: ['.kialo.txt', '.txt'],
  mediaType: 'text/plain',
  recognise: (text) => {
    const start = text.slice(0, 50_000)
    const claims = start.match(/^\d{1,6}(?:\.\d{1,6})+\.?\s+(?:pro|con)\s*:/gim)?.length ?? 0
    if (/^\uFEFF?\s*Discussion (?:Title|Name):/i.test(start)) return claims > 0 ? 1 : 0.6
    return claims > 1 ? 0.7 : 0
  },
  read: readKialo,
}
