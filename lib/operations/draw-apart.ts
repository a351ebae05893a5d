import type { MapBundle } from '../domain/argument/map-file.ts'
import type { Result } from '../domain/result.ts'
import type { Drawing, DrawOptions } from './draw-map.ts'
import { takeDrawingTurn } from './take-drawing-turn.ts'
import { workApart, type ApartOptions } from './work-apart.ts'

type Head = Omit<Drawing, 'bytes'>
type DrawingApart = Head & { bytes: ReadableStream<Uint8Array> }

/** [EX5] Draws in a process of its own, two at a time: the server goes on serving. */
export function drawApart(bundle: MapBundle, options: DrawOptions, apart: ApartOptions = {}): Promise<Result<DrawingApart>> {
  return workApart<Head>(
    {
      script: 'draw-process.js',
      message: { bundle: withoutTexts(bundle), options },
      takeTurn: takeDrawingTurn,
      cancelled: 'Drawing the picture was cancelled.',
      failed: 'The picture could not be drawn: it took too long or too much memory. Ask for a smaller one or for a part of the map, or take the SVG.',
    },
    apart,
  )
}

/** A picture shows whose passages there are, not what they say: a library's texts stay here. */
function withoutTexts(bundle: MapBundle): MapBundle {
  const documents = bundle.documents.map(({ id, title, authors, organisation, date, source, language, sha256 }) => ({ id, title, authors, sha256, ...(organisation !== undefined && { organisation }), ...(date !== undefined && { date }), ...(source !== undefined && { source }), ...(language !== undefined && { language }) }))
  const passages = bundle.passages.map(({ id, document }) => ({ id, document, exact: '', prefix: '', suffix: '', start: 0, end: 0, tags: [] }))
  return { map: bundle.map, documents, passages, judgements: [] }
}
