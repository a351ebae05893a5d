import type { DocumentPart } from '../../../lib/domain/argument/map-file.ts'
import { callApi, type ApiAnswer } from '../../api/call-api.ts'
import type { SourcePassage } from './map-sources.ts'

export interface GroupPassages {
  documents: { id: string; title: string; authors: string[]; organisation?: string | null; date?: string | null; parts?: DocumentPart[] }[]
  passages: SourcePassage[]
}

/** As many as the server gives at once. */
const atOnce = 5_000

/** All of a group's passages, page by page, and its documents as the last page tells of them. `onPage` hears how many are here while more are to come. */
export async function loadGroupPassages(groupId: string, onPage: (arrived: number) => void, call: typeof callApi = callApi): Promise<ApiAnswer<GroupPassages>> {
  // What is changed while the pages come may come twice: the later word counts.
  const passages = new Map<string, SourcePassage>()
  for (let cursor: string | null = null; ; ) {
    const answer: ApiAnswer<GroupPassages & { next?: string | null }> = await call('GET', `groups/${groupId}/passages?limit=${atOnce}${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`)
    if (!answer.ok) return answer
    for (const passage of answer.value.passages) passages.set(passage.id, passage)
    cursor = answer.value.next ?? null
    if (cursor === null) return { ok: true, value: { documents: answer.value.documents, passages: [...passages.values()] } }
    onPage(passages.size)
  }
}
