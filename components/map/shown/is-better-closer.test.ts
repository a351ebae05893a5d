import { describe, expect, it } from 'vitest'
import type { Box } from '../../../lib/domain/layout/box.ts'
import { isBetterCloser } from './is-better-closer.ts'

const pane = { width: 1000, height: 700 }
const column = (step: number, count = 4) => new Map<string, Box>(Array.from({ length: count }, (_, at) => [`${at}`, { x: 0, y: at * step, width: 260, height: 60 }]))
const asked = { standing: column(1000), total: 300, pane, together: () => column(84) }

describe('when what is left of a map is drawn closer together', () => {
  it('[SH11] is where cards could not be read, and can be closer together', () => {
    expect(isBetterCloser(asked)).toBe(true)
  })

  it('[SH11] is not where they can be read as they stand, on a larger screen say', () => {
    expect(isBetterCloser({ ...asked, standing: column(300) })).toBe(false)
    expect(isBetterCloser({ ...asked, pane: { width: 4000, height: 4000 } })).toBe(false)
  })

  it('[SH11] is not where little is hidden, or little would be won', () => {
    expect(isBetterCloser({ ...asked, total: 5 })).toBe(false)
    expect(isBetterCloser({ ...asked, together: () => column(800) })).toBe(false)
    expect(isBetterCloser({ ...asked, standing: new Map() })).toBe(false)
  })
})
