import { z } from 'zod'
import { mapFormats } from '../../../../lib/domain/interchange/map-formats.ts'
import { apiRoute } from '../api-route.ts'

const answer = z.object({
  formats: z.array(z.object({ name: z.string(), title: z.string(), endings: z.array(z.string()), mediaType: z.string(), reads: z.boolean(), writes: z.boolean() })),
})

export const GET = apiRoute({ summary: 'The formats that maps are read from and written to as text.', answer }, () => ({
  formats: mapFormats.map(({ name, title, endings, mediaType, read, write }) => ({ name, title, endings, mediaType, reads: read !== undefined, writes: write !== undefined })),
}))
