import type { MapBundle } from '../../argument/map-file.ts'
import { cleanBundle } from '../drafting/clean-bundle.ts'
import { tellLosses } from '../drafting/tell-losses.ts'
import type { WrittenMap } from '../map-format.ts'
import { sidecarOf } from '../sidecar/with-sidecar.ts'
import { readCanvasPlain } from './read-canvas-plain.ts'
import { sidecarName } from './read-canvas.ts'
import { writeCanvasPlain } from './write-canvas-plain.ts'

/** Writes a map as a JSON Canvas 1.0; what a canvas cannot show stands in a member of our own. */
export function writeCanvas(bundle: MapBundle): WrittenMap {
  const clean = cleanBundle(bundle)
  const plain = writeCanvasPlain(clean)
  const sidecar = sidecarOf(clean, plain, { read: readCanvasPlain, write: writeCanvasPlain })
  const whole = sidecar === undefined ? plain : { ...plain, [sidecarName]: sidecar }
  const losses = sidecar === undefined ? [] : tellLosses(clean, ['title', 'kinds', 'definitions', 'critical-questions', 'grants', 'weights', 'tags', 'notes', 'passages', 'stances', 'views', 'judgements'], 'beside')
  return { text: `${JSON.stringify(whole, null, '\t')}\n`, losses }
}
