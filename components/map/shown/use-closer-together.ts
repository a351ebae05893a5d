'use client'
import { useEffect, useMemo, useState } from 'react'
import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { ClaimId } from '../../../lib/domain/ids.ts'
import type { Box, Point } from '../../../lib/domain/layout/box.ts'
import type { CardFace } from '../../../lib/domain/layout/card-face.ts'
import { closerTogether } from '../../../lib/domain/layout/closer-together.ts'
import type { MapScene } from '../state/use-map-scene.ts'
import { useKept } from '../state/use-kept.ts'
import { isBetterCloser } from './is-better-closer.ts'
import type { ShownSettings } from './shown-control.ts'

interface Asked {
  map: ArgumentMap
  shown: ArgumentMap
  /** Those of what is shown, the same object while they do not change. */
  relations: ArgumentMap['relations']
  /** Where cards stand, whoever drags them just now. */
  places: ReadonlyMap<ClaimId, Point>
  faces: ReadonlyMap<ClaimId, CardFace>
  directionAt: MapScene['directionAt']
  asked: ShownSettings
  ready: boolean
}

interface Closer extends Pick<MapScene, 'closer' | 'couldBeCloser'> {
  /** Null: cards are drawn where they stand. */
  together: ReadonlyMap<ClaimId, Box> | null
}

/** What the room has above the canvas, while the canvas is not there to be measured. */
const above = 130
const nothing: ReadonlyMap<ClaimId, Box> = new Map()

/**
 * While part of the map is hidden and the rest could not be read when all of it is in view, that is drawn closer together.
 * Decided when something else is asked for, or the window changes; not while one works, so that nothing jumps.
 */
export function useCloserTogether({ map, shown, relations, places, faces, directionAt, asked, ready }: Asked): Closer {
  const hides = shown.claims.size < map.claims.size
  const standing = useKept(useMemo(() => (hides ? boxesOf(shown, places, faces) : nothing), [hides, shown, places, faces]), sameBox)
  const anchor = anchorOf(shown, asked)
  const draw = () => (anchor === undefined ? nothing : drawn(shown, standing, anchor, directionAt))
  const size = useWindowSize()
  const { folded, focus, filter, stand } = asked
  const couldBeCloser = useMemo(
    () => ready && hides && isBetterCloser({ standing, total: map.claims.size, pane: pane(), together: draw }),
    [ready, hides, size, folded, focus, filter], // eslint-disable-line react-hooks/exhaustive-deps -- an edit does not decide it
  )
  const closer = couldBeCloser && stand !== true
  const together = useMemo(() => (closer ? draw() : null), [closer, standing, relations, anchor, directionAt]) // eslint-disable-line react-hooks/exhaustive-deps -- of the map, places need its relations alone
  return { closer, couldBeCloser, together }
}

/** What stays where it stands: the question, else the claim in focus, else the first that is shown. */
function anchorOf({ question, claims }: ArgumentMap, { focus }: ShownSettings): ClaimId | undefined {
  if (question !== undefined && claims.has(question)) return question
  return focus && claims.has(focus.claim) ? focus.claim : claims.keys().next().value
}

function boxesOf({ claims }: ArgumentMap, places: ReadonlyMap<ClaimId, Point>, faces: ReadonlyMap<ClaimId, CardFace>): ReadonlyMap<ClaimId, Box> {
  const boxes = new Map<ClaimId, Box>()
  for (const id of claims.keys()) {
    const [place, face] = [places.get(id), faces.get(id)]
    if (place && face) boxes.set(id, { x: place.x, y: place.y, width: face.width, height: face.height })
  }
  return boxes
}

function drawn(shown: ArgumentMap, standing: ReadonlyMap<ClaimId, Box>, anchor: ClaimId, directionAt: MapScene['directionAt']): ReadonlyMap<ClaimId, Box> {
  const places = closerTogether(shown, { boxes: standing, anchor, directionAt })
  return new Map([...places].map(([id, { x, y }]) => [id, { ...standing.get(id)!, x, y }]))
}

function sameBox(one: Box, other: Box): boolean {
  return one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height
}

function pane(): { width: number; height: number } {
  const canvas = document.querySelector('.react-flow')?.getBoundingClientRect()
  return canvas && canvas.width > 0 ? canvas : { width: window.innerWidth, height: window.innerHeight - above }
}

/** In words, so that it is the same while it is the same. */
function useWindowSize(): string {
  const [size, setSize] = useState('')
  useEffect(() => {
    const measure = () => setSize(`${window.innerWidth} ${window.innerHeight}`)
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [])
  return size
}
