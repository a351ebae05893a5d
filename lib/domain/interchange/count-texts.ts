import type { MapBundle } from '../argument/map-file.ts'
import type { MapFormat } from './map-format.ts'

/** [IE6] How many documents go whole into a file of the format: who gives it on gives on their texts, and may not know it. */
export function countTexts({ carriesTexts }: MapFormat, { documents }: MapBundle): number {
  return carriesTexts ? documents.filter(({ text }) => text !== undefined && text !== '').length : 0
}
