/** The list as HTML, for word processors, with the clip in it for browsers that carry no types of our own. */
export function clipHtml(outline: string, clip: string): string {
  const open: number[] = []
  let html = ''
  for (const line of outline.split('\n')) {
    const found = /^(\s*)- (.*)$/.exec(line)
    if (!found) continue
    const depth = found[1]!.length
    while (open.length > 0 && open.at(-1)! > depth) html += `</li></ul>${(open.pop(), '')}`
    html += open.at(-1) === depth ? '</li><li>' : `<ul>${(open.push(depth), '')}<li>`
    html += escaped(found[2]!)
  }
  html += open.map(() => '</li></ul>').join('')
  return `<div data-sic-clip="${escaped(clip)}">${html}</div>`
}

/** The clip that such HTML carries. */
export function clipOfHtml(html: string): string | null {
  const found = /data-sic-clip="([^"]*)"/.exec(html)?.[1]
  return found === undefined ? null : found.replace(/&quot;/g, '"').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
