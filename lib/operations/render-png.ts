import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { fail, ok, type Result } from '../domain/result.ts'
import { rasterFontFiles } from './image-fonts.ts'

/** More than this would take more memory than a small server has: about 400 MB at four bytes a pixel. */
const mostPixels = 100_000_000

/**
 * Draws an SVG without fonts of its own to a PNG `width` pixels wide, in a worker, so that nobody else waits.
 * `signal` ends the worker.
 */
export async function renderPng(svg: string, size: { width: number; height: number }, width: number, signal?: AbortSignal): Promise<Result<Uint8Array>> {
  const height = (size.height * width) / size.width
  if (width * height > mostPixels) {
    const most = Math.floor(Math.sqrt((mostPixels * size.width) / size.height))
    return fail('image-too-large', `A picture ${width} pixels wide would be ${Math.round(height)} high, which is too large to draw. Ask for at most ${most} pixels, or take the SVG.`)
  }
  // The worker's file is named from the project's folder, because the web bundle of this module lies elsewhere.
  const worker = new Worker(join(process.cwd(), 'lib/operations/render-png-worker.js'), { workerData: { svg, width: Math.round(width), fontFiles: rasterFontFiles() } })
  return new Promise((resolve) => {
    const stop = () => {
      void worker.terminate()
      resolve(fail('cancelled', 'Drawing the picture was cancelled.'))
    }
    signal?.addEventListener('abort', stop, { once: true })
    worker.once('message', (png: Uint8Array) => resolve(ok(png)))
    worker.once('error', (error) => resolve(fail('image-failed', `The picture could not be drawn: ${error.message}`)))
    worker.once('exit', () => {
      signal?.removeEventListener('abort', stop)
      resolve(fail('image-failed', 'The picture could not be drawn: the drawing worker stopped. Try a smaller size, or take the SVG.'))
    })
  })
}
