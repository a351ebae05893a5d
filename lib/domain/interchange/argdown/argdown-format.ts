import type { MapFormat } from '../map-format.ts'
import { readArgdownMap } from './read-argdown-map.ts'
import { recogniseArgdown } from './recognise-argdown.ts'
import { writeArgdown } from './write-argdown.ts'

export const argdownFormat: MapFormat = {
  name: 'argdown',
  title: 'Argdown',
  endings: ['.argdown', '.ad'],
  mediaType: 'text/argdown',
  recognise: recogniseArgdown,
  read: readArgdownMap,
  write: writeArgdown,
}
