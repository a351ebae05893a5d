'use client'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { NotTaken, saveFile, takeFile, type FileOf, type TakenFile } from './take-file.ts'

export type ExportState =
  | { kind: 'idle' }
  /** `share` in [0, 1] once something is known of it. */
  | { kind: 'working'; share?: number }
  | { kind: 'done'; file: Pick<TakenFile, 'name' | 'losses'> }
  | { kind: 'failed'; sentence: string }

export interface ExportControl {
  state: ExportState
  start(asked: Readonly<Record<string, unknown>>): void
  cancel(): void
  /** What was said of the last file is no longer so. */
  forget(): void
}

/** One file at a time, told from the first byte to the last. It goes on while the panel is closed, and ends with the room. */
export function useExport(mapId: string, onEnd: (state: ExportState) => void, of: FileOf = 'export'): ExportControl {
  const [state, setState] = useState<ExportState>({ kind: 'idle' })
  const work = useRef<AbortController | null>(null)
  const ended = useRef(onEnd)
  useEffect(() => {
    ended.current = onEnd
  })
  useEffect(() => () => work.current?.abort(), [])

  const start = useCallback(
    (asked: Readonly<Record<string, unknown>>) => {
      if (work.current) return
      const own = new AbortController()
      work.current = own
      setState({ kind: 'working' })
      const end = (last: ExportState) => {
        work.current = null
        setState(last)
        if (last.kind !== 'idle') ended.current(last)
      }
      takeFile(mapId, asked, { signal: own.signal, onProgress: (share) => setState({ kind: 'working', share }) }, of)
        .then((file) => {
          saveFile(file)
          end({ kind: 'done', file })
        })
        .catch((error: unknown) => end(own.signal.aborted ? { kind: 'idle' } : { kind: 'failed', sentence: error instanceof NotTaken ? error.message : 'The file could not be made. Try again.' }))
    },
    [mapId, of],
  )
  const cancel = useCallback(() => work.current?.abort(), [])
  const forget = useCallback(() => setState((now) => (now.kind === 'working' ? now : { kind: 'idle' })), [])
  return useMemo(() => ({ state, start, cancel, forget }), [state, start, cancel, forget])
}
