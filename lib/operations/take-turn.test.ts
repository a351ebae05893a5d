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

it('[RV11] lets nobody wait for all that one person sent before', async () => {
  const order: string[] = []
  const read = async (who: string, name: string) => {
    const end = await takeTurn(undefined, undefined, who)
    order.push(name)
    return end!
  }
  const running = [await read('ada', 'a1'), await read('ada', 'a2')]
  const waiting = [read('ada', 'a3'), read('ada', 'a4'), read('bob', 'b1')]
  running[0]!()
  const bobs = await waiting[2]!
  expect(order).toEqual(['a1', 'a2', 'b1'])
  bobs()
  ;(await waiting[0]!)()
  ;(await waiting[1]!)()
  running[1]!()
  expect(order).toEqual(['a1', 'a2', 'b1', 'a3', 'a4'])
})
