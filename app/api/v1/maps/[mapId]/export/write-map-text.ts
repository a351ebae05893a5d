import type { MapBundle } from '../../../../../../lib/domain/argument/map-file.ts'
import type { MapFormat, WrittenMap } from '../../../../../../lib/domain/interchange/map-format.ts'
import { placeBundle } from '../../../../../../lib/domain/interchange/place-bundle.ts'
import { unplacedPassages } from '../../../../../../lib/operations/map-bundle.ts'

/** Writes a map in a format that can be written. */
export function writeMapText({ name, write }: MapFormat, bundle: MapBundle): WrittenMap {
  const { text, losses } = write!(name === 'canvas' ? placeBundle(bundle) : bundle)
  return { text, losses: name === 'sic' ? [...losses, ...unplacedPassages(bundle)] : losses }
}
