'use client'
import Link from 'next/link'
import { useEffect, useId, useMemo, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { Notice } from '../ui/notice.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { TextField } from '../ui/text-field.tsx'
import { askedOf, questionOf, type Asked } from './asked-in-address.ts'
import { Correction } from './correction.tsx'
import { FindFilters, type FilterChoices } from './find-filters.tsx'
import { countWords, foundGroups, foundWords, type FoundGroup } from './found-lines.ts'
import { kindNames, kinds, type Kind } from './found-types.ts'
import { MarkedWords } from './marked-words.tsx'
import { nothingWords } from './search-box.tsx'
import { useFind } from './use-find.ts'
import styles from './search.module.css'

/** [SE10] Everything that was found, with filters; what is asked stands in the address. */
export function FindPage({ groupId, first, choices }: { groupId: string; first: Asked; choices: FilterChoices }) {
  const [asked, setAsked] = useState(first)
  const question = useMemo(() => questionOf(asked), [asked])
  const state = useFind(groupId, question)
  const found = state.kind === 'found' ? state.found : state.kind === 'searching' ? state.last : null
  const groups = found && question !== null ? foundGroups(found) : []
  useEffect(() => {
    const address = askedOf(asked).toString()
    history.replaceState(history.state, '', `${location.pathname}${address === '' ? '' : `?${address}`}`)
  }, [asked])
  const change = (changes: Partial<Asked>) => setAsked((now) => ({ ...now, limit: 20, ...changes }))
  const toggle = (kind: Kind) => change({ kinds: asked.kinds.includes(kind) ? asked.kinds.filter((other) => other !== kind) : kinds.filter((other) => other === kind || asked.kinds.includes(other)) })

  return (
    <div className={styles.page}>
      <h1 className={styles.title}>Search the group</h1>
      <div role="search">
        <TextField label="Words to look for" labelHidden type="search" maxLength={500} autoFocus={first.q === ''} autoComplete="off" spellCheck={false} placeholder="Texts, passages, claims, comments" value={asked.q} onChange={(event) => change({ q: event.target.value })} />
        <FindFilters asked={asked} choices={choices} onChange={change} />
        <ul className={styles.kinds} aria-label="Show only">
          {kinds.map((kind) => (
            <li key={kind}>
              <button type="button" className={styles.kindChoice} aria-pressed={asked.kinds.includes(kind)} onClick={() => toggle(kind)}>
                {kindNames[kind]}
              </button>
            </li>
          ))}
        </ul>
      </div>
      {state.kind === 'failed' ? <Notice look="error">{state.message}</Notice> : null}
      <div role="status" className={styles.told}>
        {state.kind === 'searching' ? (
          <>
            <Spinner /> Searching
          </>
        ) : state.kind === 'found' ? (
          groups.length === 0 ? nothingWords(state.found.asked) : foundWords(groups, ' · ')
        ) : state.kind === 'off' ? (
          'Type a word. “Words in quotation marks” stand just so; -word leaves out what has it.'
        ) : null}
      </div>
      {found && question !== null ? <Correction corrected={found.corrected} /> : null}
      {groups.map((group) => (
        <FoundSection key={group.kind} group={group} onMore={() => change({ kinds: [group.kind], limit: 100 })} mayMore={asked.limit < 100} />
      ))}
    </div>
  )
}

function FoundSection({ group, mayMore, onMore }: { group: FoundGroup; mayMore: boolean; onMore: () => void }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id} className={styles.heading}>
        {kindNames[group.kind]} <span className={styles.count}>{countWords(group)}</span>
      </h2>
      <ol className={styles.lines}>
        {group.lines.map((line) => (
          <li key={line.id} className={styles.line}>
            <Link href={line.href}>
              <span className={classNames(line.quoted && styles.text, group.kind === 'documents' && styles.titled)}>
                <MarkedWords words={line.words} />
              </span>
              <span className={styles.where}>{line.where}</span>
            </Link>
            {line.places.map((place) => (
              <Link key={`${place.href} ${place.words.start}`} href={place.href} className={styles.placeWay}>
                <span className={classNames(styles.place, styles.text)}>
                  {place.words.start > 0 ? '… ' : ''}
                  <MarkedWords words={place.words} /> …
                </span>
              </Link>
            ))}
          </li>
        ))}
      </ol>
      {group.total > group.lines.length && mayMore ? (
        <div className={styles.more}>
          <Button look="secondary" onClick={onMore}>
            More {kindNames[group.kind].toLowerCase()}
          </Button>
        </div>
      ) : null}
    </section>
  )
}
