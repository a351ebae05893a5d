/** The first line of a text that is neither empty nor a comment, looked for at its beginning only. */
export function firstLine(text: string, comment: string): string {
  const lines = text.slice(0, 20_000).split(/\r\n?|\n/)
  return lines.map((line) => line.replace(/^\uFEFF/, '').trim()).find((line) => line !== '' && !line.startsWith(comment)) ?? ''
}
