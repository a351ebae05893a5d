'use client'
import { useMemo, useRef } from 'react'
import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { ClaimId, RelationId } from '../../../lib/domain/ids.ts'
import type { Box, Point } from '../../../lib/domain/layout/box.ts'
import { routeRelations, type Route } from '../../../lib/domain/layout/route-relations.ts'

/** Cards, and the lines between them. */
export interface Lines {
  boxes: ReadonlyMap<ClaimId, Box>
  routes: ReadonlyMap<RelationId, Route>
  /** For each claim that bears on something, where its line arrives. */
  leaving: ReadonlyMap<ClaimId, Point>
}

/** The lines between cards that lie so. `known`: the same lines, if the cards lie as they do there. */
export function useLines(relations: ArgumentMap['relations'], shown: ArgumentMap, boxes: ReadonlyMap<ClaimId, Box>, known?: Lines): Lines {
  const last = useRef<Lines['routes']>(undefined)
  const same = known?.boxes === boxes ? known : undefined
  return useMemo(() => {
    if (same) return same
    const routes = (last.current = routeRelations(shown, boxes, last.current))
    const leaving = new Map<ClaimId, Point>()
    for (const relation of relations.values()) {
      const end = routes.get(relation.id)?.trunk[3]
      if (end && relation.kind !== 'equals' && relation.kind !== 'contradictory') for (const premise of relation.premises) if (!leaving.has(premise.claim)) leaving.set(premise.claim, end)
    }
    return { boxes, routes, leaving }
  }, [relations, boxes, same]) // eslint-disable-line react-hooks/exhaustive-deps -- of the map, lines need its relations alone
}
