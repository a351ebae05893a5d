import { mapLimits } from '../../argument/map-limits.ts'
import type { Evidence } from '../../argument/evidence.ts'
import type { JsonObject } from '../../json.ts'
import { illocutionFor, illocutionOf, type StepType } from './aif-words.ts'
import type { FreeIds } from './free-ids.ts'
import { nodeOfItem, type KeptGraph } from './kept-graph.ts'
import type { WrittenNode } from './write-graph.ts'

interface Writing {
  kept: KeptGraph
  free: FreeIds
  claimNodes: ReadonlyMap<string, string>
  stepNodes: ReadonlyMap<string, { id: string; type: StepType }>
  locutionOf: (evidence: Evidence) => string | undefined
  schemeOf: (id: string, text: string, schemeID: string | undefined) => JsonObject
}

export interface WrittenIllocutions {
  nodes: WrittenNode[]
  edges: { from: string; to: string }[]
  left: { stances: number; noPassage: number }
}

/** Evidence as illocutions: those that came from a file as they were there, anchored where they were, the others from the locution itself. */
export function writeIllocutions(all: readonly Evidence[], { kept, free, claimNodes, stepNodes, locutionOf, schemeOf }: Writing): WrittenIllocutions {
  const written: WrittenIllocutions = { nodes: [], edges: [], left: { stances: 0, noPassage: 0 } }
  /** Several pieces of evidence that were one illocution are one again. */
  const again = new Map<string, string>()
  for (const evidence of all) {
    const locution = locutionOf(evidence)
    if (locution === undefined) {
      written.left.noPassage += 1
      continue
    }
    const step = evidence.target.relation === undefined ? undefined : stepNodes.get(evidence.target.relation)!
    const type = step?.type ?? 'claim'
    const before = nodeOfItem(evidence)
    const isAsBefore = before?.text !== undefined && illocutionOf(before.text, type).stance === evidence.stance
    const key = isAsBefore ? JSON.stringify([before.id, before.text]) : ''
    let id = again.get(key)
    if (id === undefined || key === '') {
      id = free.take((before?.id ?? evidence.id).slice(0, mapLimits.id - 10))
      const fresh = illocutionFor(evidence.stance, type)
      if (isAsBefore) written.nodes.push({ id, type: 'YA', text: before.text!, more: before.more })
      else {
        const { scheme: _scheme, schemeID: _schemeID, ...more } = before?.more ?? {}
        written.nodes.push({ id, type: 'YA', text: fresh.text, more: { ...more, ...schemeOf(id, fresh.text, fresh.schemeID) } })
        if (fresh.lost) written.left.stances += 1
      }
      again.set(key, id)
    }
    const anchor = before?.aif['anchor']
    written.edges.push({ from: typeof anchor === 'string' && kept.nodes.get(anchor)?.type === 'TA' ? anchor : locution, to: id })
    written.edges.push({ from: id, to: step?.id ?? claimNodes.get(evidence.target.claim!)! })
  }
  return written
}
