import type { ClaimId } from '../../ids.ts'
import type { JsonObject } from '../../json.ts'
import type { ArgumentMap } from '../argument-map.ts'
import { differentPairs, rememberDifferent } from '../different-claims.ts'
import { isPlainObject } from '../item-fields.ts'
import type { MapCommand } from '../map-command.ts'
import { recordsById } from '../views/kept-records.ts'
import { layoutId } from '../views/layout-direction.ts'

/** What is kept of the map beside its claims, and names the claim that goes: steps to present, its layout, what it is not. */
export function mergedRecords(map: ArgumentMap, keep: ClaimId, drop: ClaimId): MapCommand[] {
  const commands: MapCommand[] = []
  for (const { id, ...step } of recordsById(map.steps).values()) {
    const { target } = step as JsonObject
    if (isPlainObject(target) && target['claim'] === drop) commands.push({ type: 'put', on: 'step', id, value: { ...step, id, target: { ...(target as JsonObject), claim: keep } } })
  }
  const views = recordsById(map.views)
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
