/**
 * A text for finding in, exactly as long as the text itself (SPEC: RE5): lower case, accents off, straight quotes, plain
 * hyphens and spaces, line ends as spaces. Every replacement is one UTF-16 code unit for one, so offsets stay canonical.
 */
export function foldText(text: string): string {
  const lower = text.toLowerCase()
  // A few letters grow when lowered (İ); then each is lowered alone and left as it is where it would grow.
  const even = lower.length === text.length ? lower : Array.from({ length: text.length }, (_, i) => lowerUnit(text[i]!)).join('')
  return even.replace(/[^\x20-\x7e]/g, foldUnit)
}

const folded = new Map<string, string>()
for (const [plain, variants] of [
  ["'", '‘’‚‛′`´'],
  ['"', '“”„‟″«»'],
  ['-', '‐‑‒–—―−'],
  [' ', '\n\r\t\u00a0\u2002\u2003\u2007\u2009\u200a\u202f'],
] as const) {
  for (const variant of variants) folded.set(variant, plain)
}

function foldUnit(unit: string): string {
  let plain = folded.get(unit)
  if (plain === undefined) {
    const base = unit.normalize('NFD')[0]!
    plain = unit >= '\u00c0' && unit <= '\u1eff' ? base : unit
    folded.set(unit, plain)
  }
  return plain
}

function lowerUnit(unit: string): string {
  const lower = unit.toLowerCase()
  return lower.length === 1 ? lower : unit
}
