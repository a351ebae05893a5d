import type { MapBundle } from '../../argument/map-file.ts'
import { cleanBundle } from '../drafting/clean-bundle.ts'
import { tellLosses } from '../drafting/tell-losses.ts'
import type { WrittenMap } from '../map-format.ts'
import { sidecarOf } from '../sidecar/with-sidecar.ts'
import { readSadfacePlain, sidecarName } from './read-sadface.ts'
import { writeSadfacePlain } from './write-sadface-plain.ts'

/** Writes a map as a SADFace document; what SADFace has no word for stands in metadata of our own. */
export function writeSadface(bundle: MapBundle): WrittenMap {
  const clean = cleanBundle(bundle)
  const plain = writeSadfacePlain(clean)
  const sidecar = sidecarOf(clean, plain, { read: readSadfacePlain, write: writeSadfacePlain })
  const whole = sidecar === undefined ? plain : { ...plain, metadata: { ...plain.metadata, [sidecarName]: sidecar } }
  const losses = sidecar === undefined ? [] : tellLosses(clean, ['kinds', 'definitions', 'critical-questions', 'grants', 'weights', 'tags', 'notes', 'places', 'uncited', 'passage-notes', 'stances', 'step-evidence', 'views', 'judgements'], 'beside')
  return { text: `${JSON.stringify(whole, null, 2)}\n`, losses }
}
