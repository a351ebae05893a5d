'use client'
import type { Handout, HandoutItem } from '../../../lib/domain/comparison/writing/handout.ts'
import type { LaidHandout } from '../../../lib/domain/comparison/writing/lay-out-handout.ts'
import { useCompare } from '../compare-context.ts'
import type { HandoutSettings } from './handout-settings.ts'
import styles from './handout-page.module.css'

/** Further down nobody looks for what a sheet may hold. */
const mostListed = 60

/** What may stand on the sheet: one takes off what the group is done with, and the next has its room. */
export function HandoutItems({ handout, laid, settings, set }: { handout: Handout; laid: LaidHandout; settings: HandoutSettings; set: (changes: Partial<HandoutSettings>) => void }) {
  const { choose } = useCompare()
  const without = new Set(settings.without)
  const shown = new Set(laid.shown)
  const state = ({ id }: HandoutItem) => (without.has(id) ? 'taken off' : shown.has(id) ? 'on the sheet' : 'no room')
  return (
    <fieldset className={styles.items}>
      <legend className={styles.legend}>What is on it</legend>
      <p className={styles.hint} role="status">
        {laid.shown.length} of {handout.items.length} points fit. {laid.left.length > 0 ? 'Take one off, and the next has its room.' : ''}
      </p>
      <ul className={styles.list}>
        {handout.items.slice(0, mostListed).map((item) => (
          <li key={item.id} className={styles.item} data-state={state(item)}>
            <label className={styles.check}>
              <input
                type="checkbox"
                checked={!without.has(item.id)}
                onChange={({ target }) => set({ without: target.checked ? settings.without.filter((id) => id !== item.id) : [...settings.without, item.id] })}
              />
              <span>
                {item.headline}
                <span className={styles.state}>
                  {item.kind === 'crux' ? 'an answer turns on it · ' : ''}
                  {state(item)}
                </span>
              </span>
            </label>
            <button type="button" className={styles.words} aria-label={`Show the words on “${item.headline}”`} onClick={() => choose({ row: item.row, column: item.for.columns[0]!, beside: item.against.columns[0]! })}>
              Words
            </button>
          </li>
        ))}
      </ul>
      {handout.items.length > mostListed ? <p className={styles.hint}>And {handout.items.length - mostListed} more, over which fewer texts part.</p> : null}
    </fieldset>
  )
}
