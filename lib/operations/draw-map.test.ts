import { inflateSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import type { MapBundle } from '../domain/argument/map-file.ts'
import { layOutPicture } from '../domain/interchange/picture/lay-out-sheet.ts'
import { pixelSize } from '../domain/interchange/picture/pixel-size.ts'
import { writeSvg } from '../domain/interchange/svg/write-svg.ts'
import { mapScene } from '../domain/layout/map-scene.ts'
import { aBundle, aClaim, aDocument, aMap, anAnswer, anAttack, anEvidence, anUndercut, aPassage, aPosition, aQuestion, aSupport } from '../domain/testing/factories.ts'
import { drawMap, type DrawOptions } from './draw-map.ts'
import { renderPng } from './render-png.ts'

const question = aQuestion({ id: 'q', text: 'Were the officials a class?' })
const position = aPosition({ id: 'p', text: 'Officials held final office: an efficient, affluent staff of affairs.' })
const reason = aClaim({ id: 'r', text: 'Ὁ βίος βραχύς — Żółć, naïve façade; «Воля» & 100 % <b>.' })
const other = aClaim({ id: 'o', text: 'The character 階級 has no shape here.' })
const attack = anAttack({ id: 'a', from: other, to: position })
const documents = [aDocument({ id: 'd', title: 'The Last Ledger', authors: ['Ada Byron'], date: '1936', source: 'https://example.org/ledger?a=1&b=2' }), aDocument({ id: 'n', title: 'Not cited', source: 'javascript:alert(1)' })]
const passage = aPassage({ id: 'x', document: 'd' })
const bundle: MapBundle = aBundle({
  map: aMap({ question: 'q', title: 'Were the officials a class?', claims: [question, position, reason, other], relations: [anAnswer({ id: 'w', from: position, to: question }), aSupport({ id: 's', from: reason, to: position }), attack, anUndercut({ id: 'u', from: reason, to: attack })], evidence: [anEvidence({ id: 'e', on: reason, passage: 'x' })] }),
  documents,
  passages: [passage],
})
const madeAt = new Date('2026-01-02T03:04:05Z')

async function drawn(options: DrawOptions): Promise<{ bytes: Buffer; losses: string[]; strips?: number; pages?: number }> {
  const result = drawMap(bundle, { subtitle: '2 January 2026', madeAt, ...options })
  if (!result.ok) throw new Error(result.error.message)
  return { ...result.value, bytes: await gather(result.value.bytes), losses: result.value.losses.map(({ message }) => message) }
}

async function gather(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of bytes) pieces.push(piece)
  return Buffer.concat(pieces)
}

async function readPdf(bytes: Uint8Array) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)))
  const texts = await Promise.all(pages.map(async (page) => (await page.getTextContent()).items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('').replace(/\s+/g, ' ')))
  return { pdf, pages, texts }
}

