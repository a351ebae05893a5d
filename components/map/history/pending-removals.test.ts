import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { PendingRemovals } from './pending-removals.ts'

describe('the removal of a named version', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  function removals() {
    const shown: string[][] = []
    const removed: string[] = []
    const pending = new PendingRemovals((hidden) => shown.push([...hidden]), async (id) => {
      removed.push(id)
      return { ok: true }
    })
    return { pending, shown, removed }
  }

  it('[HI24] hides it at once and is carried out when nobody is offered to take it back any more', async () => {
    const { pending, shown, removed } = removals()
    const done = vi.fn()
    pending.add('a', done)
    expect([shown, removed]).toEqual([[['a']], []])
    await vi.runAllTimersAsync()
    expect(removed).toEqual(['a'])
    expect(done).toHaveBeenCalledWith({ ok: true })
    expect(shown.at(-1)).toEqual([])
    expect(pending.takeBack('a')).toBe(false)
  })

  it('[HI24] is taken back while it is offered, and then never carried out', async () => {
    const { pending, shown, removed } = removals()
    pending.add('a', () => {})
    expect(pending.takeBack('a')).toBe(true)
    expect(shown.at(-1)).toEqual([])
    await vi.runAllTimersAsync()
    expect(removed).toEqual([])
  })

  it('[HI24] is carried out once when one leaves', async () => {
    const { pending, removed } = removals()
    pending.add('a', () => {})
    pending.add('b', () => {})
    pending.carryOut()
    await vi.runAllTimersAsync()
    expect(removed).toEqual(['a', 'b'])
  })
})
