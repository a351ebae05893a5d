/** Our own pages count places of a text as JavaScript does; whoever says nothing is told code points (docs/api.md). */
export const inUtf16 = { 'sic-offsets': 'utf-16' }

/**
 * A revision's text. The address says itself how its places are counted: a page preloads it, which sends no header, and the browser gives
 * what was preloaded to whoever asks for the address.
 */
export const revisionPath = (revisionId: string) => `revisions/${revisionId}?offsets=utf-16`
