'use client'
import { Fragment, useDeferredValue, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { createPortal } from 'react-dom'
import { shorten } from '../../../lib/domain/shorten.ts'
import { classNames } from '../../ui/class-names.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { MeaningSample } from '../canvas/meaning-sample.tsx'
import type { RoomPanels } from '../room/use-room-panels.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { quoteClaim, targetWords } from '../words/relation-words.ts'
import { commandContext } from './command-context.ts'
import { KeyCaps } from './key-caps.tsx'
import { paletteItems, type PaletteItem, type PalettePage } from './palette-items.ts'
import { roomCommands } from './room-commands.ts'
import styles from './palette-box.module.css'

const labels: Record<PalettePage['ask'], string> = { anything: 'What to do, or a claim to go to', link: 'The claim to link to', meaning: 'What the link means', kind: 'What it becomes' }

/** A field and under it what fits: arrows go through it, Enter takes one, Escape goes back to where one was. */
export function PaletteBox({ panels, first }: { panels: RoomPanels; first: PalettePage }) {
  const room = useMapRoom()
  const id = useId()
  const [pages, setPages] = useState<readonly PalettePage[]>([first])
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const list = useRef<HTMLUListElement>(null)
  // Where one was when it opened.
  const [before] = useState(() => (typeof document === 'undefined' ? null : (document.activeElement as HTMLElement | null)))
  const page = pages.at(-1)!
  const asked = useDeferredValue(typed)
  const context = useMemo(() => commandContext(room, panels, panels.view === 'outline' || (panels.view === 'both' && before?.closest('[role="treegrid"]')) ? 'outline' : 'canvas'), [room, panels, before])
  const items = useMemo(() => paletteItems(page, asked, context, roomCommands), [page, asked, context])
  const index = Math.min(at, items.length - 1)
  const chosen = items[index]

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [index, items])

  function close() {
    const back = before?.isConnected && before !== document.body ? before : document.querySelector<HTMLElement>('[data-map-surface]')
    back?.focus({ preventScroll: true })
    panels.setPalette(false)
  }

  function take(item: PaletteItem) {
    if (page.ask === 'anything' || page.ask === 'kind' || page.ask === 'meaning') {
      // First back to where one was: what is carried out may take the focus elsewhere.
      close()
      item.run()
      return
    }
    const next = item.run()
    if (!next) return close()
    setPages([...pages, next])
    setTyped('')
    setAt(0)
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    event.stopPropagation()
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'ArrowDown') setAt(items.length === 0 ? 0 : (index + 1) % items.length)
    else if (event.key === 'ArrowUp') setAt(items.length === 0 ? 0 : (index - 1 + items.length) % items.length)
    else if (event.key === 'PageDown') setAt(Math.min(items.length - 1, index + 8))
    else if (event.key === 'PageUp') setAt(Math.max(0, index - 8))
    else if (event.key === 'Enter') {
      // What is shown may be a letter behind what is typed.
      const now = asked === typed ? items : paletteItems(page, typed, context, roomCommands)
      const item = asked === typed ? chosen : now[0]
      if (item) take(item)
    } else if (event.key === 'Escape' || (event.key === 'Backspace' && typed === '' && pages.length > 1)) {
      if (pages.length > 1) {
        setPages(pages.slice(0, -1))
        setTyped('')
        setAt(0)
      } else close()
    } else if (event.key !== 'Tab' && !(event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey))) return
    else if (event.key !== 'Tab') close()
    event.preventDefault()
  }

  return createPortal(
    <div className={styles.scrim} onPointerDown={(event) => event.target === event.currentTarget && close()}>
      <div className={styles.box} role="dialog" aria-modal="true" aria-label="Commands">
        <label className={styles.label} htmlFor={`${id}-field`}>
          {titleOf(page, context)}
        </label>
        <input
          id={`${id}-field`}
          className={styles.field}
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          {...(chosen ? { 'aria-activedescendant': `${id}-${index}` } : {})}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          placeholder={labels[page.ask]}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
        />
        <VisuallyHidden>
          <span aria-live="polite">{asked === typed ? (items.length === 0 ? 'Nothing fits.' : items.length === 1 ? 'One fits.' : `${items.length} fit.`) : ''}</span>
        </VisuallyHidden>
        <ul ref={list} id={`${id}-list`} role="listbox" aria-label={labels[page.ask]} className={styles.list}>
          {items.map((item, place) => (
            <Fragment key={item.id}>
              {items[place - 1]?.group === item.group ? null : (
                <li role="presentation" className={styles.group}>
                  {item.group}
                </li>
              )}
              <li
                id={`${id}-${place}`}
                role="option"
                aria-selected={place === index}
                className={classNames(styles.item, place === index && styles.chosen)}
                onPointerDown={(event) => event.preventDefault()}
                onPointerMove={() => setAt(place)}
                onClick={() => take(item)}
              >
                {item.meaning ? <MeaningSample meaning={item.meaning} /> : null}
                <span className={styles.words}>
                  {shorten(item.words, 200)}
                  {item.hint ? <span className={styles.hint}>{item.hint}</span> : null}
                </span>
                {item.keys ? (
                  <span className={styles.keys} aria-hidden>
                    <KeyCaps keys={item.keys} />
                  </span>
                ) : null}
              </li>
            </Fragment>
          ))}
        </ul>
        {items.length === 0 ? <p className={styles.none}>Nothing fits. Try other words, or fewer.</p> : null}
      </div>
    </div>,
    document.body,
  )
}

function titleOf(page: PalettePage, { room, claim }: ReturnType<typeof commandContext>): string {
  const { map } = room.live
  const own = claim ? quoteClaim(map, claim.id, 60) : 'what is chosen'
  if (page.ask === 'link') return `Link ${own} to…`
  if (page.ask === 'meaning') return `Between ${own} and ${shorten(targetWords(map, page.target), 70)}`
  return page.ask === 'kind' ? `Change the kind of ${own}` : 'Commands and claims'
}
