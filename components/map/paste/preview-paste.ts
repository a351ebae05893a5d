import { readMap } from '../../../lib/domain/argument/read-map.ts'
import type { ReadSketch } from '../../../lib/domain/interchange/indented-list/sketch-map.ts'
import { readPastedText } from '../../../lib/domain/interchange/pasted-text/read-pasted-text.ts'
import { readSicJson } from '../../../lib/domain/interchange/sic-json/read-sic-json.ts'

export interface PreviewedPaste extends ReadSketch {
  /** “a list”, “Markdown”. */
  words: string
}

const formats = { argdown: 'Argdown', markdown: 'Markdown', list: 'a list' }

/** What a text becomes on the map. Null where there is nothing in it. */
export function previewPaste(text: string): PreviewedPaste | null {
  if (text.trim() === '') return null
  if (text.trimStart().startsWith('{')) {
    const file = readSicJson(text)
    if (file.ok) {
      const { map } = readMap(file.value.bundle.map)
      const problems = map.evidence.size > 0 ? [{ code: 'evidence', message: 'The passages behind these claims stay behind. Import the file from the list of maps to have them too.' }] : []
      return { map: { ...map, evidence: new Map(), voices: new Map() }, leads: new Map(), problems, words: 'a map file' }
    }
  }
  const { format, ...read } = readPastedText(text)
  return { ...read, words: formats[format] }
}
