import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Outbox } from '../../lib/editor/outbox.ts'
import { callApi } from '../api/call-api.ts'
import type { Thread } from '../discussion/thread-types.ts'
import { deviceOutbox } from '../device/device-outbox.ts'
import type { ReaderEffect } from './reader-effect.ts'
import { ReaderModel } from './reader-model.ts'
import type { ClaimLink, ReaderDocument, ReaderPassage, ReaderRights } from './reader-types.ts'

/** What one person does to one text, on its way to the server whichever of its revisions is read, and also when the text is closed. */
export function useReaderOutbox({ id, title, revisionId }: ReaderDocument, userId: string | null): Outbox<ReaderEffect> {
  // A text that is renamed while it is open is the same text.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  return useMemo(() => deviceOutbox(userId ?? 'visitor').text<ReaderEffect>({ id, title, revision: revisionId }), [id, revisionId, userId])
}

/**
 * The model of one open revision, loaded, and sending until the page is left. `failed` is a sentence. Passages stand
 * as they do on that revision, also when there is a newer one.
 */
export function useReaderModel(document: ReaderDocument, rights: ReaderRights, outbox: Outbox<ReaderEffect>): { model: ReaderModel; failed: string | null; reload: () => void } {
  const model = useMemo(
    () => new ReaderModel(document, rights, outbox),
    // The person and the revision are the model's identity; other props are the same for its whole life.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [document.id, document.revisionId, rights.userId, outbox],
  )
  const [failed, setFailed] = useState<string | null>(null)

  const reload = useCallback(async (): Promise<void> => {
    await outbox.ready
    const before = outbox.delivered
    const [passages, threads, links] = await Promise.all([
      callApi<{ passages: ReaderPassage[] }>('GET', `documents/${document.id}/passages?revision=${document.revisionId}`),
      callApi<{ threads: Thread[] }>('GET', `documents/${document.id}/threads`),
      callApi<{ links: ClaimLink[] }>('GET', `documents/${document.id}/links`),
    ])
    if (!passages.ok) {
      // What is kept on this device can be shown without the server, and what was shown before stays.
      if (model.loaded) return
      setFailed(passages.problem.detail)
      return model.load([], [], [], { whole: false })
    }
    setFailed(null)
    // Something was saved while this was on its way: it may not be in it.
    if (outbox.delivered !== before) return reload()
    model.load(passages.value.passages, threads.ok ? threads.value.threads : null, links.ok ? links.value.links : null)
  }, [document.id, document.revisionId, model, outbox])

  useEffect(() => {
    const stop = model.follow(() => void reload())
    void reload().then(() => outbox.flush())
    // Others' highlights and links come when one looks at the page again; there is no live channel for a text.
    let last = Date.now()
    const seen = () => {
      if (globalThis.document.visibilityState !== 'visible' || Date.now() - last < 20_000) return
      last = Date.now()
      void reload()
    }
    const online = () => void reload()
    globalThis.document.addEventListener('visibilitychange', seen)
    addEventListener('online', online)
    return () => {
      stop()
      removeEventListener('online', online)
      globalThis.document.removeEventListener('visibilitychange', seen)
    }
  }, [model, reload, outbox])

  return { model, failed, reload: () => void reload() }
}

/** Makes a component show every change of the model. */
export function useModelVersion(model: ReaderModel): number {
  return useSyncExternalStore(model.subscribe, model.version, model.version)
}
