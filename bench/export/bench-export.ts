import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readMap } from '../../lib/domain/argument/read-map.ts'
import { layOutPicture } from '../../lib/domain/interchange/picture/lay-out-sheet.ts'
import type { Picture } from '../../lib/domain/interchange/picture/shape.ts'
import { writeSvg } from '../../lib/domain/interchange/svg/write-svg.ts'
import { evidenceMarks } from '../../lib/domain/layout/evidence-marks.ts'
import { mapScene } from '../../lib/domain/layout/map-scene.ts'
import type { MapBundle } from '../../lib/domain/argument/map-file.ts'
import { drawApart } from '../../lib/operations/draw-apart.ts'
import { drawMap, type DrawOptions } from '../../lib/operations/draw-map.ts'
import { rasterFontFiles } from '../../lib/operations/image-fonts.ts'
import type { Bench, BenchTable } from '../bench-table.ts'
import { drawNaively } from './draw-naively.ts'
import { longMap } from './long-map.ts'
import { takePage } from './picture-page.ts'

const runs = 5
const side = 8000

/** A long map as SVG, PDF and PNG, each beside what one would take else, and the memory of the largest picture. */
export const bench: Bench = async ({ seed, cases = 2000 }) => {
  const bundle = placed(longMap(cases, seed))
  const { map } = readMap(bundle.map)
  const { claimMarks, relationMarks, sources } = evidenceMarks(map, bundle.documents, bundle.passages)
  const set = () => mapScene(map, { claimMarks, relationMarks })
  const scene = set()
  const picture = layOutPicture(scene, { title: map.title, sources })
  const scale = side / Math.max(picture.width, picture.height)
  const inFile = writeSvg(picture)
  const rows: (string | number)[][] = []
  const add = (what: string, whose: string, { time, bytes }: { time: number | string; bytes?: number }, note = '') => rows.push([what, whose, time, bytes === undefined ? '' : bytes / 1e6, note])

  add('scene of the map', 'ours', await timed(async () => void set()))
  add('SVG', 'ours', await timed(() => gathered(bundle, { format: 'svg' })), 'with its fonts')
  add('PDF on A0', 'ours', await timed(() => gathered(bundle, { format: 'pdf', paper: 'a0' })), 'tags, bookmarks')
  add('PDF, 4 × 4 sheets of A3', 'ours', await timed(() => gathered(bundle, { format: 'pdf', paper: 'a3', poster: { across: 4, down: 4 } })), 'each shape where it is seen')
  add('PDF', 'pdfkit, call by call', await timed(() => drawNaively(picture)), 'no tags, no bookmarks')
  add(`PNG, ${side} px`, 'ours, in strips', await timed(() => gathered(bundle, { format: 'png', scale }), 2))
  const one = inOnePiece(inFile, Math.round(picture.width * scale))
  add(`PNG, ${side} px`, 'resvg, in one piece', one, one.note)
  const page = await takePage(scene, side, 180_000)
  if (typeof page === 'string') add(`PNG, ${side} px`, 'html-to-image', { time: page })
  else add(`PNG, ${side} px`, 'html-to-image', page, `came out ${page.width} × ${page.height}`)
  return [
    { title: `export: ${cases} claims, ${Math.round(picture.width)} × ${Math.round(picture.height)} px`, columns: ['what', 'whose', 'time (ms)', 'size (MB)', 'besides'], rows, notes: [`Median of ${runs}, in one process that is warm; the map has its places.`, `Seed ${seed}; half of the claims have evidence.`] },
    await largest(bundle, picture, inFile),
  ]
}

/** As a map that somebody works on is: everything has its place. In rows and columns, about as wide for its height as a screen. */
function placed(bundle: MapBundle): MapBundle {
  const columns = Math.ceil(Math.sqrt(bundle.map.claims.size))
  const claims = [...bundle.map.claims].map(([id, claim], index) => [id, { ...claim, pos: { x: (index % columns) * 330, y: Math.floor(index / columns) * 150, byHand: true } }] as const)
  return { ...bundle, map: { ...bundle.map, claims: new Map(claims) } }
}

async function timed(make: () => Promise<Uint8Array | void>, count = runs): Promise<{ time: number; bytes?: number }> {
  const times: number[] = []
  let bytes: number | undefined
  await make()
  for (let run = 0; run < count; run++) {
    const begun = performance.now()
    bytes = (await make())?.length
    times.push(performance.now() - begun)
  }
  return { time: times.sort((a, b) => a - b)[Math.floor(count / 2)]!, ...(bytes !== undefined && { bytes }) }
}

async function gathered(bundle: MapBundle, options: DrawOptions): Promise<Uint8Array> {
  const drawn = drawMap(bundle, options)
  if (!drawn.ok) throw new Error(drawn.error.message)
  const pieces: Uint8Array[] = []
  for await (const piece of drawn.value.bytes) pieces.push(piece)
  return Buffer.concat(pieces)
}

function inOnePiece(svg: string, width: number): { time: number | string; bytes?: number; peak?: number; note: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'sic-bench-'))
  try {
    const file = path.join(folder, 'map.svg')
    writeFileSync(file, svg)
    const { stdout, signal, status } = spawnSync(process.execPath, [path.join(import.meta.dirname, 'resvg-in-one-piece.js'), file, String(width), ...rasterFontFiles()], { encoding: 'utf8', timeout: 300_000, cwd: path.join(import.meta.dirname, '../..') })
    if (status !== 0 || stdout === '') return { time: signal === null ? 'failed' : `stopped (${signal})`, note: '' }
    const result = JSON.parse(stdout) as { time: number; bytes: number; peak: number }
    return { ...result, note: `${Math.round(result.peak / 1e6)} MB of memory` }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** As large as can be, from a process of its own, whose whole memory is counted. */
async function largest(bundle: MapBundle, picture: Picture, svg: string): Promise<BenchTable> {
  const scale = 19_999 / Math.max(picture.width, picture.height)
  const begun = performance.now()
  let peak = 0
  const drawn = await drawApart(bundle, { format: 'png', scale }, { onPeak: (bytes) => (peak = bytes) })
  if (!drawn.ok) throw new Error(drawn.error.message)
  let bytes = 0
  for await (const piece of drawn.value.bytes) bytes += piece.length
  const { width, height } = drawn.value.size
  const rows: (string | number)[][] = [['ours, in strips', `${width} × ${height}`, (performance.now() - begun) / 1000, bytes / 1e6, Math.round(peak / 1e6)]]
  const one = inOnePiece(svg, width)
  rows.push(['resvg, in one piece', `${width} × ${height}`, typeof one.time === 'number' ? one.time / 1000 : one.time, one.bytes === undefined ? '' : one.bytes / 1e6, one.peak === undefined ? '' : Math.round(one.peak / 1e6)])
  return { title: 'export: the largest PNG', columns: ['whose', 'pixels', 'time (s)', 'size (MB)', 'peak memory of the process (MB)'], rows, notes: ['Ours with the start of its process, the layout of everything and the way to the caller.'] }
}
