import type { MapFormat } from '../map-format.ts'
import { readAif } from './read-aif.ts'
import { recogniseAif } from './recognise-aif.ts'
import { writeAif } from './write-aif.ts'

/** The Argument Interchange Format as AIFdb gives and takes it. */
export const aifFormat: MapFormat = {
  name: 'aif',
  title: 'AIF (AIFdb JSON)',
  endings: ['.aif.json', '.aif', '.json'],
  mediaType: 'application/json',
  recognise: (text) => recogniseAif(text).aif,
  read: readAif,
  write: writeAif,
}