describe('a map as PDF', () => {
  let a4: Awaited<ReturnType<typeof readPdf>> & { bytes: Buffer; losses: string[] }
  beforeAll(async () => {
    const { bytes, losses } = await drawn({ format: 'pdf', paper: 'a4', orientation: 'landscape' })
    a4 = { ...(await readPdf(bytes)), bytes, losses }
  })

  it('[EX7] gives back every word as it was written: ligatures, spaces, other scripts', () => {
    expect(a4.pages[0]!.view).toEqual([0, 0, 841.89, 595.28])
    for (const words of ['Officials held final office: an efficient, affluent staff of affairs.', 'Ὁ βίος βραχύς — Żółć, naïve façade; «Воля» & 100 % <b>.', '2 January 2026', 'Ada Byron, The Last Ledger (1936)', 'undercuts the inference']) expect(a4.texts[0]).toContain(words)
  })

  it('[EX7] carries its fonts, only what it needs of them', () => {
    expect(a4.bytes.length).toBeLessThan(120_000)
    const text = a4.bytes.toString('latin1')
    const fonts = [...text.matchAll(/\/FontName \/(\w+\+[\w-]+)/g)].map(([, name]) => name)
    expect(new Set(fonts.map((name) => name!.replace(/^\w+\+/, '')))).toEqual(new Set(['Inter-Regular', 'Inter-SemiBold', 'SourceSerif4-SemiBold']))
    expect(text.match(/\/FontFile2/g)!.length).toBe(fonts.length)
  })

  it('[EX7] says its title and language, has bookmarks from the question down, and is tagged in that order', async () => {
    const { info } = await a4.pdf.getMetadata()
    expect(info).toMatchObject({ Title: 'Were the officials a class?', Creator: 'Sic et Non', Language: 'en' })
    expect(a4.bytes.toString('latin1')).toContain('/Marked true')
    const [root] = (await a4.pdf.getOutline())!
    expect(root!.title).toBe('Were the officials a class?')
    expect(root!.items[0]!.title).toMatch(/^Officials held final office/)
    const tree = JSON.stringify(await a4.pages[0]!.getStructTree())
    expect(tree.indexOf('"H1"')).toBeLessThan(tree.indexOf('"P"'))
    expect(tree).toContain('The support of “Officials held final office')
  })

  it('[EX7] is in the language of the claims, or where these are few, of the documents', async () => {
    const languageOf = async (text: string, documents = [aDocument({ id: 'd', language: 'fr' })]) => {
      const drawing = drawMap(aBundle({ map: aMap({ question: 'q', claims: [aQuestion({ id: 'q', text })] }), documents }), { format: 'pdf' })
      if (!drawing.ok) throw new Error(drawing.error.message)
      return /\/Lang \((\w+)\)/.exec((await gather(drawing.value.bytes)).toString('latin1'))?.[1]
    }
    expect(await languageOf('Die Bürokratie ist nicht die Klasse, die das Land von den anderen Klassen und für sich selbst genommen hat, und der Staat ist ein Mittel dazu.')).toBe('de')
    expect(await languageOf('Pourquoi ?')).toBe('fr')
    expect(await languageOf('Why?', [])).toBe('en')
  })

  it('[EX7] links a source that has an address on the web, and nothing else', async () => {
    const links = (await a4.pages[0]!.getAnnotations()).map(({ url }: { url?: string }) => url)
    expect(links).toEqual(['https://example.org/ledger?a=1&b=2'])
  })

  it('[EX10] says which letters have no shape, and still lets them be copied', () => {
    expect(a4.losses.join(' ')).toContain('2 letters (階 級) have no shape in the fonts of the program.')
    // In UTF-16, the one with the larger half first.
    expect(contentOf(a4.bytes)).toMatch(/\/Span <<\n\/ActualText \(\xfe\xff[^)]*\x96\x8e\x7d\x1a/)
  })

  it('[EX6] makes a poster of as many sheets as are asked for, and each says which it is', async () => {
    const { bytes } = await drawn({ format: 'pdf', paper: 'a5', orientation: 'portrait', poster: { across: 3, down: 2 }, theme: 'dark' })
    const { texts, pages } = await readPdf(bytes)
    expect(pages.map(({ view }) => view)).toEqual(Array.from({ length: 6 }, () => [0, 0, 419.53, 595.28]))
    expect(texts.map((text) => /Row \d of 2, column \d of 3/.exec(text)?.[0])).toEqual([1, 2].flatMap((row) => [1, 2, 3].map((column) => `Row ${row} of 2, column ${column} of 3`)))
  })

  it('[EX6] makes a page just as large as the drawing', async () => {
    const { bytes } = await drawn({ format: 'pdf', paper: 'exact', with: { title: false, legend: false, sources: false } })
    const { pages, texts } = await readPdf(bytes)
    expect(texts[0]).not.toContain('Ada Byron')
    const scene = mapScene(bundle.map)
    expect(pages[0]!.view[2]).toBeCloseTo(Math.max(720, scene.bounds.width + 80) * 0.75, 1)
  })

  it('is the same file each time but for its marks of identity', async () => {
    const strip = (bytes: Buffer) => bytes.toString('latin1').replace(/\/ID \[[^\]]*\]|xmp:\w+>[^<]*</g, '').replace(/<[0-9a-f]{32}>/g, '')
    const options: DrawOptions = { format: 'pdf', paper: 'a4', orientation: 'landscape' }
    expect(strip((await drawn(options)).bytes).length).toBe(strip(a4.bytes).length)
  })
})

