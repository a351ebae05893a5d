import type { MapFormat } from '../map-format.ts'
import { writeDot } from './write-dot.ts'

/** The language of Graphviz. */
export const dotFormat: MapFormat = { name: 'dot', title: 'Graphviz (DOT)', endings: ['.dot', '.gv'], mediaType: 'text/vnd.graphviz', write: writeDot }
