import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium, type Page } from '@playwright/test'
import { browserFlags, findBrowser } from '../../e2e/support/find-browser.ts'
import { generateMap } from './generate-map.ts'
import type { BenchPage } from './pages/open-page.ts'
import type { Frames, Move } from './pages/measure-frames.ts'

export interface Measured {
  page: 'ours' | 'plain'
  size: number
  /** Milliseconds. */
  ready: number
  pan: Frames
  zoom: Frames
  fit: Frames
  far: Frames
  /** Megabytes. */
  heap: number
  edits: { p50: number; p95: number }
  under: Frames
}

type Asked = Pick<Measured, 'page' | 'size'> & { seed: number }

/** One page with one map, in a browser of its own. */
export async function measurePages(files: ReadonlyMap<string, Uint8Array>, asked: Asked): Promise<Measured> {
  const server = await servePage(files, asked)
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserFlags })
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    page.on('pageerror', (error) => process.stderr.write(`${asked.page}: ${error.message}\n`))
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    return { ...asked, ...(await measure(page)) }
  } finally {
    await browser.close()
    server.close()
  }
}

async function measure(page: Page): Promise<Omit<Measured, 'page' | 'size'>> {
  await page.waitForFunction(() => 'bench' in window, null, { timeout: 180_000 })
  const ready = await page.evaluate(() => (window as unknown as { bench: BenchPage }).bench.ready)
  await page.waitForTimeout(1500)
  const frames = (move: Move) => page.evaluate((asked) => (window as unknown as { bench: BenchPage }).bench.frames(asked), move)
  const heap = await heapOf(page)
  const pan = await frames({ kind: 'pan', frames: 180, by: { x: 12, y: 18 } })
  const out = await frames({ kind: 'zoom', frames: 150, factor: 1 / 60 })
  const back = await frames({ kind: 'zoom', frames: 150, factor: 60 })
  const zoom = { p50: Math.max(out.p50, back.p50), p95: Math.max(out.p95, back.p95), worst: Math.max(out.worst, back.worst), count: out.count + back.count, stopped: out.stopped || back.stopped }
  const fit = await page.evaluate(() => (window as unknown as { bench: BenchPage }).bench.fit())
  const far = await frames({ kind: 'pan', frames: 120, by: { x: 4, y: 6 } })
  const seen = (await page.evaluate(() => (window as unknown as { bench: BenchPage }).bench.edits(30))).sort((a, b) => a - b)
  const under = await page.evaluate(() => (window as unknown as { bench: BenchPage }).bench.framesUnderEdits(25))
  return { ready, pan, zoom, fit, far, heap, edits: { p50: round(seen[Math.floor(seen.length * 0.5)]!), p95: round(seen[Math.floor(seen.length * 0.95)]!) }, under }
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize / 1_000_000
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

/** The page, its script, and the answers that the room asks the program for. */
export function servePage(files: ReadonlyMap<string, Uint8Array>, { page, size, seed }: Asked): Promise<Server> {
  const { map, documents, passages } = generateMap(size, seed)
  const items = { claims: [...map.claims.values()], relations: [...map.relations.values()], evidence: [...map.evidence.values()], voices: [] }
  const answers: Record<string, string> = {
    '/data.json': JSON.stringify({ map: { ...map, ...items } }),
    '/api/v1/groups/bench/passages': JSON.stringify({ documents, passages }),
    '/api/v1/maps/bench/suggestions': JSON.stringify({ suggestions: [] }),
  }
  const html = `<!doctype html><html lang="en" data-theme="light"><meta charset="utf-8"><link rel="stylesheet" href="/${page}.css"><style>html,body,#root{height:100%;margin:0}</style><div id="root"></div><script type="module" src="/${page}.js"></script></html>`
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0]!
    const file = files.get(path.slice(1))
    const [type, body] = path === '/' ? ['text/html', html] : file ? [typeOf(path), file] : ['application/json', answers[path]]
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': type })
    response.end(body ?? '{}')
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}

function typeOf(path: string): string {
  return path.endsWith('.js') ? 'text/javascript' : path.endsWith('.css') ? 'text/css' : 'font/woff2'
}
