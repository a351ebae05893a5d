import type { BlockView } from './block-views.ts'

/** About how many views make a stretch. */
const ABOUT = 24

/**
 * Views in stretches of a few dozen. Where one ends its last view itself says, so that what is put in, taken out or moved changes
 * only the stretch it is in; a stretch of `before` that still holds is used again.
 */
export function viewStretches(views: readonly BlockView[], before: readonly (readonly BlockView[])[] = []): readonly (readonly BlockView[])[] {
  const known = new Map(before.map((stretch) => [stretch[0]?.key, stretch]))
  const stretches: BlockView[][] = []
  let open: BlockView[] = []
  for (const view of views) {
    open.push(view)
    if (!endsStretch(view.key)) continue
    stretches.push(open)
    open = []
  }
  if (open.length > 0) stretches.push(open)
  return stretches.map((stretch) => {
    const old = known.get(stretch[0]!.key)
    return old && old.length === stretch.length && old.every((view, index) => view === stretch[index]) ? old : stretch
  })
}

function endsStretch(key: string): boolean {
  let hash = 2_166_136_261
  for (let unit = 0; unit < key.length; unit += 1) hash = Math.imul(hash ^ key.charCodeAt(unit), 16_777_619)
  return ((hash ^ (hash >>> 15)) >>> 0) % ABOUT === 0
}
