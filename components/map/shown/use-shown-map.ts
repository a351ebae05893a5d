'use client'
import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { argumentOutline } from '../../../lib/domain/argument/argument-outline.ts'
import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import { matchFilter } from '../../../lib/domain/argument/filter-map.ts'
import { findInMap } from '../../../lib/domain/argument/find-in-map.ts'
import { neighbourhood } from '../../../lib/domain/argument/neighbourhood.ts'
import { bearingOn } from '../../../lib/domain/argument/reach.ts'
import { endsOf, foldsAbove, showMap, unfoldedClaims, wholeMap, type ShownMap } from '../../../lib/domain/argument/shown-map.ts'
import type { ClaimLabel } from '../../../lib/domain/evaluation/claim-label.ts'
import { evaluateMap } from '../../../lib/domain/evaluation/evaluate-map.ts'
import type { ClaimId } from '../../../lib/domain/ids.ts'
import type { MapSources } from '../sources/map-sources.ts'
import type { MapSelection } from '../state/use-map-selection.ts'
import { keep, nothingAsked, readKept } from './kept-settings.ts'
import type { SetShown, ShownSettings } from './shown-control.ts'
import { namesOfSources } from './names-of-sources.ts'

interface Asked {
  mapId: string
  userId: string | undefined
  map: ArgumentMap
  sources: MapSources
  selection: MapSelection
  /** All is shown, whatever one asked: two states are compared. */
  suspended: boolean
  /** How claims stand, where that is known already: with what one supposes. */
  labels: ReadonlyMap<ClaimId, ClaimLabel> | null
}

export interface ShownControl {
  shown: ShownMap
  setShown: SetShown
  /** What was asked for; `shown` is what comes of it. */
  asked: ShownSettings
  /** What is searched for. */
  searched: string
  /** What was folded, unfolded or brought into focus last: it is not to glide out of sight. */
  turned: RefObject<string | null>
}

const none: ReadonlySet<string> = new Set()

/** What of the map one sees: folded, near the claim in focus, matching the filter. One's own, and kept for the next time. */
export function useShownMap({ mapId, userId, map, sources, selection, suspended, labels: known }: Asked): ShownControl {
  const key = `sic-shown:${userId ?? ''}:${mapId}`
  const [settings, setSettings] = useState<ShownSettings>(() => (typeof window === 'undefined' ? nothingAsked : readKept(key)))
  const [searched, setSearched] = useState('')
  // What was chosen while it was left out stays to be seen until something else is asked for.
  const [pinned, setPinned] = useState(none)
  useEffect(() => keep(key, settings), [key, settings])

  const wanted = useMemo(() => new Set([...selection.ids, ...pinned]), [selection.ids, pinned])
  const opened = useMemo(() => foldsAbove(map, settings.folded, wanted), [map, settings.folded, wanted])
  const folded = useMemo(() => (opened.size === 0 ? settings.folded : new Set([...settings.folded].filter((id) => !opened.has(id)))), [settings.folded, opened])
  useEffect(() => {
    if (opened.size > 0) setSettings((old) => ({ ...old, folded: new Set([...old.folded].filter((id) => !opened.has(id))) }))
  }, [opened])

  const { focus, filter, stand = false } = settings
  const near = useMemo(() => (focus && map.claims.has(focus.claim) ? neighbourhood(map, focus.claim, focus.steps) : null), [map, focus])
  const labels = useMemo(() => (filter.labels?.length ? (known ?? evaluateMap(map).labels) : null), [map, known, filter.labels])
  const matching = useMemo(() => {
    const ids = matchFilter(map, filter, { documentOf: (passage) => sources.passages.get(passage)?.document, labelOf: (claim) => labels?.get(claim) })
    return ids && { ids, hides: filter.hides === true }
  }, [map, filter, sources, labels])
  useEffect(() => {
    const left = [...endsOf(map, selection.ids)].filter((id) => (near && !near.has(id)) || (matching?.hides && !matching.ids.has(id)))
    if (left.length > 0) setPinned((old) => (left.every((id) => old.has(id)) ? old : new Set([...old, ...left])))
  }, [map, selection.ids, near, matching])

  const found = useMemo(() => {
    if (searched.trim() === '') return []
    const order = readingOrder(map)
    return findInMap(map, searched, namesOfSources(map.evidence, sources), order)
  }, [map, searched, sources])
  const shown = useMemo(
    () => (suspended ? wholeMap(map, found) : showMap(map, { folded, near, matching, pinned: wanted, found })),
    [suspended, map, folded, near, matching, wanted, found],
  )

  const turned = useRef<string | null>(null)
  const now = useRef({ map, folded, selection })
  now.current = { map, folded, selection }
  const setFolded = useCallback((next: ReadonlySet<string>, into?: string) => {
    const { map, selection } = now.current
    setPinned(none)
    turned.current = into ?? null
    // What is chosen goes behind the fold with the rest; what it is folded into is chosen instead, so that nothing is lost from view.
    const seen = next.size === 0 ? null : unfoldedClaims(map, next)
    const hidden = seen && [...endsOf(map, selection.ids)].some((id) => !seen.has(id))
    if (hidden) selection.set(into !== undefined && map.claims.has(into) ? [into] : [])
    setSettings((old) => ({ ...old, folded: next }))
  }, [])

  const setShown = useMemo<SetShown>(() => {
    const change = (changes: Partial<ShownSettings>) => {
      setPinned(none)
      turned.current = changes.focus?.claim ?? null
      setSettings((old) => ({ ...old, ...changes }))
    }
    return {
      fold(ids, shut) {
        const list = typeof ids === 'string' ? [ids] : [...ids]
        const next = new Set(now.current.folded)
        for (const id of list) {
          if (shut) next.add(id)
          else next.delete(id)
        }
        setFolded(next, list[0])
      },
      foldAll() {
        const { map } = now.current
        const bearing = bearingOn(map.relations)
        setFolded(new Set([...map.claims.values()].filter(({ id, kind }) => kind !== 'question' && bearing.claim.has(id)).map(({ id }) => id)))
      },
      unfoldAll: () => setFolded(none),
      focus: (claim, steps = 1) => change({ focus: claim === null ? null : { claim, steps } }),
      filter: (next) => change({ filter: next }),
      find: setSearched,
      reveal: (id) => setPinned((old) => (old.has(id) ? old : new Set([...old, id]))),
      stand: (stand) => setSettings((old) => ({ ...old, stand })),
      showAll: () => change(nothingAsked),
      apply: (next) => change(next),
    }
  }, [setFolded])

  const asked = useMemo(() => ({ folded, focus, filter, stand }), [folded, focus, filter, stand])
  return useMemo(() => ({ shown, setShown, asked, searched, turned }), [shown, setShown, asked, searched])
}

/** Claims in the order in which one reads them. */
function readingOrder(map: ArgumentMap): string[] {
  const order: string[] = []
  const left = argumentOutline(map).reverse()
  for (let node = left.pop(); node; node = left.pop()) {
    if (node.claim !== undefined && !node.repeated) order.push(node.claim)
    for (const child of node.children.toReversed()) left.push(child)
  }
  return order
}
