import { z } from 'zod'
import { mapFormats } from '../../../../../../lib/domain/interchange/map-formats.ts'
import { imageConflicts, imageFields, imageFormats } from '../../../../../../lib/domain/interchange/picture/image-request.ts'

/** `json` is what the map file was called first. */
const textNames = mapFormats.filter(({ write }) => write).map(({ name }) => name)

/** What may be asked of the export, in the address or as JSON. Other names in an address are passed over, as everywhere. */
export const exportRequest = z
  .object({ format: z.enum([...imageFormats, 'json', ...textNames]), ...imageFields })
  .superRefine((asked, context) => {
    // A theme was always taken, and passed over, for every format.
    for (const { field, sentence } of imageConflicts(asked)) context.addIssue({ code: 'custom', path: [field], message: sentence })
  })
export type ExportRequest = z.output<typeof exportRequest>
