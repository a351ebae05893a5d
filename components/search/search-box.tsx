'use client'
import { Dialog } from 'radix-ui'
import { Search } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { Fragment, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { routes } from '../../lib/routes.ts'
import { classNames } from '../ui/class-names.ts'
import { Spinner } from '../ui/spinner.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { Correction } from './correction.tsx'
import { countWords, foundGroups, foundWords } from './found-lines.ts'
import { kindNames } from './found-types.ts'
import { MarkedWords } from './marked-words.tsx'
import { useFind } from './use-find.ts'
import styles from './search.module.css'

/** Of each kind; the page has the rest. */
const shown = 4

/** [SE9] A field and under it what was found, by kind: arrows go through it, Enter opens one, Escape goes back to where one was. */
export function SearchBox({ groupId, onClose }: { groupId: string; onClose: () => void }) {
  const router = useRouter()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const list = useRef<HTMLUListElement>(null)
  const words = typed.trim()
  const state = useFind(groupId, words.length < 2 && !/[^\p{ASCII}]/u.test(words) ? null : new URLSearchParams({ q: words.slice(0, 500), limit: String(shown) }).toString())
  const found = state.kind === 'found' ? state.found : state.kind === 'searching' ? state.last : null
  const groups = useMemo(() => (found ? foundGroups(found) : []), [found])
  const lines = groups.flatMap((group) => group.lines)
  const all = lines.length > 0 ? [...lines.map(({ href }) => href), routes.find(groupId, new URLSearchParams({ q: words }))] : []
  const index = Math.min(at, all.length - 1)

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [index, groups])

  function go(href: string, apart: boolean) {
    if (apart) return void window.open(href, '_blank')
    onClose()
    const there = new URL(href, location.href)
    // Within the page one is on, the address alone changes: whoever shows it listens for that.
    if (there.pathname === location.pathname && there.search === location.search) location.hash = there.hash
    else router.push(href)
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const last = all.length - 1
    if (event.key === 'ArrowDown') setAt(index >= last ? 0 : index + 1)
    else if (event.key === 'ArrowUp') setAt(index <= 0 ? last : index - 1)
    else if (event.key === 'PageDown') setAt(Math.min(last, index + 6))
    else if (event.key === 'PageUp') setAt(Math.max(0, index - 6))
    else if (event.key === 'Enter' && all[index]) go(all[index], event.ctrlKey || event.metaKey)
    else return
    event.preventDefault()
  }

  const said = state.kind === 'found' ? (lines.length === 0 ? 'Nothing was found.' : `${foundWords(groups, ', ')}.`) : state.kind === 'failed' ? state.message : ''
  const option = (place: number) => ({ id: `${id}-${place}`, role: 'option', 'aria-selected': place === index, className: classNames(styles.item, place === index && styles.chosen), onPointerDown: (event: { preventDefault(): void }) => event.preventDefault(), onPointerMove: () => setAt(place) }) as const
  let place = -1
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className={styles.scrim} />
        <Dialog.Content className={styles.box} aria-describedby={undefined}>
          <VisuallyHidden>
            <Dialog.Title>Search everything in the group</Dialog.Title>
          </VisuallyHidden>
          <div className={styles.head}>
            {state.kind === 'searching' ? <Spinner /> : <Search size={18} aria-hidden />}
            <input
              className={styles.field}
              role="combobox"
              aria-label="Search texts, passages, claims and comments"
              aria-expanded={all.length > 0}
              aria-controls={`${id}-list`}
              aria-autocomplete="list"
              {...(index >= 0 ? { 'aria-activedescendant': `${id}-${index}` } : {})}
              autoFocus
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              maxLength={500}
              placeholder="Texts, passages, claims, comments"
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value)
                setAt(0)
              }}
              onKeyDown={onKeyDown}
            />
            <Dialog.Close className={styles.close}>Close</Dialog.Close>
          </div>
          <VisuallyHidden>
            <span role="status" aria-live="polite">
              {said}
            </span>
          </VisuallyHidden>
          {found ? <Correction corrected={found.corrected} /> : null}
          <ul ref={list} id={`${id}-list`} role="listbox" aria-label="Found" className={styles.list} hidden={all.length === 0}>
            {groups.map((group) => (
              <Fragment key={group.kind}>
                <li role="presentation" className={styles.kind}>
                  {kindNames[group.kind]} <span className={styles.count}>{countWords(group)}</span>
                </li>
                {group.lines.map((line) => {
                  place += 1
                  return (
                    <li key={line.id} {...option(place)} onClick={(event) => go(line.href, event.ctrlKey || event.metaKey)}>
                      <span className={classNames(styles.words, line.quoted && styles.text)}>
                        <MarkedWords words={line.words} />
                      </span>
                      <span className={styles.where}>{line.where}</span>
                      {line.places[0] ? (
                        <span className={classNames(styles.place, styles.text)}>
                          {line.places[0].words.start > 0 ? '… ' : ''}
                          <MarkedWords words={line.places[0].words} /> …
                        </span>
                      ) : null}
                    </li>
                  )
                })}
              </Fragment>
            ))}
            {all.length > 0 ? (
              <li {...option(all.length - 1)} className={classNames(styles.item, styles.everything, index === all.length - 1 && styles.chosen)} onClick={(event) => go(all.at(-1)!, event.ctrlKey || event.metaKey)}>
                <span className={styles.words}>Everything found, and filters</span>
              </li>
            ) : null}
          </ul>
          <p className={styles.none} hidden={all.length > 0}>
            {state.kind === 'failed' ? state.message : state.kind === 'found' ? nothingWords(state.found.asked) : state.kind === 'searching' ? 'Searching' : 'Type a word. “Words in quotation marks” stand just so; -word leaves out what has it.'}
          </p>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

/** What to do where nothing was found. */
export function nothingWords(asked: boolean): string {
  return asked ? 'Nothing here has all of these words. Try fewer, or the beginning of one.' : 'Type a word or a number: signs alone are not looked for.'
}
