import type { PDFPageProxy, TextContent, TextItem } from 'pdfjs-dist/types/src/display/api.d.ts'
import type { PageItem, PageSheet } from '../../domain/importing/geometry/page-item.ts'

/** What a font's name says of it, by the name that pdf.js gives it. */
export type KnownFonts = Map<string, { name: string; bold: boolean; italic: boolean }>

/** One page's glyph runs as it shows them. `room` is how many characters may still be read; null when the page has more. */
export async function readPage(page: PDFPageProxy, fonts: KnownFonts, room: number): Promise<PageSheet | null> {
  const viewport = page.getViewport({ scale: 1 })
  const content = await readContent(page, room)
  if (!content) return null
  await learnFonts(page, content, fonts)
  const items: PageItem[] = []
  let spaced = false
  for (const item of content.items) {
    if (!('str' in item)) continue
    if (item.str.trim() === '') {
      spaced ||= item.str !== ''
      continue
    }
    items.push(placed(item, viewport.transform as number[], content, fonts, spaced))
    spaced = item.str.endsWith(' ')
  }
  return { width: viewport.width, height: viewport.height, items }
}

/** In pieces, so that a page that never ends can be left. */
async function readContent(page: PDFPageProxy, room: number): Promise<TextContent | null> {
  const reader = (page.streamTextContent({ disableNormalization: true }) as ReadableStream<TextContent>).getReader()
  const whole: TextContent = { items: [], styles: Object.create(null), lang: null }
  let left = room
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return whole
    for (const item of value.items) {
      whole.items.push(item)
      left -= 'str' in item ? item.str.length + 1 : 1
    }
    Object.assign(whole.styles, value.styles)
    if (left < 0) {
      await reader.cancel(new Error('too much text')).catch(() => {})
      return null
    }
  }
}

/** Fonts' names come with the drawing of a page only; a page is drawn (without its pictures) when it has a font not met before. */
async function learnFonts(page: PDFPageProxy, content: TextContent, fonts: KnownFonts): Promise<void> {
  const fresh = Object.keys(content.styles).filter((font) => !fonts.has(font))
  if (fresh.length === 0) return
  await page.getOperatorList().catch(() => null)
  for (const font of fresh) {
    const found = page.commonObjs.has(font) ? (page.commonObjs.get(font) as { name?: string; bold?: boolean; italic?: boolean; black?: boolean } | null) : null
    const name = (found?.name ?? '').replace(/^[A-Z]{6}\+/, '')
    fonts.set(font, {
      name: name || font,
      bold: found?.bold === true || found?.black === true || /bold|black|heavy|semib|demi|medi(?!um)|[-_,](?:b|bd|bi)$|^CMB|^SFBX|^ECBX|^LMRoman.*Bold/i.test(name),
      italic: found?.italic === true || /ital|obli|slant|kursiv|^CMTI|^CMSL|^SFTI|^ECTI|[-_,](?:it|bi)$/i.test(name),
    })
  }
}

function placed(item: TextItem, view: readonly number[], content: TextContent, fonts: KnownFonts, spaced: boolean): PageItem {
  const own = item.transform as number[]
  const [a, b, c, d, e, f] = [
    view[0]! * own[0]! + view[2]! * own[1]!,
    view[1]! * own[0]! + view[3]! * own[1]!,
    view[0]! * own[2]! + view[2]! * own[3]!,
    view[1]! * own[2]! + view[3]! * own[3]!,
    view[0]! * own[4]! + view[2]! * own[5]! + view[4]!,
    view[1]! * own[4]! + view[3]! * own[5]! + view[5]!,
  ]
  const font = fonts.get(item.fontName)
  const vertical = content.styles[item.fontName]?.vertical === true
  return {
    text: item.str,
    x: e,
    y: f,
    width: vertical ? item.height : item.width,
    size: Math.hypot(c, d) || Math.hypot(a, b),
    angle: (Math.atan2(b, a) * 180) / Math.PI,
    font: font?.name ?? item.fontName,
    bold: font?.bold ?? false,
    italic: font?.italic ?? false,
    ...(vertical ? { vertical: true as const } : {}),
    ...(spaced ? { spaced: true as const } : {}),
  }
}
