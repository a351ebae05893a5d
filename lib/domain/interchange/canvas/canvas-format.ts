import type { MapFormat } from '../map-format.ts'
import { readCanvas } from './read-canvas.ts'
import { writeCanvas } from './write-canvas.ts'

/** JSON Canvas 1.0, as Obsidian and others draw it. */
export const canvasFormat: MapFormat = {
  name: 'canvas',
  title: 'JSON Canvas',
  endings: ['.canvas'],
  mediaType: 'application/json',
  carriesTexts: true,
  recognise: (text) => {
    const start = text.slice(0, 1_000_000)
    if (!/"nodes"\s*:|"edges"\s*:/.test(start)) return 0
    const hasNode = /"type"\s*:\s*"(?:text|file|link|group)"/.test(start) && /"width"\s*:/.test(start) && /"x"\s*:/.test(start)
    return hasNode || /"fromNode"\s*:/.test(start) ? 0.9 : 0
  },
  read: readCanvas,
  write: writeCanvas,
}
