import { z } from 'zod'
import { filePolicy } from '../../../../../../lib/auth/content-security-policy.ts'
import { getOriginal } from '../../../../../../lib/data/revisions.ts'
import { apiRoute } from '../../../api-route.ts'
import { problemResponse } from '../../../problem-response.ts'

/** What a browser may show instead of saving: nothing that runs, or can point elsewhere. */
const shown: Record<string, string> = { pdf: 'application/pdf', txt: 'text/plain', md: 'text/plain', text: 'text/plain', markdown: 'text/plain' }

/** The file as it was imported. A stranger's file: never taken for anything but what it is called here, and it may do nothing. */
export const GET = apiRoute({ params: z.object({ revisionId: z.string() }), query: z.object({ inline: z.enum(['1', 'true']).optional() }), summary: 'The file that the text was read from.', answerTypes: ['application/octet-stream', 'application/pdf', 'text/plain'] }, async ({ actor, params, query }) => {
  const { name, sha256, bytes } = await getOriginal(actor, params.revisionId)
  if (!bytes) return problemResponse({ status: 404, code: 'no-original', detail: 'The file that this text was read from was not kept.' })
  const ending = /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const isPdf = ending === 'pdf' && Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'
  const type = query.inline && (ending !== 'pdf' || isPdf) ? shown[ending] : undefined
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': type ?? 'application/octet-stream',
      'content-disposition': `${type ? 'inline' : 'attachment'}; filename="original${ending && `.${ending}`}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)}`,
      'content-security-policy': filePolicy(),
      'x-content-type-options': 'nosniff',
      etag: `"${sha256}"`,
      'cache-control': 'private, max-age=3600, must-revalidate',
      vary: 'Cookie',
    },
  })
})
