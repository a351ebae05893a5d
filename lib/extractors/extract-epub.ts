import type { Extracted, ExtractedBlock } from '../domain/importing/extracted.ts'
import { ok, type Result } from '../domain/result.ts'
import { openEpub, reasonOfType, safePath } from './epub/open-epub.ts'
import type { Chapter } from './epub/open-epub.ts'
import { readBookFields } from './epub/read-book-fields.ts'
import type { OnProgress } from './extract-file.ts'
import { BlockWriter } from './html/block-writer.ts'
import { markIn } from './html/find-notes.ts'
import { parseHtml } from './html/parse-html.ts'
import { readMarkup } from './html/read-markup.ts'
import { posix } from 'node:path'

/** An EPUB → its chapters' blocks in the order of reading. Contents and cover stay as excluded blocks. */
export async function extractEpub(bytes: Uint8Array, onProgress: OnProgress = () => {}): Promise<Result<Extracted>> {
  const book = await openEpub(bytes)
  if (!book.ok) return book
  const { opf, chapters, missing } = book.value
  const called = callsAcross(chapters)
  const writer = new BlockWriter()
  const blocks: ExtractedBlock[] = []
  chapters.forEach((chapter, index) => {
    onProgress('reading', index, chapters.length)
    const read = readMarkup(parseHtml(closeEmptyTags(chapter.source)), {
      calledElsewhere: called.get(chapter.path),
      ...(chapter.excluded ? { excluded: chapter.excluded } : {}),
      special: (element) => {
        const reason = reasonOfType(element)
        return reason ? { inside: { excluded: reason } } : undefined
      },
    }, writer)
    blocks.push(...read.blocks.map(({ nodes: _, ...block }) => block))
  })
  onProgress('reading', chapters.length, chapters.length)
  const lost = missing === 0 ? [] : [`${missing === 1 ? 'A chapter is' : `${missing} chapters are`} named in this book and not in the file.`]
  return ok({ text: writer.text, blocks, pages: writer.pages, fields: readBookFields(opf), warnings: lost })
}

/** XHTML may close a tag in itself; markup as the web reads it would leave it open, and everything after inside it. */
function closeEmptyTags(source: string): string {
  return source.replace(/<(a|span|div|p|i|b|em|strong|title|script|style|iframe|textarea|section|td|th|li|sup|sub|h[1-6]|blockquote|ul|ol)((?:\s[^<>]{0,2000})?)\/>/gi, '<$1$2></$1>')
}

/** Calls of notes that lie in another file, further on in the order of reading: path → id → mark. */
function callsAcross(chapters: readonly Chapter[]): Map<string, Map<string, string>> {
  const order = new Map(chapters.map((chapter, index) => [chapter.path, index]))
  const calls = new Map<string, Map<string, string>>()
  chapters.forEach((chapter, index) => {
    for (const match of chapter.source.matchAll(/(<sup\b[^<>]{0,200}>\s*)?<a\b([^<>]{0,1000})>((?:<[^<>]{0,200}>|[^<]){0,40}?)<\/a>/gi)) {
      const [, raised, attributes, words] = match
      const link = /\bhref\s*=\s*["']([^"'#]+)#([^"']+)["']/i.exec(attributes!)
      const mark = link && markIn(words!.replace(/<[^>]*>/g, '').trim())
      const path = link && safePath(posix.dirname(chapter.path), link[1]!)
      if (!link || !mark || !path || (order.get(path) ?? -1) <= index) continue
      if (!raised && !/noteref|footnote|<sup/i.test(attributes! + words!) && !/note|fn|\bn\d/i.test(link[2]!)) continue
      const inPath = calls.get(path) ?? new Map<string, string>()
      calls.set(path, inPath)
      if (!inPath.has(link[2]!)) inPath.set(link[2]!, mark)
    }
  })
  return calls
}
