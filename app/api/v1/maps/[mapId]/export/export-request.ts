import { z } from 'zod'
import { imageConflicts, imageFields, imageFormats } from '../../../../../../lib/domain/interchange/picture/image-request.ts'

/** What may be asked of the export, in the address or as JSON. Other names in an address are passed over, as everywhere. */
export const exportRequest = z
  .object({ format: z.enum([...imageFormats, 'json', 'markdown']), ...imageFields })
  .superRefine((asked, context) => {
    // A theme was always taken, and passed over, for every format.
    for (const { field, sentence } of imageConflicts(asked)) context.addIssue({ code: 'custom', path: [field], message: sentence })
  })
export type ExportRequest = z.output<typeof exportRequest>
