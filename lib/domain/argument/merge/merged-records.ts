import type { ClaimId } from '../../ids.ts'
import type { ArgumentMap } from '../argument-map.ts'
import { differentPairs, rememberDifferent } from '../different-claims.ts'
import type { MapCommand } from '../map-command.ts'
import { followRecord } from '../views/follow-record.ts'
import { recordsById } from '../views/kept-records.ts'
import { layoutId } from '../views/layout-direction.ts'

/** What is kept of the map beside its claims, and names the claim that goes: saved views, steps to present, its layout, what it is not. */
export function mergedRecords(map: ArgumentMap, keep: ClaimId, drop: ClaimId): MapCommand[] {
  const commands: MapCommand[] = []
  const [views, steps] = [recordsById(map.views), recordsById(map.steps)]
  for (const [on, records] of [['view', views], ['step', steps]] as const) {
    for (const record of records.values()) {
      const followed = followRecord(record, (id) => (id === drop ? keep : id))
      if (followed !== record) commands.push({ type: 'put', on, id: record.id, value: followed })
    }
  }
  const layout = views.get(layoutId(drop))
  if (layout && !views.has(layoutId(keep))) commands.push({ type: 'put', on: 'view', id: layoutId(keep), value: { ...layout, id: layoutId(keep) } })
  const known = new Set(differentPairs(map).map(({ claims: [a, b] }) => `${a} ${b}`))
  for (const { claims } of differentPairs(map)) {
    if (!claims.includes(drop)) continue
    const other = claims[0] === drop ? claims[1] : claims[0]
    if (other !== keep && !known.has(`${keep} ${other}`) && !known.has(`${other} ${keep}`)) commands.push(rememberDifferent(keep, other))
  }
  return commands
}
