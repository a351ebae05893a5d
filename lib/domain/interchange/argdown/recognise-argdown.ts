/** UTF-16 code units that are looked at. */
const looked = 100_000

const titled = /^\s*(?:(?:<\+|\+>|<-|->|<_|_>|><|[+\-_*])\s+|\(\d+\)\s*)?@?(?:\[[^\]]+\](?!\()\s*(?::(?!\s*(?:https?:|\/|<|#))|$)|<[^<>/="]+>\s*(?::|$))/
const signed = /^\s*(?:<\+|\+>|<-|->|<_|_>|><)\s+\S/

/** How surely a text is Argdown: titles in brackets at the head of lines, signs of relations, numbered premises over a line of dashes. */
export function recogniseArgdown(text: string): number {
  const start = text.slice(0, looked)
  if (/^\s*\{/.test(start) || /<\/[a-zA-Z]|^\s*<\?xml/.test(start)) return 0
  const lines = start.split(/\r\n?|[\n\u2028\u2029]/)
  const any = (pattern: RegExp) => lines.some((line) => pattern.test(line))
  const isFront = /^\s*={3,}[^\S\n]*\r?\n/.test(start)
  const named = lines.filter((line) => titled.test(line)).length
  if (named > 0 && (isFront || any(signed) || named > 2)) return 0.9
  if (any(/^\s*\(\d+\)\s+\S/) && any(/^\s*-{2,}/)) return isFront || named > 0 ? 0.9 : 0.6
  if (isFront) return 0.6
  return named > 0 || any(signed) ? 0.5 : 0
}
