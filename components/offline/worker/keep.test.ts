import { expect, it } from 'vitest'
import { fakeCaches } from '../testing/fake-caches.ts'
import { keep } from './keep.ts'

const held = async (cache: Cache) => (await cache.keys()).map(({ url }) => new URL(url).pathname)

it('[OF9] of more than may be kept those go that were used longest ago', async () => {
  const cache = await fakeCaches().open('c')
  for (const address of ['/a', '/b', '/c', '/a', '/d']) await keep(cache, address, new Response(address), 3)
  expect(await held(cache)).toEqual(['/c', '/a', '/d'])
})

it('[OF9] a device without room loses what is oldest, and a page that cannot be kept is no failure', async () => {
  const cache = await fakeCaches(4).open('c')
  for (const address of ['/a', '/b', '/c', '/d', '/e']) expect(await keep(cache, address, new Response(address), 10)).toBe(true)
  expect(await held(cache)).toEqual(['/c', '/d', '/e'])
  expect(await keep(await fakeCaches(0).open('c'), '/a', new Response(''), 10)).toBe(false)
})