describe('a map as PNG', () => {
  it('[EX4] drawn in strips is the picture that is drawn in one piece', async () => {
    const picture = layOutPicture(mapScene(bundle.map), { title: 'In strips?', sources: [] })
    const size = pixelSize(picture, { scale: 1.37 })
    if (!size.ok) throw new Error(size.error.message)
    const [whole, strips] = [await gather(renderPng(picture, size.value)), await gather(renderPng(picture, size.value, size.value.width * 23))].map(readPng)
    expect(whole).toMatchObject({ width: size.value.width, height: size.value.height, type: [8, 2, 0, 0, 0] })
    expect(strips!.idats).toBeGreaterThan(size.value.height / 23)
    // Where a strip cuts a curve, an edge may be rounded the other way: by a shade that nobody sees, at very few places.
    expect(differing(strips!.pixels, whole!.pixels, 16)).toBeLessThan(whole!.pixels.length / 1000)
    expect(differing(strips!.pixels, whole!.pixels, 80)).toBe(0)
    // Ink there is: not all of it is the paper's colour.
    expect(new Set(whole!.pixels).size).toBeGreaterThan(50)
  })

  it('[EX8] says where its words are too small to be read', async () => {
    expect((await drawn({ format: 'png', scale: 0.3 })).losses.join(' ')).toContain('only 4 pixels high in this picture')
    expect((await drawn({ format: 'png', scale: 1 })).losses.join(' ')).not.toContain('pixels high')
  })

  it('[EX3] says what can be had where a side would be longer than 20,000 pixels', () => {
    const tall = aBundle({ map: aMap({ question: 'q', claims: [question, ...Array.from({ length: 60 }, (_, index) => aClaim({ id: `c${index}`, text: 'A claim that stands alone.', pos: { x: 0, y: index * 400, byHand: true } }))] }) })
    const result = drawMap(tall, { format: 'png', width: 20_000 })
    expect(!result.ok && result.error.message).toMatch(/^A picture 20,000 pixels wide would be [\d,]+ high, and no side can be longer than 20,000\. Ask for at most [\d,]+ pixels of width/)
  })
})

describe('a part of a map', () => {
  it('[EX2] has what was chosen, what joins it, and only the sources of these', async () => {
    const svg = (await drawn({ format: 'svg', ids: ['p', 'o'] })).bytes.toString('utf8')
    expect(svg).toContain('claim-p')
    expect(svg).not.toContain('claim-q')
    expect(svg).not.toContain('Ada Byron')
    expect(svg).toContain('speaks against')
    const step = (await drawn({ format: 'svg', ids: ['u'] })).bytes.toString('utf8')
    for (const id of ['r', 'o', 'p']) expect(step).toContain(`claim-${id}`)
  })

  it('[EX2] of which nothing is on the map is no picture', () => {
    const result = drawMap(bundle, { format: 'png', ids: ['gone'] })
    expect(!result.ok && result.error).toMatchObject({ code: 'nothing-chosen' })
  })

  it('[EX2] keeps the places that its claims have on the whole map', () => {
    const [whole, part] = [mapScene(bundle.map), mapScene(bundle.map, { only: new Set(['p', 'o']) })]
    for (const { claim, box } of part.cards) expect(box).toEqual(whole.cards.find((card) => card.claim.id === claim.id)!.box)
  })
})

it('[EX1] the picture of a map and the file that is written of it have one size', async () => {
  const picture = layOutPicture(mapScene(bundle.map), { title: 't', sources: [] })
  expect(writeSvg(picture)).toContain(`width="${Math.round(picture.width * 10) / 10}"`)
})

/** How many bytes differ by more than so much. */
function differing(one: Buffer, other: Buffer, by: number): number {
  if (one.length !== other.length) return Infinity
  let count = 0
  for (let at = 0; at < one.length; at++) if (Math.abs(one[at]! - other[at]!) > by) count += 1
  return count
}

/** What is painted, as operators. */
function contentOf(bytes: Buffer): string {
  const text = bytes.toString('latin1')
  return [...text.matchAll(/stream\n/g)]
    .map(({ index }) => {
      try {
        return inflateSync(bytes.subarray(index + 7)).toString('latin1')
      } catch {
        return ''
      }
    })
    .join('\n')
}

function readPng(bytes: Buffer): { width: number; height: number; type: number[]; idats: number; pixels: Buffer } {
  const packed: Buffer[] = []
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') packed.push(bytes.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), type: [...bytes.subarray(24, 29)], idats: packed.length, pixels: inflateSync(Buffer.concat(packed)) }
}
