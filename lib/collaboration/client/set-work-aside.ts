import type { LocalCopy } from './local-copy.ts'
import type { SetAside } from './set-aside.ts'
import type { SetAsideStore } from './set-aside-store.ts'
import type { UnsentEdit } from './unsent-edit.ts'

interface Work {
  aside: SetAsideStore
  /** The map's copy on the device, which may hold what another tab left there. */
  copy: LocalCopy | null
  /** What this tab did and is not saved. */
  own: readonly UnsentEdit[]
  make: (edits: readonly UnsentEdit[]) => SetAside
}

/** Keeps beside the map what was not saved. Resolves when it is where it outlives the tab, as far as it can be. */
export async function setWorkAside({ aside, copy, own, make }: Work): Promise<void> {
  const first = own.length > 0 ? make(own) : null
  // Shown at once; what another tab left on the device is found a moment later.
  const keeping = first === null ? null : aside.keep(first)
  const found = (await copy?.refresh().catch(() => [])) ?? []
  const known = new Set(own.map(({ key }) => key))
  const others = found.filter(({ key }) => !known.has(key))
  const kept = await keeping
  if (others.length > 0) await aside.keep({ ...make([...own, ...others]), ...(first === null ? {} : { id: first.id }) })
  else if (first !== null && kept === false) {
    // Full: the copy makes room, then once more.
    await copy?.clear().catch(() => {})
    await aside.keep(first)
  }
}
