/** What the network's answer means for what is kept of that address. */
export type Verdict =
  /** Good: keep it in place of what was kept. */
  | 'keep'
  /** Whoever asks may not read it, or it is gone: what is kept of it goes. */
  | 'forget it'
  /** The session has ended: everything of the person goes. */
  | 'forget the person'
  /** Whatever stands before the program answered, not the program: as if there were no network. */
  | 'away'
  /** Says nothing about what is kept. */
  | 'neither'

/**
 * [OF3] A visitor is told 401 by what is for members; that ends nothing.
 *
 * @param person who is signed in, '' for a visitor
 */
export function verdictOn(status: number, person: string | undefined): Verdict {
  if (status === 200) return 'keep'
  if (status === 401) return person ? 'forget the person' : 'forget it'
  if (status === 403 || status === 404 || status === 410) return 'forget it'
  if (status === 502 || status === 503 || status === 504) return 'away'
  return 'neither'
}
