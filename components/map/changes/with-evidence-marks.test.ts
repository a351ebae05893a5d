import { describe, expect, it } from 'vitest'
import { aClaim, aMap, anEvidence } from '../../../lib/domain/testing/factories.ts'
import type { ChangeMark } from './change-marks.ts'
import { withEvidenceMarks } from './with-evidence-marks.ts'

const claim = aClaim({ text: 'It is so.' })
const evidence = anEvidence({ target: { claim: claim.id } })
const map = aMap({ claims: [claim], evidence: [evidence] })

describe('a claim whose evidence changed', () => {
  it('[HI21] is marked as changed, and says how', () => {
    const marks = withEvidenceMarks(map, new Map([[evidence.id, { change: 'added', sentence: 'A passage was linked.' }]]))
    expect(marks.get(claim.id)).toEqual({ change: 'changed', sentence: 'A passage was linked.' })
  })

  it('[HI21] keeps the mark of its own that says more', () => {
    const own: ChangeMark = { change: 'added', sentence: 'It is new.' }
    expect(withEvidenceMarks(map, new Map<string, ChangeMark>([[claim.id, own], [evidence.id, { change: 'added' }]])).get(claim.id)).toBe(own)
    const reworded: ChangeMark = { change: 'moved', sentence: 'It moved.', was: { place: { x: 1, y: 2 } } }
    const marks = withEvidenceMarks(map, new Map<string, ChangeMark>([[claim.id, reworded], [evidence.id, { change: 'removed', sentence: 'A passage went.' }]]))
    expect(marks.get(claim.id)).toEqual({ change: 'changed', sentence: 'It moved. A passage went.', was: { place: { x: 1, y: 2 } } })
  })
})
