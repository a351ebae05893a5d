/**
 * How the pages count places of a text: in UTF-16 code units. What is kept under an address is kept in this count, whoever asked for it
 * first: a page of an earlier build, which did not say, or this worker itself.
 */
export const COUNTING = { 'sic-offsets': 'utf-16' }

/** False for who asks, in a page, for the other count: that is neither kept nor answered from what is. */
export function isPagesCount(url: URL, header: (name: string) => string | null): boolean {
  return (url.searchParams.get('offsets') ?? header('sic-offsets') ?? 'utf-16') === 'utf-16'
}

/** Under which address an answer is kept: all that are kept are in the pages' count, whether the address says so or not. */
export function keptUnder(address: string): string {
  return address.replace('?offsets=utf-16', '')
}

/** The same request, saying so; one that says so already goes as it is. */
export function inPagesCount(request: Request): Request {
  if (request.headers.has('sic-offsets') || new URL(request.url).searchParams.has('offsets')) return request
  const headers = new Headers(request.headers)
  headers.set('sic-offsets', 'utf-16')
  return new Request(request, { headers })
}
