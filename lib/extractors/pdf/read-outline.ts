import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/pdf.d.ts'
import type { OutlineEntry } from '../../domain/importing/geometry/page-item.ts'

/** More bookmarks than any table of contents has. */
const MOST = 4_000

type Node = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number]

/** A file's bookmarks, in order, each with its depth and page. A file that is damaged here has none. */
export async function readOutline(document: PDFDocumentProxy): Promise<OutlineEntry[]> {
  const entries: OutlineEntry[] = []
  const root = await document.getOutline().catch(() => null)
  const open: { node: Node; level: number }[] = (root ?? []).map((node) => ({ node, level: 1 })).reverse()
  while (open.length > 0 && entries.length < MOST) {
    const { node, level } = open.pop()!
    const page = await pageOf(document, node.dest)
    entries.push({ title: node.title, level, ...(page === undefined ? {} : { page }) })
    for (const child of [...node.items].reverse()) open.push({ node: child, level: level + 1 })
  }
  return entries
}

async function pageOf(document: PDFDocumentProxy, dest: Node['dest']): Promise<number | undefined> {
  try {
    const explicit = typeof dest === 'string' ? await document.getDestination(dest) : dest
    const target: unknown = explicit?.[0]
    if (typeof target === 'number') return target
    return target ? await document.getPageIndex(target as Parameters<PDFDocumentProxy['getPageIndex']>[0]) : undefined
  } catch {
    return undefined
  }
}
