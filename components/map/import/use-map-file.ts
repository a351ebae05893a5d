'use client'
import { useEffect, useState } from 'react'
import type { MapFileQuestion, MapFileSummary } from './map-file-summary.ts'

export type MapFileState = { kind: 'reading' } | { kind: 'read'; summary: MapFileSummary } | { kind: 'failed'; sentence: string }

/** What is in a file, found out in a worker: a page does not stand still for it, and it ends with whoever asked. */
export function useMapFile(file: File, format: string | undefined): MapFileState {
  const [state, setState] = useState<MapFileState>({ kind: 'reading' })
  useEffect(() => {
    setState({ kind: 'reading' })
    const worker = new Worker(new URL('./map-file.worker.ts', import.meta.url), { type: 'module' })
    let gone = false
    const fail = (sentence: string) => !gone && setState({ kind: 'failed', sentence })
    worker.onmessage = ({ data }: MessageEvent<MapFileSummary>) => !gone && setState({ kind: 'read', summary: data })
    // What reads it is fetched when it is needed: without a connection that is what is missing.
    worker.onerror = () => fail(navigator.onLine ? 'This file could not be read here. It may be too large for this device.' : 'There is no connection to fetch what reads a map. Choose the file again when you are connected.')
    file.arrayBuffer().then(
      (buffer) => {
        const question: MapFileQuestion = { bytes: new Uint8Array(buffer), fileName: file.name, ...(format !== undefined && { format }) }
        if (!gone) worker.postMessage(question)
      },
      () => fail(`‘${file.name}’ can no longer be read from this device. Choose it again.`),
    )
    return () => {
      gone = true
      worker.terminate()
    }
  }, [file, format])
  return state
}
