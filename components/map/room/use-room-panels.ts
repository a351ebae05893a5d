'use client'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { pageOfHash } from '../../compare/compare-page.ts'
import { keep, readKept } from './kept-setting.ts'

/** `both`: the outline beside the canvas, in step with it. `table`: who says what, claims by texts. */
export type MapView = 'map' | 'outline' | 'both' | 'table'

/** What stands beside the map, besides the details of what is chosen. */
export type SidePanel = 'history' | 'suggestions' | 'find' | 'settle' | 'steps' | 'follows'

export type HistoryPart = 'changes' | 'deleted'

export interface RoomPanels {
  view: MapView
  setView(view: MapView): void
  /** Map, outline, both, table, and round again; a phone has no room for both. */
  nextView(): void
  passages: boolean
  setPassages(open: boolean): void
  /** The inspector is asked for; it shows while something is chosen. */
  inspector: boolean
  setInspector(open: boolean): void
  /** On a phone's outline the details come only when asked for: they would cover what one reads and writes. */
  details: boolean
  setDetails(open: boolean): void
  /** It takes the place of the details while it is open. */
  side: SidePanel | null
  setSide(side: SidePanel | null): void
  /** Opens the panel, or closes it when it is the one that is open. */
  toggleSide(side: SidePanel): void
  /** The part of the history that is shown. */
  historyPart: HistoryPart
  setHistoryPart(part: HistoryPart): void
  openDeleted(): void
  keys: boolean
  setKeys(open: boolean): void
  /** The command palette. */
  palette: PaletteAsks | null
  setPalette(open: PaletteAsks | boolean): void
  /** The steps are shown one after the other, full screen; `from`: beginning with this one. */
  presenting: { from?: string } | null
  setPresenting(on: { from?: string } | null): void
  /** The text whose map is looked at before it is pasted; empty where it is still to be put in. */
  pasting: string | null
  setPasting(text: string | null): void
  /** The small window at Export's button. */
  exporting: boolean
  setExporting(open: boolean): void
  /** Choosing a passage for this claim or relation, by keyboard. */
  linking: string | null
  setLinking(id: string | null): void
}

/** What the palette is opened for: anything; what to link the chosen claim to; what kind it is to be. */
export type PaletteAsks = 'anything' | 'link' | 'kind'

/** Whoever worked with both side by side finds them so in the next map too; else a map opens as a map. */
const sideBySide = 'sic-map-view'

function isPhone(): boolean {
  return window.matchMedia('(max-width: 760px)').matches
}

/** Which parts of the room are open. On a phone the outline is the way in. */
export function useRoomPanels(): RoomPanels {
  const [view, setView] = useState<MapView>('map')
  const [passages, setPassages] = useState(false)
  const [inspector, setInspector] = useState(true)
  const [details, setDetails] = useState(false)
  const [side, setSide] = useState<SidePanel | null>(null)
  const [historyPart, setHistoryPart] = useState<HistoryPart>('changes')
  const [keys, setKeys] = useState(false)
  const [palette, setAsked] = useState<PaletteAsks | null>(null)
  const [presenting, setPresenting] = useState<{ from?: string } | null>(null)
  const [pasting, setPasting] = useState<string | null>(null)
  const [exporting, setExporting] = useState(false)
  const [linking, setLinking] = useState<string | null>(null)
  useEffect(() => {
    if (isPhone()) setView('outline')
    else if (readKept(sideBySide) === 'both') setView('both')
  }, [])
  useEffect(() => {
    const follow = () => pageOfHash(window.location.hash) !== null && setView('table')
    follow()
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [])
  const change = useCallback((next: MapView) => {
    setView(next)
    keep(sideBySide, next)
  }, [])
  const nextView = useCallback(() => {
    const views: readonly MapView[] = isPhone() ? ['map', 'outline', 'table'] : ['map', 'outline', 'both', 'table']
    change(views[(views.indexOf(view) + 1) % views.length]!)
  }, [view, change])
  const setPalette = useCallback((open: PaletteAsks | boolean) => setAsked(open === true ? 'anything' : open || null), [])
  const toggleSide = useCallback((asked: SidePanel) => setSide((open) => (open === asked ? null : asked)), [])
  const openDeleted = useCallback(() => {
    setHistoryPart('deleted')
    setSide('history')
  }, [])
  return useMemo(
    () => ({
      view, setView: change, nextView, passages, setPassages, inspector, setInspector, details, setDetails, side, setSide, toggleSide, historyPart, setHistoryPart, openDeleted, keys, setKeys, palette, setPalette, presenting, setPresenting, pasting, setPasting, exporting, setExporting, linking, setLinking,
    }),
    [view, change, nextView, passages, inspector, details, side, toggleSide, historyPart, openDeleted, keys, palette, setPalette, presenting, pasting, exporting, linking],
  )
}
