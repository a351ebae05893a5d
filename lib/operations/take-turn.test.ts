import { expect, it } from 'vitest'
import { takeTurn } from './take-turn.ts'

it('[RV11] lets few read at once, in the order they came, and forgets who went away', async () => {
  const ends = [await takeTurn(), await takeTurn()]
  const order: string[] = []
  const gone = new AbortController()
  const waiting = ['a', 'b', 'c'].map(async (name) => {
    const end = await takeTurn(name === 'b' ? gone.signal : undefined, () => order.push(`${name} waits`))
    if (end) order.push(`${name} reads`)
    return end
  })
  await Promise.resolve()
  gone.abort()
  expect(await waiting[1]).toBeNull()
  ends[0]!()
  ends[0]!()
  ;(await waiting[0])!()
  ;(await waiting[2])!()
  ends[1]!()
  expect(order).toEqual(['a waits', 'b waits', 'c waits', 'a reads', 'c reads'])
  const again = [await takeTurn(undefined, () => order.push('no')), await takeTurn(undefined, () => order.push('no'))]
  expect([order.length, again.every(Boolean)]).toEqual([5, true])
  for (const end of again) end!()
})
