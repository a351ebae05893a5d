import { z } from 'zod'
import { sheetIds } from '../../../../../../lib/domain/comparison/writing/comparison-sheets.ts'
import { handoutPapers } from '../../../../../../lib/domain/comparison/writing/lay-out-handout.ts'
import { comparisonFormats } from '../../../../../../lib/operations/comparison-wish.ts'

/** Ids with commas between in an address: each is one word, percent-encoded where it has other signs. */
const ids = (what: string) =>
  z
    .union([z.array(z.string().min(1).max(1000)), z.string().transform((words) => words.split(',').map((id) => id.trim()).filter((id) => id !== ''))], { error: `This should be ids of ${what}, with commas between.` })
    .refine((all) => all.length <= 2_000, 'At most 2,000 can be named at once.')

/** What may be asked of a comparison, in the address or as JSON. */
export const comparisonRequest = z
  .object({
    /** `handout`: the one sheet, as PDF; as a picture with `format=svg|png` and `handout=true`. */
    format: z.enum([...comparisonFormats, 'handout']).default('json'),
    columns: ids('columns').refine((all) => all.length > 0, 'Name at least one column, or leave this out.').optional(),
    handout: z.union([z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')], { error: 'This can be true or false.' }).optional(),
    without: ids('claims and inferences, such as claim:ID').optional(),
    paper: z.enum(handoutPapers).optional(),
    theme: z.enum(['light', 'dark']).optional(),
    sheet: z.enum(sheetIds).optional(),
  })
  .superRefine(({ format, handout, without, paper, sheet }, context) => {
    const isHandout = format === 'handout' || handout === true
    const only = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (handout && !['handout', 'pdf', 'svg', 'png'].includes(format)) only('handout', 'The handout comes as pdf, svg or png.')
    if (without !== undefined && !isHandout) only('without', 'This is for the handout only. Leave it out, or ask for format=handout.')
    if (paper !== undefined && !isHandout && format !== 'pdf') only('paper', 'This is for what is printed: a PDF, or the handout.')
    if (sheet !== undefined && format !== 'csv') only('sheet', 'This is for CSV only: a workbook has them all.')
  })
export type ComparisonRequest = z.output<typeof comparisonRequest>
