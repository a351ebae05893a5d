import type { DocumentId } from '../../../lib/domain/ids.ts'
import { callApi } from '../../api/call-api.ts'
import { revisionPath } from '../../api/in-utf16.ts'
import type { TextAround } from './around-passage.ts'

interface TextsAtHand {
  /** A document's text, if it is here. */
  at: (document: DocumentId) => TextAround | null
  /** Has it come; asked again while the server cannot be had. False where there is no such text for this reader, or it does not come in a minute. */
  bring: (document: DocumentId) => Promise<boolean>
}

/** How long to wait before each further try, in milliseconds. */
const pauses = [500, 1_500, 4_000, 8_000, 16_000, 30_000]

/** The current texts of documents, each asked for once: they do not change while one reads a cell, and a map's cells ask for a few of them again and again. */
export function createTextsAtHand(call: typeof callApi = callApi, pause = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time))): TextsAtHand {
  const here = new Map<DocumentId, TextAround>()
  const asked = new Map<DocumentId, Promise<boolean>>()

  async function load(document: DocumentId): Promise<TextAround | 'none' | 'not now'> {
    const head = await call<{ currentRevisionId: string } | null>('GET', `documents/${document}`)
    if (!head.ok) return passes(head.problem.status) ? 'not now' : 'none'
    if (!head.value) return 'not now'
    const revision = await call<TextAround | null>('GET', revisionPath(head.value.currentRevisionId))
    if (!revision.ok) return passes(revision.problem.status) ? 'not now' : 'none'
    // An answer that was cut off on its way is none.
    return revision.value ? { text: revision.value.text, blocks: revision.value.blocks } : 'not now'
  }

  async function bring(document: DocumentId): Promise<boolean> {
    for (const wait of [...pauses, null]) {
      const found = await load(document)
      if (typeof found === 'object') {
        here.set(document, found)
        return true
      }
      if (found === 'none' || wait === null) break
      await pause(wait)
    }
    // The next reader of a cell may have better luck.
    asked.delete(document)
    return false
  }

  return {
    at: (document) => here.get(document) ?? null,
    bring(document) {
      const coming = asked.get(document) ?? bring(document)
      asked.set(document, coming)
      return coming
    },
  }
}

/** Out of reach, busy, or failing: another time it may answer. */
function passes(status: number): boolean {
  return status === 0 || status === 408 || status === 429 || status >= 500
}
