import { afterEach, describe, expect, it, vi } from 'vitest'
import { glide } from './glide.ts'

const [from, to] = [new Map([['a', { x: 0, y: 0 }]]), new Map([['a', { x: 100, y: 40 }]])]

/** A window with a clock of its own; `tick` paints the next frame at that time. */
function aWindow(reduced: boolean) {
  let frame: ((now: number) => void) | undefined
  vi.stubGlobal('window', { matchMedia: () => ({ matches: reduced }) })
  vi.stubGlobal('performance', { now: () => 0 })
  vi.stubGlobal('requestAnimationFrame', (next: (now: number) => void) => ((frame = next), 1))
  vi.stubGlobal('cancelAnimationFrame', () => (frame = undefined))
  return { tick: (now: number) => frame?.(now) }
}

describe('gliding cards', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('[LY13] begin where they were, are on their way in between, and end where they are', () => {
    const { tick } = aWindow(false)
    const shown: (number | undefined)[] = []
    glide(from, to, (places) => shown.push(places.get('a')?.x))
    tick(100)
    tick(200)
    tick(5000)
    expect(shown[0]).toBe(0)
    expect(shown[1]).toBeGreaterThan(0)
    expect(shown[2]).toBeGreaterThan(shown[1]!)
    expect(shown[2]).toBeLessThan(100)
    expect(shown.at(-1)).toBeUndefined()
  })

  it('[LY13] are there at once where motion is not welcome, and when something stops them', () => {
    const still = vi.fn()
    aWindow(true)
    glide(from, to, still)
    expect(still.mock.calls).toEqual([[new Map()]])
    const { tick } = aWindow(false)
    const stopped = vi.fn()
    glide(from, to, stopped)()
    tick(100)
    expect(stopped).toHaveBeenCalledTimes(2)
    expect(stopped).toHaveBeenLastCalledWith(new Map())
  })
})
