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
import type { Route } from '../../../lib/domain/layout/route-relations.ts'
import { evidenceMarks } from '../canvas/evidence-marks.ts'
import type { ShownSettings } from '../shown/shown-control.ts'
import { useCloserGlide } from '../shown/use-closer-glide.ts'
import { useCloserTogether } from '../shown/use-closer-together.ts'
import type { MapSources } from '../sources/map-sources.ts'
import { cardBoxes, cardPlaces, type KnownPlaces } from './card-boxes.ts'
import { cardFaces } from './card-faces.ts'
import { useKept } from './use-kept.ts'
import { useLines, type Lines } from './use-lines.ts'

/** The map as it lies on the canvas. */
export interface MapScene {
  marks: ReturnType<typeof evidenceMarks>
  faces: ReadonlyMap<ClaimId, CardFace>
  /** Of what is shown, as drawn: where cards stand on the whole map, or closer together. */
  boxes: ReadonlyMap<ClaimId, Box>
  /** Of all cards, hidden ones too: what is placed anew keeps clear of them. */
  wholeBoxes: ReadonlyMap<ClaimId, Box>
  /** Where what is shown comes to lie when no card is on its way: there one flies. */
  settled: Lines
  /** Where what is shown stands on the whole map, with the lines between: there one places. */
  standing: Lines
  /** Cards are drawn closer together for this viewer alone: their places are none of the map's. */
  closer: boolean
  /** They would be, if one did not want to see them where they stand. */
  couldBeCloser: boolean
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

interface Asked {
  map: ArgumentMap
  /** What of the map is drawn. */
  shown: ArgumentMap
  sources: MapSources
  moving: ReadonlyMap<ClaimId, Point>
  asked: ShownSettings
  /** The map and its passages are there. */
  ready: boolean
}

const nothing = { claims: new Map(), relations: new Map(), evidence: new Map() }

/** `moving`: where cards are just now that somebody drags, or that glide to a new place; their written place is elsewhere. */
export function useMapScene({ sources, moving, asked, ready, ...given }: Asked): MapScene {
  // Cards are as high as their marks: set before the passages are there, everything would be set twice.
  const map = useMemo(() => (ready ? given.map : { ...given.map, ...nothing }), [given.map, ready])
  const shown = ready ? given.shown : map
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
  const own = useKept(useMemo(() => (shown.claims.size === map.claims.size ? wholeBoxes : new Map([...wholeBoxes].filter(([id]) => shown.claims.has(id)))), [wholeBoxes, shown, map]))
  const directionAt = useMemo(() => directionsOf(map), [allRelations, map.views]) // eslint-disable-line react-hooks/exhaustive-deps -- of the map, directions need its relations and settings
  const { closer, couldBeCloser, together } = useCloserTogether({ map, shown, relations, places, faces, directionAt, asked, ready })
  const settledBoxes = together ?? own
  const onTheWay = useCloserGlide(closer, settledBoxes)
  const boxes = useKept(useMemo(() => (onTheWay.size === 0 ? settledBoxes : onTheirWay(settledBoxes, onTheWay)), [settledBoxes, onTheWay]))
  const standing = useLines(relations, shown, own)
  const settled = useLines(relations, shown, settledBoxes, standing)
  const { routes, leaving } = useLines(relations, shown, boxes, settled)
  const open = useMemo(() => openQuestions({ relations: allRelations }), [allRelations])
  const hubMarks = useMemo(
    () => placeHubMarks(routes.values(), (relation) => ({ length: (marks.get(relation)?.marks.length ?? 0) + (open.has(relation) ? 1 : 0) }), boxes.values()),
    [routes, marks, boxes, open],
  )
  return useMemo(
    () => ({ marks, faces, boxes, wholeBoxes, settled, standing, closer, couldBeCloser, routes, hubMarks, open, leaving, directionAt }),
    [marks, faces, boxes, wholeBoxes, settled, standing, closer, couldBeCloser, routes, hubMarks, open, leaving, directionAt],
  )
}

function onTheirWay(boxes: ReadonlyMap<ClaimId, Box>, places: ReadonlyMap<ClaimId, Point>): ReadonlyMap<ClaimId, Box> {
  return new Map([...boxes].map(([id, box]) => [id, places.has(id) ? { ...box, ...places.get(id)! } : box]))
}
