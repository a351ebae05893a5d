'use client'
import { useMemo, useRef } from 'react'
import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import { noChanges, type ChangeMark, type ChangeMarks } from './change-marks.ts'
import { withEvidenceMarks } from './with-evidence-marks.ts'

/** The marks as they are drawn. A mark that says what it said before is the same object, so that only what changed is drawn again. */
export function useDrawnChanges(map: ArgumentMap, changes: ChangeMarks): ChangeMarks {
  const last = useRef<ChangeMarks>(noChanges)
  return useMemo(() => {
    if (changes.size === 0) return (last.current = noChanges)
    const drawn = new Map<string, ChangeMark>()
    for (const [id, mark] of withEvidenceMarks(map, changes)) {
      const old = last.current.get(id)
      drawn.set(id, old && JSON.stringify(old) === JSON.stringify(mark) ? old : mark)
    }
    return (last.current = drawn)
  }, [map, changes])
}
