import { z } from 'zod'
import { getGroup } from '../../../../../../lib/data/groups.ts'
import { listDocuments } from '../../../../../../lib/data/list-documents.ts'
import { bibliographyFormats } from '../../../../../../lib/domain/interchange/bibliography/bibliography-entry.ts'
import { bibliographyFiles, writeBibliography } from '../../../../../../lib/domain/interchange/bibliography/write-bibliography.ts'
import { apiRoute } from '../../../api-route.ts'
import { fileNameOf } from '../../../maps/[mapId]/export/file-name-of.ts'
import { groupParams } from '../group-params.ts'

const query = z.object({ format: z.enum(bibliographyFormats) })
const answerTypes = Object.values(bibliographyFiles).map(({ mediaType }) => mediaType)

/** The group’s library as a bibliography: each document once, under a key of its own. */
export const GET = apiRoute({ params: groupParams, query, summary: 'The group’s library as a bibliography: BibTeX, RIS or CSL JSON.', answerTypes }, async ({ actor, params, query: { format } }) => {
  const [group, documents] = await Promise.all([getGroup(actor, params.groupId), listDocuments(actor, params.groupId)])
  const { ending, mediaType } = bibliographyFiles[format]
  const name = encodeURIComponent(`${fileNameOf(group.name)}.${ending}`).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return new Response(writeBibliography(documents, format), {
    headers: { 'content-type': `${mediaType}; charset=utf-8`, 'content-disposition': `attachment; filename="library.${ending}"; filename*=UTF-8''${name}`, 'cache-control': 'private, no-store' },
  })
})
