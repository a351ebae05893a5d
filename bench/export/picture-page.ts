import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium } from 'playwright-core'
import { findBrowser, browserFlags } from '../../e2e/support/find-browser.ts'
import type { MapScene } from '../../lib/domain/layout/map-scene.ts'
import { writePiece } from '../../lib/domain/interchange/svg/write-piece.ts'
import { drawMapPieces } from '../../lib/domain/interchange/picture/draw-map-pieces.ts'
import { sceneColours } from '../../lib/domain/layout/scene-colours.ts'

const library = createRequire(new URL('../package.json', import.meta.url)).resolve('html-to-image/dist/html-to-image.js')

/** The map as a page of elements, as a canvas of cards is, taken by html-to-image. Gives its time in milliseconds and how large the picture came out. */
export async function takePage(scene: MapScene, longest: number, timeLimit: number): Promise<{ time: number; width: number; height: number; bytes: number } | string> {
  const { bounds, cards } = scene
  const lines = drawMapPieces(scene, sceneColours.light).filter(({ role }) => role === 'relation').map(writePiece).join('')
  const divs = cards.map(({ box, face }) => `<div class="card" style="left:${box.x - bounds.x}px;top:${box.y - bounds.y}px;width:${box.width}px;height:${box.height}px">${face.lines.map((line) => `<p>${line}</p>`).join('')}</div>`).join('')
  const page = `<!doctype html><style>body{margin:0}#map{position:relative;width:${bounds.width}px;height:${bounds.height}px;background:#fbfaf7}svg{position:absolute}.card{position:absolute;box-sizing:border-box;border:1px solid #868b93;border-radius:6px;background:#fefdfc;padding:11px 14px;font:13px/18px sans-serif}p{margin:0}</style><div id="map"><svg width="${bounds.width}" height="${bounds.height}" viewBox="${bounds.x} ${bounds.y} ${bounds.width} ${bounds.height}">${lines}</svg>${divs}</div><script>${readFileSync(library, 'utf8')}</script>`
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserFlags })
  try {
    const tab = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    tab.setDefaultTimeout(timeLimit)
    await tab.setContent(page)
    const taken = tab.evaluate(async (pixelRatio) => {
      const begun = performance.now()
      const library = (window as unknown as { htmlToImage: { toBlob(node: Element, options: object): Promise<Blob | null> } }).htmlToImage
      const blob = await library.toBlob(document.querySelector('#map')!, { pixelRatio })
      if (!blob) return null
      const time = performance.now() - begun
      const image = await createImageBitmap(blob)
      return { time, width: image.width, height: image.height, bytes: blob.size }
    }, longest / Math.max(bounds.width, bounds.height))
    const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), timeLimit))
    const result = await Promise.race([taken, late])
    return result === 'late' ? `more than ${timeLimit / 1000} s` : (result ?? 'no picture')
  } catch (error) {
    return `failed: ${(error as Error).message.split('\n')[0]}`
  } finally {
    await browser.close()
  }
}
