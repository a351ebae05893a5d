// Plain JavaScript, because a worker is started from its file as it is. Draws one SVG to one PNG and ends.
import { parentPort, workerData } from 'node:worker_threads'
import { Resvg } from '@resvg/resvg-js'

const { svg, width, fontFiles } = workerData
const image = new Resvg(svg, {
  fitTo: { mode: 'width', value: width },
  font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Inter', sansSerifFamily: 'Inter', serifFamily: 'Source Serif 4' },
}).render()
const png = image.asPng()
parentPort.postMessage(png)
