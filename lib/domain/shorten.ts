/** The text, or its beginning with “…” when it is longer than `limit` UTF-16 units; cut at a space where one is near. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text
  const cut = text.slice(0, limit)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > limit * 0.6 ? space : limit).trimEnd()}…`
}
