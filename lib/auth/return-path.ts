/**
 * [AU11] Where to go after signing in, as an address asked for it: a path of this site, or `otherwise`. Anything that a browser could read as
 * another site's address is not taken, or a link to our sign-in page could end at someone else's.
 */
export function returnPath(asked: string | string[] | undefined, otherwise: string): string {
  if (typeof asked !== 'string' || !/^\/(?![/\\])/.test(asked)) return otherwise
  const url = new URL(asked, 'http://here.invalid')
  return url.origin === 'http://here.invalid' ? url.pathname + url.search + url.hash : otherwise
}
