'use client'
import { Segments } from '../../ui/segments.tsx'
import { SidePanel } from '../room/side-panel.tsx'
import type { RoomPanels } from '../room/use-room-panels.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { AlikeList } from './alike-list.tsx'
import { LinksToSettle } from './links-to-settle.tsx'
import { MergeForm } from './merge-form.tsx'
import { askSettle, useSettleAsked } from './merge-asked.ts'
import { useUnsettledCount } from './use-unsettled-count.ts'
import styles from './settle.module.css'

/** Capture now, settle later: what was linked without a question, and claims that may say the same. */
export function SettlePanel({ panels }: { panels: RoomPanels }) {
  const { live, selection } = useMapRoom()
  const { part, merging } = useSettleAsked()
  const waiting = useUnsettledCount()
  const there = merging?.every((id) => live.map.claims.has(id)) ?? false
  return (
    <SidePanel title="Settle" keys="Q" onClose={() => panels.setSide(null)}>
      <div className={styles.panel}>
        <Segments
          label="What to settle"
          value={part}
          options={[
            ['links', waiting > 0 ? `Links (${waiting})` : 'Links'],
            ['alike', 'Alike claims'],
          ]}
          onChange={(part) => askSettle({ part, merging: null })}
        />
        {part === 'links' ? (
          <LinksToSettle panels={panels} />
        ) : merging && there ? (
          <section className={styles.pair} aria-label="Merge the chosen claims">
            <MergeForm
              claims={merging}
              onDone={(kept) => {
                askSettle({ merging: null })
                if (kept) selection.set([kept])
              }}
            />
          </section>
        ) : (
          <AlikeList panels={panels} />
        )}
      </div>
    </SidePanel>
  )
}
