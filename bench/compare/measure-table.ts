import { mkdirSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { browserFlags, findBrowser } from '../../e2e/support/find-browser.ts'
import type { Frames } from '../map/pages/measure-frames.ts'
import { generateComparison } from './generate-comparison.ts'
import type { TablePage } from './pages/measure-scroll.ts'

export interface AskedTable {
  page: 'table-ours' | 'table-plain'
  /** Small cells. */
  dense?: boolean
  rows: number
  columns: number
  seed: number
}

export interface MeasuredTable {
  /** Milliseconds. */
  ready: number
  down: Frames
  across: Frames
  both: Frames
  under: Frames
  edits: { p50: number; p95: number }
  /** Megabytes. */
  heap: number
  /** Elements on the page. */
  elements: number
}

/** One page with one table, in a browser of its own; a picture of it is left in `pictures`. */
export async function measureTable(files: ReadonlyMap<string, Uint8Array>, asked: AskedTable, pictures: string): Promise<MeasuredTable> {
  const server = await serveTable(files, asked)
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserFlags })
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    page.on('pageerror', (error) => process.stderr.write(`${asked.page}: ${error.message}\n`))
    if (asked.dense) await page.addInitScript(() => window.localStorage.setItem('sic-table-bench', '{"dense":true}'))
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    const measured = await measure(page)
    mkdirSync(pictures, { recursive: true })
    await page.screenshot({ path: path.join(pictures, `${asked.page}${asked.dense ? '-small' : ''}.png`) })
    return measured
  } finally {
    await browser.close()
    server.close()
  }
}

async function measure(page: Page): Promise<MeasuredTable> {
  await page.waitForFunction(() => 'bench' in window, null, { timeout: 60_000 })
  const inPage = <T>(ask: (bench: TablePage) => Promise<T>) => page.evaluate(`(${ask.toString()})(window.bench)`) as Promise<T>
  const ready = await inPage((bench) => bench.ready)
  await page.waitForTimeout(1500)
  const elements = await page.evaluate(() => document.getElementsByTagName('*').length)
  const heap = await heapOf(page)
  const down = await inPage((bench) => bench.scroll({ x: 0, y: 60 }, 180))
  const across = await inPage((bench) => bench.scroll({ x: 48, y: 0 }, 180))
  const both = await inPage((bench) => bench.scroll({ x: 36, y: 48 }, 180))
  const seen = (await inPage((bench) => bench.edits(25))).sort((a, b) => a - b)
  const under = await inPage((bench) => bench.scrollUnderEdits(10, 180))
  const at = (part: number) => Math.round(seen[Math.min(seen.length - 1, Math.floor(seen.length * part))]! * 10) / 10
  return { ready, down, across, both, under, edits: { p50: at(0.5), p95: at(0.95) }, heap, elements }
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize / 1_000_000
}

function serveTable(files: ReadonlyMap<string, Uint8Array>, { page, rows, columns, seed }: AskedTable): Promise<Server> {
  const { map, documents, passages } = generateComparison(rows, columns, seed)
  const lists = { claims: [...map.claims.values()], relations: [...map.relations.values()], evidence: [...map.evidence.values()], voices: [] }
  const answers: Record<string, string> = {
    '/data.json': JSON.stringify({ map: { ...map, ...lists }, documents, passages }),
    '/api/v1/groups/bench/passages': JSON.stringify({ documents, passages }),
    '/api/v1/maps/bench/suggestions': JSON.stringify({ suggestions: [] }),
    '/api/v1/maps/bench/judgements': JSON.stringify({ judgements: [] }),
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
