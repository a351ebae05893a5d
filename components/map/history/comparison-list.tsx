'use client'
import { useEffect, useRef } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { ChangeTag } from '../changes/change-tag.tsx'
import { ChangedWords } from '../changes/changed-words.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import { compareKey } from './compare-key.ts'
import { sentenceOf } from './marks-between.ts'
import styles from './comparison-list.module.css'

/** Everything that differs between the two states, with the words as they were and as they are. */
export function ComparisonList({ onChoose }: { onChoose: () => void }) {
  const { comparison, walk } = useMapRoom()
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [walk.at])
  const open = comparison.open
  if (!open || open.status !== 'ready') return null
  if (open.items.length === 0) return <p className={styles.nothing}>The two states do not differ.</p>
  const choose = (index: number) => {
    onChoose()
    walk.goTo(index)
  }
  return (
    <ol
      ref={list}
      className={styles.list}
      aria-label="What differs"
      onKeyDown={(event) => {
        if (compareKey(event, comparison, walk)) event.preventDefault()
      }}
    >
      {open.items.map((item, index) => {
        const old = item.on === 'claim' ? open.before.claims.get(item.id)?.text : undefined
        const now = item.on === 'claim' ? open.after.claims.get(item.id)?.text : undefined
        const reworded = old !== undefined && now !== undefined && item.fields.includes('text')
        const mark = { change: item.change, ...(reworded ? { was: { text: old } } : {}) }
        return (
          <li key={`${item.on} ${item.id}`}>
            <button type="button" className={classNames(styles.item, index === walk.at && styles.current)} aria-current={index === walk.at ? 'true' : undefined} onClick={() => choose(index)}>
              <ChangeTag mark={mark} />
              <span className={styles.words}>{reworded ? <ChangedWords before={old} after={now} /> : sentenceOf(open.before, open.after, item)}</span>
            </button>
          </li>
        )
      })}
    </ol>
  )
}
