'use client'
import { useMemo, useRef } from 'react'
import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import { openQuestions } from '../../../lib/domain/argument/schemes/question-tasks.ts'
import type { ClaimId, RelationId } from '../../../lib/domain/ids.ts'
import type { Box, Point } from '../../../lib/domain/layout/box.ts'
import type { CardFace } from '../../../lib/domain/layout/card-face.ts'
import type { LayoutDirection } from '../../../lib/domain/argument/views/layout-direction.ts'
import { directionsOf } from '../../../lib/domain/layout/directions-of.ts'
import { placeHubMarks } from '../../../lib/domain/layout/place-hub-marks.ts'
import { routeRelations, type Route } from '../../../lib/domain/layout/route-relations.ts'
import { evidenceMarks } from '../canvas/evidence-marks.ts'
import type { MapSources } from '../sources/map-sources.ts'
import { cardBoxes, cardPlaces, type KnownPlaces } from './card-boxes.ts'
import { cardFaces } from './card-faces.ts'
import { useKept } from './use-kept.ts'

/** The map as it lies on the canvas. */
export interface MapScene {
  marks: ReturnType<typeof evidenceMarks>
  faces: ReadonlyMap<ClaimId, CardFace>
  /** Of what is shown; a card lies where it would if nothing were hidden. */
  boxes: ReadonlyMap<ClaimId, Box>
  /** Of all cards, hidden ones too: what is placed anew keeps clear of them. */
  wholeBoxes: ReadonlyMap<ClaimId, Box>
  routes: ReadonlyMap<RelationId, Route>
  /** Where the marks of an inference stand beside its line. */
  hubMarks: ReadonlyMap<RelationId, Box>
  /** How many critical questions of a step's scheme are open. */
  open: ReadonlyMap<RelationId, number>
  /** For each claim that bears on something, where its line arrives. */
  leaving: ReadonlyMap<ClaimId, Point>
  /** Which way arguments run at a claim. */
  directionAt: (claim: ClaimId) => LayoutDirection
}

/** `shown`: what of the map is drawn. `moving`: where cards are just now that somebody drags, or that glide to a new place; their written place is elsewhere. */
export function useMapScene(map: ArgumentMap, shown: ArgumentMap, sources: MapSources, moving: ReadonlyMap<ClaimId, Point>): MapScene {
  // While somebody types, claims change and nothing else: lines and marks are not worked out again at each letter.
  const relations = useKept(shown.relations)
  const allRelations = useKept(map.relations)
  const evidence = useKept(map.evidence)
  const last = useRef<{ sources: MapSources; marks: MapScene['marks'] } | null>(null)
  const marks = useMemo(() => {
    const made = evidenceMarks(map, sources, last.current?.sources === sources ? last.current.marks : undefined)
    last.current = { sources, marks: made }
    return made
  }, [evidence, sources]) // eslint-disable-line react-hooks/exhaustive-deps -- of the map, marks need its evidence alone
  const faces = useMemo(() => cardFaces(map, marks), [map, marks])
  const known = useRef<KnownPlaces | null>(null)
  const places = useMemo(() => (known.current = cardPlaces(map, faces, known.current)).places, [map, faces])
  const lastBoxes = useRef<ReadonlyMap<ClaimId, Box>>(undefined)
  const wholeBoxes = useKept(useMemo(() => (lastBoxes.current = cardBoxes(places, faces, moving, lastBoxes.current)), [places, faces, moving]))
  const boxes = useKept(useMemo(() => (shown.claims.size === map.claims.size ? wholeBoxes : new Map([...wholeBoxes].filter(([id]) => shown.claims.has(id)))), [wholeBoxes, shown, map]))
  const lastRoutes = useRef<MapScene['routes']>(undefined)
  const routes = useMemo(() => (lastRoutes.current = routeRelations(shown, boxes, lastRoutes.current)), [relations, boxes]) // eslint-disable-line react-hooks/exhaustive-deps -- of the map, lines need its relations alone
  const open = useMemo(() => openQuestions({ relations: allRelations }), [allRelations])
  const hubMarks = useMemo(
    () => placeHubMarks(routes.values(), (relation) => ({ length: (marks.get(relation)?.marks.length ?? 0) + (open.has(relation) ? 1 : 0) }), boxes.values()),
    [routes, marks, boxes, open],
  )
  const leaving = useMemo(() => {
    const ends = new Map<ClaimId, Point>()
    for (const relation of relations.values()) {
      const end = routes.get(relation.id)?.trunk[3]
      if (end && relation.kind !== 'equals' && relation.kind !== 'contradictory') for (const premise of relation.premises) if (!ends.has(premise.claim)) ends.set(premise.claim, end)
    }
    return ends
  }, [relations, routes])
  const directionAt = useMemo(() => directionsOf(map), [allRelations, map.views]) // eslint-disable-line react-hooks/exhaustive-deps -- of the map, directions need its relations and settings
  return useMemo(() => ({ marks, faces, boxes, wholeBoxes, routes, hubMarks, open, leaving, directionAt }), [marks, faces, boxes, wholeBoxes, routes, hubMarks, open, leaving, directionAt])
}
