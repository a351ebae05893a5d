import type { View } from '../evaluation/grant-view.ts'
import type { ClaimId, RelationId } from '../ids.ts'
import { signs } from './cell.ts'
import type { ColumnId } from './column.ts'
import type { Comparison } from './compare-map.ts'
import { hasOwnVoice } from './has-own-voice.ts'
import type { Testimony } from './testimony.ts'

/** What a column says in its own voice, by the things themselves: nothing is folded, nothing derived. */
export interface OwnView extends View {
  column: ColumnId
  /** What it asserts in any way: what is granted of that (`asserts`) is only what it says flatly. */
  affirms: ReadonlySet<ClaimId>
  /** Relations that it rejects. */
  rejects: ReadonlySet<RelationId>
}

/** The views of the columns that have a voice of their own: documents, parts and sets of those. */
export function ownViews(comparison: Comparison): readonly OwnView[] {
  const views = kept.get(comparison) ?? madeFrom(comparison)
  kept.set(comparison, views)
  return views
}

/** Much is asked of them, again and again. */
const kept = new WeakMap<Comparison, readonly OwnView[]>()

function madeFrom({ testimonies, columns }: Comparison): OwnView[] {
  const views = columns.filter(hasOwnVoice).map((column) => ({ column: column.id, affirms: new Set<ClaimId>(), asserts: new Set<ClaimId>(), denies: new Set<ClaimId>(), draws: new Set<RelationId>(), rejects: new Set<RelationId>() }))
  const members = new Map(columns.map((column) => [column.id, column.kind === 'set' ? column.members : [column.id]] as const))
  for (const said of testimonies.values()) {
    for (const view of views) {
      const own = members.get(view.column)!.flatMap((member) => said.get(member) ?? [])
      const [first] = own
      if (!first) continue
      const side = sideOf(own)
      const { claim, relation } = first.evidence.target
      if (claim === undefined) {
        if (side === 1) view.draws.add(relation)
        if (side === -1) view.rejects.add(relation)
      } else if (side === -1) view.denies.add(claim)
      else if (side === 1) {
        view.affirms.add(claim)
        if (own.some(({ stance, evidence }) => signs[stance] === 1 && (evidence.force ?? 'flat') === 'flat')) view.asserts.add(claim)
      }
    }
  }
  return views
}

/** 0 where it takes no side, or both. */
function sideOf(list: readonly Testimony[]): 1 | -1 | 0 {
  const sides = new Set(list.map(({ stance }) => signs[stance]).filter((sign) => sign !== 0))
  return sides.size === 1 ? [...sides][0]! : 0
}
