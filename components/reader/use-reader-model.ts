import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { Outbox } from '../../lib/editor/outbox.ts'
import { callApi } from '../api/call-api.ts'
import type { Thread } from '../discussion/thread-types.ts'
import { deliver } from './deliver.ts'
import type { ReaderEffect } from './reader-effect.ts'
import { ReaderModel } from './reader-model.ts'
import type { ClaimLink, ReaderDocument, ReaderPassage, ReaderRights } from './reader-types.ts'

/** The model of one open document, loaded, and sending until the page is left. `failed` is a sentence. */
export function useReaderModel(document: ReaderDocument, rights: ReaderRights): { model: ReaderModel; failed: string | null; reload: () => void } {
  const model = useMemo(() => {
    const name = `reader:${rights.userId ?? 'visitor'}:${document.id}`
    const storage = typeof localStorage === 'undefined' ? noStorage : localStorage
    return new ReaderModel(document, rights, new Outbox<ReaderEffect>(name, storage, deliver))
    // The person and the document are the model's identity; other props are the same for its whole life.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [document.id, document.revisionId, rights.userId])
  const [failed, setFailed] = useState<string | null>(null)

  const reload = useCallback(async (): Promise<void> => {
    const before = model.outbox.delivered
    const [passages, threads, links] = await Promise.all([
      callApi<{ passages: ReaderPassage[] }>('GET', `documents/${document.id}/passages`),
      callApi<{ threads: Thread[] }>('GET', `documents/${document.id}/threads`),
      callApi<{ links: ClaimLink[] }>('GET', `documents/${document.id}/links`),
    ])
    if (!passages.ok) return setFailed(passages.problem.detail)
    setFailed(null)
    // Something was saved while this was on its way: it may not be in it.
    if (model.outbox.delivered !== before) return reload()
    model.load(passages.value.passages, threads.ok ? threads.value.threads : [], links.ok ? links.value.links : [])
  }, [document.id, model])

  useEffect(() => {
    void reload().then(() => model.outbox.flush())
    const online = () => model.outbox.retry()
    // Others' highlights and links come when one looks at the page again; there is no live channel for a text.
    let last = Date.now()
    const seen = () => {
      if (globalThis.document.visibilityState !== 'visible' || Date.now() - last < 20_000) return
      last = Date.now()
      if (model.outbox.status() === 'saved') void reload()
    }
    addEventListener('online', online)
    globalThis.document.addEventListener('visibilitychange', seen)
    return () => {
      removeEventListener('online', online)
      globalThis.document.removeEventListener('visibilitychange', seen)
    }
  }, [model, reload])

  return { model, failed, reload: () => void reload() }
}

/** Makes a component show every change of the model. */
export function useModelVersion(model: ReaderModel): number {
  return useSyncExternalStore(model.subscribe, model.version, model.version)
}

const noStorage = { getItem: () => null, setItem: () => {}, removeItem: () => {} }
