/**
 * Puts into a cache what may be lost again: of more than `most` entries those go that were kept or used longest ago, and where the
 * device has no room, a third of them, once. That nothing could be kept is no failure.
 */
export async function keep(cache: Cache, address: string, response: Response, most: number): Promise<boolean> {
  const again = response.clone()
  try {
    // Browsers put it at the end of the row, also where it replaces what was kept.
    await cache.put(address, response)
  } catch {
    await dropOldest(cache, Math.ceil((await cache.keys()).length / 3))
    try {
      await cache.put(address, again)
    } catch {
      return false
    }
  }
  await dropOldest(cache, (await cache.keys()).length - most)
  return true
}

async function dropOldest(cache: Cache, count: number): Promise<void> {
  if (count <= 0) return
  const keys = await cache.keys()
  for (const key of keys.slice(0, count)) await cache.delete(key)
}
