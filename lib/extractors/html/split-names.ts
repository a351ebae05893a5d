/** “By Ada Brook and Cy Dunn” → the names. A comma before a suffix or a turned-round name (“Brook, Ada”) parts nothing. */
export function splitNames(line: string): string[] {
  const bare = line.replace(/^(?:by|von|par|por|от)[\s:]+/i, '').trim()
  const parts = bare.split(/\s*;\s*|\s+(?:and|und|et|y|&)\s+/).flatMap((part) => {
    const pieces = part.split(/\s*,\s*/).filter(Boolean)
    const turned = pieces.length === 2 && (!pieces[0]!.includes(' ') || /^(?:jr|sr|phd|md|ii|iii)\.?$/i.test(pieces[1]!))
    return turned ? [part] : pieces
  })
  return parts.map((name) => name.replace(/^(?:and|und|et|y|&)\s+/, '').trim()).filter((name) => name.length > 1 && name.length < 80)
}
