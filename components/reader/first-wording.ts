/** The selected words as a first wording of a claim: one line, no more than a claim can be. */
export function firstWording(words: string, length = 600): string {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length > length ? `${line.slice(0, length - 1).trimEnd()}…` : line
}
