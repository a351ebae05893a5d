const quote = 0x22
const backslash = 0x5c

interface JsonBounds {
  /** Levels of brackets. */
  depth: number
  /** Arrays and objects in all. */
  containers: number
}

/**
 * Which bound a JSON text goes over, if any, found without parsing: a parser given a hundred million opening brackets
 * takes all memory before it can complain.
 */
export function exceeds(text: string, bounds: JsonBounds): keyof JsonBounds | null {
  let depth = 0
  let containers = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === quote) {
      for (i++; i < text.length && text.charCodeAt(i) !== quote; i++) if (text.charCodeAt(i) === backslash) i++
    } else if (code === 0x5b || code === 0x7b) {
      if (++depth > bounds.depth) return 'depth'
      if (++containers > bounds.containers) return 'containers'
    } else if (code === 0x5d || code === 0x7d) depth--
  }
  return null
}
