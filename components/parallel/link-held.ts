import type { Claim } from '../../lib/domain/argument/claim.ts'
import type { Evidence, Stance } from '../../lib/domain/argument/evidence.ts'
import type { ArgumentMap } from '../../lib/domain/argument/argument-map.ts'
import type { MapCommand } from '../../lib/domain/argument/map-command.ts'
import type { Target } from '../../lib/domain/argument/relation.ts'
import { newId, type PassageId } from '../../lib/domain/ids.ts'
import { linkPassage } from '../map/edits/link-passage.ts'

/** A passage that is to be evidence, with what its author does there; null: that is settled later. */
interface HeldPassage {
  passage: PassageId
  stance: Stance | null
}

/**
 * Makes passages of several texts evidence of one thing, as one step (SPEC: PL6); `claim`: which is new with it. A passage that
 * is its evidence already is not linked twice: its stance is settled, where one is given.
 */
export function linkHeld(map: ArgumentMap, to: { target: Target } | { claim: Claim }, held: readonly HeldPassage[], by?: string): MapCommand {
  const target: Target = 'claim' in to ? { claim: to.claim.id } : to.target
  const commands: MapCommand[] = 'claim' in to ? [{ type: 'add', on: 'claim', item: to.claim }] : []
  for (const { passage, stance } of held) {
    const known = evidenceOf(map, passage, target)
    if (known) {
      if (stance !== null) commands.push({ type: 'set', on: 'evidence', id: known.id, changes: { stance, settled: true } })
      continue
    }
    const linked = linkPassage(map, passage, target, by)
    commands.push(stance === null || linked.type !== 'add' || linked.on !== 'evidence' ? linked : { ...linked, item: { ...linked.item, id: newId(), stance, settled: true } })
  }
  return commands.length === 1 ? commands[0]! : { type: 'batch', commands }
}

function evidenceOf(map: ArgumentMap, passage: PassageId, target: Target): Evidence | undefined {
  return [...map.evidence.values()].find((item) => item.passage === passage && item.target.claim === target.claim && item.target.relation === target.relation)
}
