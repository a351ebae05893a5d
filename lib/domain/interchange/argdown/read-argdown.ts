import { emptyMap } from '../../argument/argument-map.ts'
import type { ReadSketch } from '../indented-list/sketch-map.ts'
import { readArgdownMap } from './read-argdown-map.ts'

/** Argdown as somebody pastes it, to be put into a map: see `readArgdownMap`. */
export function readArgdown(text: string): ReadSketch {
  const read = readArgdownMap(text)
  if (!read.ok) return { map: emptyMap('read', ''), problems: [read.error], leads: new Map() }
  return { map: read.value.bundle.map, problems: [...read.value.problems], leads: new Map() }
}
