import type { MapId } from '../../domain/ids.ts'
import { purgeLog } from '../purge-log.ts'

/** Puts another document in the place of a map's, as clearing away what was deleted long ago does: a new epoch begins. */
export async function beginEpoch(mapId: MapId, state: Uint8Array): Promise<void> {
  if (!(await purgeLog(mapId, Number.MAX_SAFE_INTEGER, () => state))) throw new Error(`The log of ${mapId} has a gap.`)
}
