import { routes } from '../../../lib/routes.ts'
import { PngProgress } from './png-progress.ts'

export interface TakenFile {
  blob: Blob
  name: string
  /** What the file could not hold, as sentences. */
  losses: readonly string[]
}

/** Why no file came, as a sentence. */
export class NotTaken extends Error {
  override name = 'NotTaken'
}

/** What is asked for: the map itself, or its comparison. */
export type FileOf = 'export' | 'comparison'

/** Asks the server for the map, or its comparison, as a file. `onProgress` gets a share in [0, 1] where one is known. */
export async function takeFile(mapId: string, asked: Readonly<Record<string, unknown>>, { signal, onProgress }: { signal: AbortSignal; onProgress: (share: number) => void }, of: FileOf = 'export'): Promise<TakenFile> {
  const response = await fetch(routes.api(`maps/${mapId}/${of}`), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(asked), signal }).catch((error: unknown) => {
    if (signal.aborted) throw error
    throw new NotTaken('The server could not be reached. Files are made there: try again when there is a connection.')
  })
  if (!response.ok || !response.body) throw new NotTaken(await sentenceOf(response))
  const strips = Number(response.headers.get('sic-strips') ?? 0)
  const progress = new PngProgress()
  const pieces: Uint8Array<ArrayBuffer>[] = []
  const reader = response.body.getReader()
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      pieces.push(read.value)
      if (strips === 0) continue
      progress.take(read.value)
      onProgress(Math.min(1, progress.strips / strips))
    }
  } catch (error) {
    if (signal.aborted) throw error
    throw new NotTaken('The file broke off on its way. Try again; if it does so again, ask for a smaller picture.')
  }
  const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  return {
    blob: new Blob(pieces, { type: response.headers.get('content-type') ?? 'application/octet-stream' }),
    name: name ? decodeURIComponent(name) : 'map',
    losses: JSON.parse(decodeURIComponent(response.headers.get('sic-losses') ?? '%5B%5D')) as string[],
  }
}

async function sentenceOf(response: Response): Promise<string> {
  try {
    const { detail, errors } = (await response.json()) as { detail?: string; errors?: { detail: string }[] }
    return errors?.[0]?.detail ?? detail ?? 'Something went wrong on the server. Try again.'
  } catch {
    return 'Something went wrong on the server. Try again.'
  }
}

/** Hands a file to the browser as a download. */
export function saveFile({ blob, name }: Pick<TakenFile, 'blob' | 'name'>): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
