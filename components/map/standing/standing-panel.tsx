'use client'
import { useEffect, useRef } from 'react'
import { Checkbox } from '../../ui/checkbox.tsx'
import { SidePanel } from '../room/side-panel.tsx'
import { useNarrow } from '../room/use-narrow.ts'
import type { RoomPanels } from '../room/use-room-panels.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { AskedClaim } from './asked-claim.tsx'
import { ChangedPart } from './changed-part.tsx'
import { LabelCounts } from './label-counts.tsx'
import styles from './standing-panel.module.css'
import { StrengthPart } from './strength-part.tsx'
import { SupposePart } from './suppose-part.tsx'

/** Beside the map: how its claims stand, why, and what would follow if something else were granted. */
export function StandingPanel({ panels }: { panels: RoomPanels }) {
  const { standing, selection, live } = useMapRoom()
  const narrow = useNarrow()
  const { on, setOn } = standing
  // Whoever opens it wants to see it; turned off, it stays so until it is opened anew.
  useEffect(() => setOn(true), []) // eslint-disable-line react-hooks/exhaustive-deps -- when it opens
  const chosen = selection.only !== null && live.map.claims.has(selection.only) ? selection.only : null
  // Whoever scrolled down and now chooses on the map looks for what it says of that.
  const answer = useRef<HTMLElement>(null)
  useEffect(() => {
    const own = answer.current
    if (!own || !chosen || own.closest('[data-side-panel]')?.contains(document.activeElement)) return
    if (own.getBoundingClientRect().top < (own.closest('[data-side-panel]')?.getBoundingClientRect().top ?? 0)) own.scrollIntoView({ block: 'start' })
  }, [chosen])
  // On a phone the panel lies over the map: it makes way for what is shown there.
  const onGo = () => (narrow ? panels.setSide(null) : undefined)
  function close() {
    panels.setSide(null)
    // The details of what is chosen would come up over the map that one closes this for.
    if (narrow && document.querySelector('.react-flow')) selection.clear()
  }
  return (
    <SidePanel title="What follows" keys="Y" onClose={close}>
      <div className={styles.panel}>
        <section className={styles.section} aria-label="How the claims stand">
          <Checkbox label="Show on the map how claims stand" checked={on} onChange={(event) => setOn(event.target.checked)} />
          {on ? <LabelCounts /> : null}
          <p className={styles.quiet}>Worked out from the reasons on this map alone, and nothing is weighed. What nothing supports is taken for granted until something speaks against it.</p>
        </section>
        {on ? (
          <>
            <section ref={answer} className={styles.section} aria-label="The chosen claim">
              {chosen ? <AskedClaim claim={chosen} onGo={onGo} /> : <p className={styles.quiet}>Choose a claim to see why it stands as it does, and what would change it.</p>}
            </section>
            <ChangedPart onGo={onGo} />
            <SupposePart />
            <StrengthPart />
          </>
        ) : null}
      </div>
    </SidePanel>
  )
}
