'use client'
import { useCallback, useMemo, useState } from 'react'
import type { Handout } from '../../../lib/domain/comparison/writing/handout.ts'
import { layOutHandout, type LaidHandout } from '../../../lib/domain/comparison/writing/lay-out-handout.ts'
import { makeHandout } from '../../../lib/domain/comparison/writing/make-handout.ts'
import { keep, readKept } from '../../map/room/kept-setting.ts'
import { useMapRoom } from '../../map/state/map-room-context.tsx'
import { useCompare } from '../compare-context.ts'
import { useCruxes } from '../cruxes/use-cruxes.ts'
import { readHandoutSettings, type HandoutSettings } from './handout-settings.ts'

export type HandoutState = { kind: 'looking' } | { kind: 'failed' } | { kind: 'known'; handout: Handout; laid: LaidHandout }

/** The handout as the table stands just now, on the paper and with the items that one wants. */
export function useHandout(): { state: HandoutState; settings: HandoutSettings; set: (changes: Partial<HandoutSettings>) => void } {
  const { mapId, sources } = useMapRoom()
  const { table } = useCompare()
  const name = `sic-handout-${mapId}`
  const [settings, setSettings] = useState(() => readHandoutSettings(readKept(name)))
  const set = useCallback(
    (changes: Partial<HandoutSettings>) => {
      const after = { ...settings, ...changes }
      keep(name, JSON.stringify(after))
      setSettings(after)
    },
    [name, settings],
  )
  const found = useCruxes(table.comparison.input)
  const { comparison } = table
  const handout = useMemo(() => (found.kind === 'known' && sources.status !== 'loading' ? makeHandout(comparison, found.cruxes.map(({ crux }) => crux), [...sources.passages.values()]) : null), [comparison, found, sources])
  const laid = useMemo(() => handout && layOutHandout(handout, { paper: settings.paper, without: new Set(settings.without), madeOn: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date()) }), [handout, settings])
  const state: HandoutState = handout && laid ? { kind: 'known', handout, laid } : { kind: found.kind === 'failed' ? 'failed' : 'looking' }
  return { state, settings, set }
}
