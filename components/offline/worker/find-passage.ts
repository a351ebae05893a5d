/**
 * A passage's own address leads on to its document, which otherwise only the server knows: found in what is kept of passages.
 * Undefined for any other address, and where the passage is not among them.
 */
export async function findPassage(answers: Cache | undefined, address: string): Promise<string | undefined> {
  const passage = /^\/passages\/([0-9a-fA-F-]{36})$/.exec(address)?.[1]
  if (!passage || !answers) return undefined
  for (const key of await answers.keys()) {
    const { pathname } = new URL(key.url)
    if (!pathname.endsWith('/passages')) continue
    const held: unknown = await (await answers.match(key))?.json().catch(() => null)
    const found = passagesIn(held).find(({ id }) => id === passage)
    const document = found && (found.document ?? /^\/api\/v1\/documents\/([^/]+)\/passages$/.exec(pathname)?.[1])
    if (document) return `/documents/${document}#passage-${passage}`
  }
  return undefined
}

function passagesIn(held: unknown): { id?: string; document?: string }[] {
  const { passages } = (held ?? {}) as { passages?: unknown }
  return Array.isArray(passages) ? passages : []
}
