/** Our own pages count places of a text as JavaScript does; whoever says nothing is told code points (docs/api.md). */
const inUtf16 = { 'sic-offsets': 'utf-16' }

/**
 * A revision's text. The address says itself how its places are counted: it is preloaded, which cannot be done with a header, and kept by
 * the browser, which must not take the other count for it.
 */
export const revisionPath = (revisionId: string) => `revisions/${revisionId}?offsets=utf-16`

/** What a request to this path must say of counting. A preloaded answer fits only a request with the same headers. */
export function countingHeaders(path: string): Record<string, string> {
  return path.includes('?offsets=') ? {} : inUtf16
}
