/** The question as a file's name on any system. It is cut between characters: half of one cannot be written into a header. */
export function fileNameOf(title: string): string {
  const kept = title.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Surrogate}]/gu, ' ').replace(/\s+/g, ' ').trim()
  return [...kept].slice(0, 80).join('').trim() || 'map'
}
