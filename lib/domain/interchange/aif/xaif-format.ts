import type { MapFormat } from '../map-format.ts'
import { readAif } from './read-aif.ts'
import { recogniseAif } from './recognise-aif.ts'
import { writeXaif } from './write-xaif.ts'

/** AIF with the text that was analysed and the places on the screen, as OVA3 saves it and tools for argument mining pass it on. */
export const xaifFormat: MapFormat = {
  name: 'xaif',
  title: 'xAIF (OVA)',
  endings: ['.xaif.json', '.xaif', '.json'],
  mediaType: 'application/json',
  carriesTexts: true,
  recognise: (text) => recogniseAif(text).xaif,
  read: readAif,
  write: writeXaif,
}
