import type { MapFormat } from '../map-format.ts'
import { readAgxml } from './read-agxml.ts'
import { writeAgxml } from './write-agxml.ts'

/** Annotated short texts: units, claims of proponent and opponent, and the steps between them. */
export const agxmlFormat: MapFormat = {
  name: 'agxml',
  title: 'Argumentation graph (AGXML, arg-microtexts)',
  endings: ['.agxml', '.xml'],
  mediaType: 'application/xml',
  recognise: (text) => (/<arggraph[\s>]/.test(text.slice(0, 100_000)) ? 1 : 0),
  read: readAgxml,
  write: writeAgxml,
}
