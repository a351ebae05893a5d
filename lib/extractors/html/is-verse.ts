/** [IM66] Lines that the markup broke by hand are verse where it says so, or by the shape that verse has in a plain text [IM9]. */
export function isVerse(text: string, named: boolean): boolean {
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '')
  if (named) return lines.length > 1
  if (lines.length < 4 || lines.some((line) => line.length > 75)) return false
  const capitals = lines.filter((line) => /^[\p{P}\s]*\p{Lu}/u.test(line)).length
  const ended = lines.filter((line) => /[.!?:]["”’»]?$/.test(line)).length
  const words = lines.filter((line) => line.split(/\s+/).length >= 3 && !/[@\d]{3}/.test(line)).length
  return capitals >= lines.length * 0.6 && ended <= lines.length * 0.5 && words >= lines.length * 0.75
}
