import type { MapBundle } from '../domain/argument/map-file.ts'
import type { Result } from '../domain/result.ts'
import type { ComparisonWish } from './comparison-wish.ts'
import { takeDrawingTurn } from './take-drawing-turn.ts'
import { workApart, type ApartOptions } from './work-apart.ts'
import type { WrittenComparison } from './write-comparison.ts'

type Head = Omit<WrittenComparison, 'bytes'>

/** [HO4] Writes a comparison in a process of its own, in one queue with pictures: what an answer turns on takes seconds on a large map. */
export function comparisonApart(bundle: MapBundle, wish: ComparisonWish, apart: ApartOptions = {}): Promise<Result<Head & { bytes: ReadableStream<Uint8Array> }>> {
  return workApart<Head>(
    {
      script: 'comparison-process.js',
      message: { bundle: withoutTexts(bundle), wish },
      takeTurn: takeDrawingTurn,
      cancelled: 'Writing the comparison was cancelled.',
      failed: 'The comparison could not be written: it took too long or too much memory. Choose fewer columns.',
    },
    apart,
  )
}

/** A comparison quotes passages: a library's texts stay here. */
function withoutTexts(bundle: MapBundle): MapBundle {
  return { ...bundle, documents: bundle.documents.map(({ text: _text, ...document }) => document) }
}
