'use client'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ImportedText } from '../../lib/domain/importing/import-text.ts'
import { addStep, redoStep, rowFrom, startRow, undoStep, type CorrectionRow, type Step } from './correction-row.ts'
import { forgetSteps, keepSteps, keptSteps, textMark } from './keep-draft.ts'

export interface Corrections {
  row: CorrectionRow
  /** How many steps were found on this device from before. */
  found: number
  /** False once they could not be kept on this device. */
  kept: boolean
  /** The sentence of a correction that cannot be made; null when it was made. */
  apply: (step: Step) => string | null
  undo: () => Step | null
  redo: () => Step | null
  /** After saving: nothing is left to keep. */
  forget: () => void
}

/** A person's row of corrections to one text, kept on the device under `draft` until it is saved. */
export function useCorrections(base: ImportedText, draft: string): Corrections {
  const mark = useMemo(() => textMark(base.text), [base])
  const [{ row, found }, setState] = useState(() => {
    const kept = keptSteps(draft, mark)
    const from = kept.length > 0 ? rowFrom(base, kept) : null
    return from?.ok ? { row: from.value, found: kept.length } : { row: startRow(base), found: 0 }
  })
  const [kept, setKept] = useState(true)
  const latest = useRef(row)
  const forgotten = useRef(false)
  latest.current = row

  useEffect(() => {
    if (!forgotten.current) setKept(keepSteps(draft, mark, row.done))
  }, [draft, mark, row.done])

  const set = useCallback((next: CorrectionRow) => {
    latest.current = next
    setState((before) => ({ ...before, row: next }))
  }, [])
  const apply = useCallback(
    (step: Step) => {
      const next = addStep(latest.current, step)
      if (!next.ok) return next.error.message
      set(next.value)
      return null
    },
    [set],
  )
  const undo = useCallback(() => {
    const step = latest.current.done.at(-1) ?? null
    if (step) set(undoStep(latest.current))
    return step
  }, [set])
  const redo = useCallback(() => {
    const step = latest.current.undone.at(-1) ?? null
    if (step) set(redoStep(latest.current))
    return step
  }, [set])
  const forget = useCallback(() => {
    forgotten.current = true
    forgetSteps(draft)
  }, [draft])
  return { row, found, kept, apply, undo, redo, forget }
}
