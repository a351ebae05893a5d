import { zipOf } from './hostile-zip.ts'

export interface BookParts {
  /** Inside of <metadata>. */
  metadata?: string
  /** By file name, the whole source or the inside of <body>. In spine order. */
  chapters: Record<string, string>
  /** Attributes of manifest items and spine references, by file name. */
  item?: Record<string, string>
  reference?: Record<string, string>
  over?: Record<string, string>
}

/** An EPUB from its chapters. */
export function aBook({ metadata = '', chapters, item = {}, reference = {}, over = {} }: BookParts): Uint8Array {
  const names = Object.keys(chapters)
  const items = names.map((name, index) => `<item id="c${index}" href="text/${name}" media-type="application/xhtml+xml" ${item[name] ?? ''}/>`)
  const spine = names.map((name, index) => `<itemref idref="c${index}" ${reference[name] ?? ''}/>`)
  const sources = names.map((name) => [`OPS/text/${name}`, chapters[name]!.includes('<html') ? chapters[name]! : `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body>${chapters[name]}</body></html>`])
  return zipOf({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    'OPS/book.opf': `<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">${metadata}</metadata><manifest>${items.join('')}</manifest><spine>${spine.join('')}</spine></package>`,
    ...(Object.fromEntries(sources) as Record<string, string>),
    ...over,
  })
}
