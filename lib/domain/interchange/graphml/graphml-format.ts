import type { MapFormat } from '../map-format.ts'
import { writeGraphml } from './write-graphml.ts'

export const graphmlFormat: MapFormat = { name: 'graphml', title: 'Graph (GraphML)', endings: ['.graphml'], mediaType: 'application/graphml+xml', write: writeGraphml }
