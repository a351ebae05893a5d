import type { Problem } from '../../../../../../lib/domain/result.ts'

/** Characters as they are sent: what goes through every proxy, which together with the other headers may refuse more. */
const longest = 6_000

/** [IE6] The sentences as a header holds them: percent-encoded JSON, an array; of too many the first, and how many more. */
export function lossesHeader(losses: readonly Problem[]): string {
  const sentences = losses.map(({ message }) => message)
  let kept = sentences.length
  const written = () => encodeURIComponent(JSON.stringify(kept === sentences.length ? sentences : [...sentences.slice(0, kept), `And ${(sentences.length - kept).toLocaleString('en')} more.`]))
  while (kept > 0 && written().length > longest) kept = Math.min(kept - 1, Math.floor(kept * 0.8))
  return written()
}
