'use client'
import { useState } from 'react'
import { keep, readKept } from '../../map/room/kept-setting.ts'

const sizes = [0.7, 0.85, 1, 1.2, 1.45, 1.75] as const
const name = 'sic-wall-size'

/** How large the words on the wall are, as one last liked them on this device: rooms differ. */
export function useWallSize(): { size: number; canGrow: boolean; canShrink: boolean; change: (by: 1 | -1) => void } {
  const [at, setAt] = useState(() => {
    const kept = sizes.findIndex((size) => String(size) === readKept(name))
    return kept === -1 ? sizes.indexOf(1) : kept
  })
  function change(by: 1 | -1) {
    const next = Math.min(sizes.length - 1, Math.max(0, at + by))
    setAt(next)
    keep(name, String(sizes[next]))
  }
  return { size: sizes[at]!, canGrow: at < sizes.length - 1, canShrink: at > 0, change }
}
