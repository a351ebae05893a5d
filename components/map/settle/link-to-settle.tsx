'use client'
import type { EvidenceChanges } from '../../../lib/domain/argument/map-command.ts'
import type { Evidence, Stance } from '../../../lib/domain/argument/evidence.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { relationSentence } from '../words/relation-words.ts'
import { LimitsForm } from './limits-form.tsx'
import { PassageInContext } from './passage-in-context.tsx'
import { forceWords, nextForce, stanceChoices } from './settle-words.ts'
import { VoiceForm } from '../voices/voice-form.tsx'
import styles from './settle.module.css'

export type SettleField = 'voice' | 'limits'

interface Props {
  item: Evidence
  /** How many more of this text wait on the same claim. */
  alike: number
  field: SettleField | null
  onField: (field: SettleField) => void
  onCloseField: () => void
  onStance: (stance: Stance) => void
  onAll: () => void
  onShow: () => void
  set: (changes: EvidenceChanges) => void
}

/** One link: the claim, the passage in its paragraph, and what can be said of it, each with its letter. */
export function LinkToSettle({ item, alike, field, onField, onCloseField, onStance, onAll, onShow, set }: Props) {
  const { live } = useMapRoom()
  const { map, canEdit } = live
  const { target } = item
  const relation = target.relation === undefined ? undefined : map.relations.get(target.relation)
  const claim = target.claim === undefined ? undefined : map.claims.get(target.claim)
  const reports = item.reports ?? []
  return (
    <>
      <div className={styles.claim}>
        <p className={styles.claimWords}>{relation ? relationSentence(map, relation) : claim?.text.trim() || 'A claim without words yet'}</p>
        <button type="button" className={styles.inline} onClick={onShow}>
          Show on the map
        </button>
      </div>
      <PassageInContext item={item} />
      <div className={styles.stances} role="group" aria-label="The author">
        {stanceChoices(map, item).map(({ stance, words, key }) => (
          <button
            key={stance}
            type="button"
            className={classNames(styles.stance, styles[stance])}
            aria-pressed={item.stance === stance}
            data-guess={(item.stance === stance && !item.settled) || undefined}
            disabled={!canEdit}
            aria-keyshortcuts={key.toUpperCase()}
            onClick={() => onStance(stance)}
          >
            <span>{words}</span>
            <kbd aria-hidden>{key.toUpperCase()}</kbd>
          </button>
        ))}
      </div>
      {reports.length > 0 ? (
        <ul className={styles.said} aria-label="Voices">
          {reports.map((report, index) => (
            <li key={`${report.voice}-${index}`}>
              “{map.voices.get(report.voice)?.name ?? 'somebody'}” {report.stance === 'none' ? 'takes no stance' : `${report.stance} it`}
              {canEdit ? (
                <button type="button" className={styles.inline} onClick={() => set({ reports: reports.length === 1 ? null : reports.filter((_, other) => other !== index) })}>
                  Take out
                </button>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {item.qualification ? <p className={styles.said}>Only so far: “{item.qualification}”</p> : null}
      {canEdit ? (
        <>
          <div className={styles.options}>
            <Option words="Said in so many words" on={item.explicit} letter="E" onPress={() => set({ explicit: !item.explicit })} />
            <Option words={`Said ${forceWords[item.force ?? 'flat']}`} on={item.force !== undefined && item.force !== 'flat'} letter="F" onPress={() => set({ force: nextForce(item.force) })} />
            <Option words="Limiting words" on={item.qualification !== undefined} letter="L" onPress={() => onField('limits')} />
            <Option words="Another’s voice" on={reports.length > 0} letter="V" onPress={() => onField('voice')} />
          </div>
          {field === 'voice' ? <VoiceForm item={item} onDone={onCloseField} /> : null}
          {field === 'limits' ? <LimitsForm item={item} set={set} onDone={onCloseField} /> : null}
          <div className={styles.buttons}>
            {item.settled ? null : (
              <Button look="primary" onClick={() => onStance(item.stance)} aria-keyshortcuts="S">
                Settle as it stands
              </Button>
            )}
            {alike > 0 ? (
              <Button onClick={onAll} aria-keyshortcuts="Shift+S" title="Shift+S">
                Settle all {alike + 1} of this text here alike
              </Button>
            ) : null}
          </div>
        </>
      ) : null}
    </>
  )
}

function Option({ words, on, letter, onPress }: { words: string; on: boolean; letter: string; onPress: () => void }) {
  return (
    <button type="button" className={styles.option} aria-pressed={on} aria-keyshortcuts={letter} onClick={onPress}>
      {words} <kbd aria-hidden>{letter}</kbd>
    </button>
  )
}
