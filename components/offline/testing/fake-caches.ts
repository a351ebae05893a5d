/** Caches as a browser has them, as far as the worker uses them. `room` is how many entries fit into all of them. */
export function fakeCaches(room = Infinity): CacheStorage {
  const shelves = new Map<string, Map<string, Response>>()
  const url = (key: RequestInfo | URL) => new URL(key instanceof Request ? key.url : String(key), 'https://sic.test').href
  const used = () => [...shelves.values()].reduce((sum, { size }) => sum + size, 0)
  const cache = (shelf: Map<string, Response>) => ({
    match: async (key: RequestInfo | URL) => shelf.get(url(key))?.clone(),
    put: async (key: RequestInfo | URL, response: Response) => {
      if (!shelf.has(url(key)) && used() >= room) throw new DOMException('The device is full.', 'QuotaExceededError')
      shelf.delete(url(key))
      shelf.set(url(key), response)
    },
    delete: async (key: RequestInfo | URL) => shelf.delete(url(key)),
    keys: async () => [...shelf.keys()].map((key) => new Request(key)),
  })
  return {
    open: async (name: string) => {
      if (!shelves.has(name)) shelves.set(name, new Map())
      return cache(shelves.get(name)!)
    },
    keys: async () => [...shelves.keys()],
    delete: async (name: string) => shelves.delete(name),
  } as unknown as CacheStorage
}
