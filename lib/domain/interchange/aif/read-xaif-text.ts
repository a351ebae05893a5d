/** A text of an xAIF file without its marks, and which words of it belong to which node. UTF-16 offsets, half-open. */
export interface XaifText {
  text: string
  /** By node id; the first span of each. */
  spans: ReadonlyMap<string, { start: number; end: number }>
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', mdash: '—', ndash: '–', hellip: '…', rsquo: '’', lsquo: '‘', ldquo: '“', rdquo: '”' }
const breaks: ReadonlySet<string> = new Set(['br', 'p', 'div', 'li', 'ul', 'ol', 'tr', 'h1', 'h2', 'h3', 'h4', 'blockquote'])
const piece = /<(\/?)([a-z][a-z0-9]*)\b([^<>]*)>|&(#x?[0-9a-f]{1,6}|[a-z]{2,8});|(\r\n?|\n)|([^\S\r\n]+)|([^<&\s]+|[<&])/giu

/**
 * Takes the text out of the HTML that OVA keeps: each line becomes a block, joined by a blank line, and a span with the id of a node (OVA
 * writes `node` before it, others do not) is where that node's words stand.
 */
export function readXaifText(raw: unknown, isNode: (id: string) => boolean): XaifText {
  const source = sourceOf(raw)
  const isHtml = /<(?:br|p|div|span)\b/iu.test(source)
  let text = ''
  let gap: '' | ' ' | '\n\n' = ''
  const open: (string | null)[] = []
  const starting: string[] = []
  const started = new Map<string, number>()
  const spans = new Map<string, { start: number; end: number }>()
  const write = (words: string) => {
    if (text !== '') text += gap
    gap = ''
    for (const id of starting.splice(0)) started.set(id, text.length)
    text += words
  }
  const leave = () => {
    const id = open.pop()
    // A span without words is nowhere. What was opened last is closed first, so it is the last to wait.
    if (id !== undefined && starting.at(-1) === id) starting.pop()
    const start = id === undefined || id === null ? undefined : started.get(id)
    if (start !== undefined && !spans.has(id!)) spans.set(id!, { start, end: text.length })
  }
  for (const [, slash, tag, attributes, entity, newline, space, words] of source.matchAll(piece)) {
    if (tag !== undefined) {
      const name = tag.toLowerCase()
      if (breaks.has(name)) gap = '\n\n'
      else if (name === 'span' && slash === '') {
        const id = nodeOf(attributes ?? '', isNode)
        open.push(id)
        if (id !== null && !spans.has(id) && !started.has(id)) starting.push(id)
      } else if (name === 'span') leave()
    } else if (newline !== undefined && !isHtml) gap = '\n\n'
    else if (newline !== undefined || space !== undefined || entity?.toLowerCase() === 'nbsp') gap = gap || ' '
    else write(entity === undefined ? words! : decoded(entity))
  }
  while (open.length > 0) leave()
  return { text, spans }
}

function nodeOf(attributes: string, isNode: (id: string) => boolean): string | null {
  const [, double, single, bare] = /\bid\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/iu.exec(attributes) ?? []
  const id = (double ?? single ?? bare ?? '').replace(/&([a-z]{2,8}|#x?[0-9a-f]{1,6});/giu, (_, entity: string) => decoded(entity))
  return [id.replace(/^node/iu, ''), id].find((one) => one !== '' && isNode(one)) ?? null
}

function sourceOf(raw: unknown): string {
  if (typeof raw === 'object' && raw !== null && 'txt' in raw) return sourceOf(raw.txt)
  if (typeof raw !== 'string' || /^\s*(?:enter your text here)/iu.test(raw)) return ''
  // OVA3 saves the text as a JSON text of its own.
  if (raw.startsWith('"') && raw.endsWith('"')) {
    try {
      const inner: unknown = JSON.parse(raw)
      if (typeof inner === 'string') return sourceOf(inner)
    } catch {
      // Somebody's quotation marks.
    }
  }
  return raw
}

function decoded(entity: string): string {
  if (entity.startsWith('#')) {
    const code = /^#x/iu.test(entity) ? parseInt(entity.slice(2), 16) : parseInt(entity.slice(1), 10)
    const isCharacter = code > 0x1f && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    return isCharacter ? String.fromCodePoint(code) : '\ufffd'
  }
  const name = entity.toLowerCase()
  return Object.hasOwn(entities, name) ? entities[name]! : `&${entity};`
}
