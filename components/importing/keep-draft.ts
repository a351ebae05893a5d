import type { ImportSource } from './send-source.ts'
import type { Step } from './correction-row.ts'

/** Corrections that are not saved yet: kept on the device, so that neither a reload nor a crash loses them. */
interface KeptSteps {
  /** Which text they are for. */
  mark: string
  steps: readonly Step[]
  at: string
}

const prefix = 'sic-import:'

/** Whether they could be kept: a full or forbidden store keeps nothing, and then the screen says so. */
export function keepSteps(draft: string, mark: string, steps: readonly Step[]): boolean {
  try {
    if (steps.length === 0) localStorage.removeItem(prefix + draft)
    else localStorage.setItem(prefix + draft, JSON.stringify({ mark, steps, at: new Date().toISOString() } satisfies KeptSteps))
    return true
  } catch {
    return false
  }
}

export function keptSteps(draft: string, mark: string): readonly Step[] {
  try {
    const kept = JSON.parse(localStorage.getItem(prefix + draft) ?? 'null') as KeptSteps | null
    return kept?.mark === mark && Array.isArray(kept.steps) ? kept.steps : []
  } catch {
    return []
  }
}

export function forgetSteps(draft: string): void {
  keepSteps(draft, '', [])
}

/** Under which name the corrections to a revision are kept. */
export function revisionDraft(documentId: string, revisionId: string): string {
  return `revision:${documentId}:${revisionId}`
}

/** Revisions of a document, other than `revisionId`, for which corrections are kept on this device. */
export function olderDrafts(documentId: string, revisionId: string): string[] {
  const of = prefix + revisionDraft(documentId, '')
  try {
    return Object.keys(localStorage).flatMap((key) => (key.startsWith(of) && key !== of + revisionId ? [key.slice(of.length)] : []))
  } catch {
    return []
  }
}

/** Corrections in words that fitted no newer text, kept until somebody discards them. */
export function keepLeft(documentId: string, words: readonly string[]): void {
  try {
    if (words.length === 0) localStorage.removeItem(`${prefix}left:${documentId}`)
    else localStorage.setItem(`${prefix}left:${documentId}`, JSON.stringify(words))
  } catch {
    // They are on the screen all the same.
  }
}

export function keptLeft(documentId: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(`${prefix}left:${documentId}`) ?? '[]')
    return Array.isArray(kept) ? kept.map(String) : []
  } catch {
    return []
  }
}

/** Tells one text from another; corrections made to one mean nothing on another. */
export function textMark(text: string): string {
  let hash = 2_166_136_261
  for (let unit = 0; unit < text.length; unit += 1) hash = Math.imul(hash ^ text.charCodeAt(unit), 16_777_619) >>> 0
  return `${text.length}-${hash.toString(36)}`
}

/** What is being imported and not saved yet, by draft. In memory at once, and in the browser's own database for after a reload. */
const sources = new Map<string, ImportSource>()

export async function keepSource(draft: string, source: ImportSource): Promise<void> {
  sources.set(draft, source)
  await inStore('readwrite', forgetOld).catch(() => {})
  await inStore('readwrite', (store) => store.put({ source, at: Date.now() }, draft)).catch(() => {})
}

export async function keptSource(draft: string): Promise<ImportSource | null> {
  const known = sources.get(draft)
  if (known) return known
  const kept = await inStore<{ source: ImportSource } | undefined>('readonly', (store) => store.get(draft)).catch(() => undefined)
  return kept?.source ?? null
}

export async function forgetSource(draft: string): Promise<void> {
  sources.delete(draft)
  await inStore('readwrite', (store) => store.delete(draft)).catch(() => {})
}

/** What nobody came back to for a month. */
function forgetOld(store: IDBObjectStore): IDBRequest {
  const walk = store.openCursor()
  walk.onsuccess = () => {
    const at = walk.result
    if (!at) return
    if ((at.value as { at: number }).at < Date.now() - 30 * 24 * 3_600_000) at.delete()
    at.continue()
  }
  return walk
}

function inStore<T>(mode: IDBTransactionMode, run: (store: IDBObjectStore) => IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('sic-imports', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore('sources')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const db = opening.result
      const transaction = db.transaction('sources', mode)
      const request = run(transaction.objectStore('sources'))
      transaction.oncomplete = () => {
        db.close()
        resolve(request.result as T)
      }
      transaction.onabort = () => {
        db.close()
        reject(transaction.error)
      }
    }
  })
}
