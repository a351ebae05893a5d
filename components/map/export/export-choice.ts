import { z } from 'zod'
import { orientations, papers } from '../../../lib/domain/interchange/pdf/paper.ts'
import { keep, readKept } from '../room/kept-setting.ts'

export const exportFormats = ['png', 'svg', 'pdf', 'markdown', 'json', 'other'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** What of the map: all of it, what is not folded away or filtered out just now, or what is chosen. */
export type ExportPart = 'whole' | 'shown' | 'chosen'

/** How large a PNG is: a multiple of the canvas, as large as can be, or a width of one's own. */
const pngSizes = ['1', '2', '4', 'largest', 'own'] as const

/** What somebody asked for last, on this device. Each field that is missing or not understood is as at the first time. */
const choice = z.object({
  format: z.enum(exportFormats).catch('png'),
  /** Of another program, by name; which there are, the server says. */
  other: z.string().max(100).catch(''),
  theme: z.enum(['light', 'dark']).catch('light'),
  size: z.enum(pngSizes).catch('2'),
  width: z.number().int().min(50).max(20_000).catch(4000),
  paper: z.enum(papers).catch('a4'),
  orientation: z.enum(orientations).catch('auto'),
  across: z.number().int().min(1).max(10).catch(1),
  down: z.number().int().min(1).max(10).catch(1),
  title: z.boolean().catch(true),
  legend: z.boolean().catch(true),
  sources: z.boolean().catch(true),
  date: z.boolean().catch(true),
  /** How each claim stands. */
  stands: z.boolean().catch(false),
})
export type ExportChoice = z.output<typeof choice>

const name = 'sic-export'

export function readChoice(): ExportChoice {
  let kept: unknown = null
  try {
    kept = JSON.parse(readKept(name) ?? '{}')
  } catch {
    // Written by something else: as at the first time.
  }
  const read = choice.safeParse(kept)
  return read.success ? read.data : choice.parse({})
}

export function keepChoice(chosen: ExportChoice): void {
  keep(name, JSON.stringify(chosen))
}
