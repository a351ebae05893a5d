/** The standard fonts a page may use: F1 serif, F2 bold, F3 italic, F4 sans, F5 sans bold, F6 typewriter. */
const fontNames = { F1: 'Times-Roman', F2: 'Times-Bold', F3: 'Times-Italic', F4: 'Helvetica', F5: 'Helvetica-Bold', F6: 'Courier' } as const
export type FontKey = keyof typeof fontNames

/** Text set at a place: points from the left and from the top of the page, to the baseline. */
export interface PlacedText {
  text: string
  x: number
  y: number
  size: number
  font?: FontKey
  /** Degrees, clockwise. */
  angle?: number
  /** As an OCR layer has it: there to be found, not to be seen. */
  invisible?: true
  /** Set wide or narrow to fill this many points. */
  width?: number
}

export interface MadePage {
  width?: number
  height?: number
  texts: PlacedText[]
  /** Turned by a viewer, in degrees: 0, 90, 180 or 270. */
  rotate?: number
}

export interface PdfOptions {
  title?: string
  author?: string
  outline?: { title: string; page: number }[]
  /** Labels of pages from the first on, as prefix and style of PDF 1.7 §12.4.2, such as "<< /S /r >>". */
  labels?: string
}

/** Widths of Times-Roman in thousandths (ASCII from the blank on), near enough for the other fonts: what is set is measured with the same. */
const widths = '250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444'
  .split(' ')
  .map(Number)

export function widthOf(text: string, size: number): number {
  let sum = 0
  for (const letter of text) sum += widths[letter.charCodeAt(0) - 32] ?? 500
  return (sum * size) / 1000
}

/** A small, deterministic PDF of nothing but text. Letters outside Latin-1 are not to be had. */
export function makePdf(pages: readonly MadePage[], options: PdfOptions = {}): Uint8Array {
  const objects: string[] = []
  const add = (body: string) => objects.push(body)
  const catalog = add('')
  const tree = add('')
  const fonts = Object.values(fontNames).map((name) => add(`<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding ${name.startsWith('Courier') ? '' : `/FirstChar 32 /LastChar 126 /Widths [${widths.join(' ')}]`} >>`))
  const resources = `<< /Font << ${fonts.map((id, index) => `/F${index + 1} ${id} 0 R`).join(' ')} >> >>`
  const kids = pages.map((page) => {
    const { width = 612, height = 792 } = page
    const stream = page.texts.map((text) => show(text, height)).join('\n')
    const content = add(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`)
    return add(`<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${width} ${height}] /Resources ${resources} /Contents ${content} 0 R${page.rotate ? ` /Rotate ${page.rotate}` : ''} >>`)
  })
  objects[tree - 1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((id) => `${id} 0 R`).join(' ')}] >>`
  const outline = options.outline ? addOutline(options.outline, kids, add, objects) : null
  objects[catalog - 1] = `<< /Type /Catalog /Pages ${tree} 0 R${outline ? ` /Outlines ${outline} 0 R` : ''}${options.labels ? ` /PageLabels << /Nums [0 ${options.labels}] >>` : ''} >>`
  const info = add(`<< ${options.title ? `/Title ${literal(options.title)}` : ''} ${options.author ? `/Author ${literal(options.author)}` : ''} >>`)
  return assemble(objects, `/Root ${catalog} 0 R /Info ${info} 0 R`)
}

function addOutline(entries: readonly { title: string; page: number }[], kids: readonly number[], add: (body: string) => number, objects: string[]): number {
  const root = add('')
  const ids = entries.map(() => add(''))
  entries.forEach((entry, index) => {
    const [before, after] = [ids[index - 1], ids[index + 1]]
    objects[ids[index]! - 1] = `<< /Title ${literal(entry.title)} /Parent ${root} 0 R /Dest [${kids[entry.page]} 0 R /Fit]${before ? ` /Prev ${before} 0 R` : ''}${after ? ` /Next ${after} 0 R` : ''} >>`
  })
  objects[root - 1] = `<< /Type /Outlines /First ${ids[0]} 0 R /Last ${ids.at(-1)} 0 R /Count ${ids.length} >>`
  return root
}

function show({ text, x, y, size, font = 'F1', angle = 0, invisible, width }: PlacedText, height: number): string {
  const turn = (-angle * Math.PI) / 180
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)].map((value) => Number(value.toFixed(6)))
  const scale = width ? Number(((width / widthOf(text, size)) * 100).toFixed(3)) : 100
  return `BT ${invisible ? 3 : 0} Tr /${font} ${size} Tf ${scale} Tz ${cos} ${sin} ${-sin!} ${cos} ${x.toFixed(2)} ${(height - y).toFixed(2)} Tm ${literal(text)} Tj ET`
}

function literal(text: string): string {
  const latin = text.replaceAll('’', '\x92').replaceAll('“', '\x93').replaceAll('”', '\x94').replaceAll('•', '\x95').replaceAll('–', '\x96').replaceAll('—', '\x97')
  return `(${latin.replace(/[\\()]/g, '\\$&')})`
}

/** Numbered objects → a file with its table of where each lies. */
export function assemble(objects: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.5\n'
  const offsets = objects.map((body, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${body}\nendobj\n`
    return at
  })
  const table = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${table}\n%%EOF\n`
  return Uint8Array.from(Buffer.from(file, 'latin1'))
}
