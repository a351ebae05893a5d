import type { HeldCopy, LocalCopy } from './local-copy.ts'

/** A storage that never answers must not stop the map: after this long it is opened without a copy, in milliseconds. */
const copyPatience = 3000

/** What the device holds of a map; null where it keeps nothing or does not answer in time. The copy is given up then: what came later could be of another epoch than what the server has sent by that time. */
export async function heldInTime(copy: LocalCopy): Promise<HeldCopy | null> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), copyPatience)))
  const held = await Promise.race([copy.loaded.catch(() => null), late])
  clearTimeout(timer)
  if (held === null) copy.giveUp()
  return held
}
