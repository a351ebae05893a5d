import { layOutPicture } from '../../../lib/domain/interchange/picture/lay-out-sheet.ts'
import type { ExportChoice } from './export-choice.ts'
import { pngWish, type SetPreview } from './export-preview.ts'

/** What is asked of the server: only what has a meaning for the format. */
export function exportWish(choice: ExportChoice, ids: ReadonlySet<string> | undefined, set: SetPreview | null): Record<string, unknown> {
  const { format, other, theme, title, legend, sources, date, stands, paper, orientation, across, down } = choice
  if (format === 'other') return { format: other }
  if (format === 'json' || format === 'markdown') return { format }
  const asked = { format, theme, title, legend, sources, date, ...(stands && { stands }), ...(ids && { ids: [...ids] }) }
  if (format === 'pdf') return { ...asked, paper, orientation, ...(paper !== 'exact' && across * down > 1 && { poster: `${across}x${down}` }) }
  if (format === 'svg' || !set) return asked
  const picture = layOutPicture(set.scene, { ...set.options, with: { title, legend, sources }, ...(date && { subtitle: '1 January 2026' }) })
  return { ...asked, ...pngWish(picture, choice) }
}
