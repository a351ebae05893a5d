// A process of its own, so that its memory can be measured. Draws the SVG of its first argument, so many pixels wide, in one piece.
import { readFileSync } from 'node:fs'
import { Resvg } from '@resvg/resvg-js'

const [file, width, ...fontFiles] = process.argv.slice(2)
const begun = performance.now()
const png = new Resvg(readFileSync(file, 'utf8'), { fitTo: { mode: 'width', value: Number(width) }, font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Inter', sansSerifFamily: 'Inter', serifFamily: 'Source Serif 4' } }).render().asPng()
process.stdout.write(JSON.stringify({ time: performance.now() - begun, bytes: png.length, peak: process.resourceUsage().maxRSS * 1024 }))
