'use client'
import type { Evidence } from '../../../lib/domain/argument/evidence.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { quoteClaim } from '../words/relation-words.ts'
import { reportSentence } from '../words/report-words.ts'
import styles from './evidence.module.css'

/** What else is known of a passage on a claim, in sentences; nothing for most. */
export function EvidenceRest({ item }: { item: Evidence }) {
  const { live } = useMapRoom()
  const { map } = live
  const said = [
    ...(item.explicit ? [] : ['Implied, not said in so many words.']),
    ...(item.qualification ? [`Only so far: “${item.qualification}”`] : []),
    ...(item.force === 'tentative' ? ['Said tentatively.'] : item.force === 'conditional' ? ['Said on a condition.'] : []),
    ...(item.sense ? [`In the sense of ${quoteClaim(map, item.sense, 80)}.`] : []),
    ...(item.reports ?? []).map((report) => reportSentence(report, map.voices.get(report.voice)?.name)),
    ...(item.note ? [item.note] : []),
  ]
  return said.map((words, index) => (
    <p key={index} className={styles.said}>
      {words}
    </p>
  ))
}
