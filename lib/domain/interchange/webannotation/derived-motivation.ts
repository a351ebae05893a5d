/** Why an annotation was made, as far as what it holds says so. */
export function derivedMotivation({ isSaid, note, tags }: { isSaid: boolean; note: string; tags: readonly string[] }): string {
  if (isSaid) return 'describing'
  if (note !== '') return 'commenting'
  return tags.length > 0 ? 'tagging' : 'highlighting'
}
