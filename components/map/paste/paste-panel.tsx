'use client'
import { X } from 'lucide-react'
import { useDeferredValue, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { shorten } from '../../../lib/domain/shorten.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import type { RoomPanels } from '../room/use-room-panels.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { targetWords } from '../words/relation-words.ts'
import { pasteTarget } from './paste-context.ts'
import { PastePreview } from './paste-preview.tsx'
import { previewPaste } from './preview-paste.ts'
import { useClipboard } from './use-clipboard.ts'
import styles from './paste-panel.module.css'

/** Listens for copy and paste, and shows what a pasted text becomes before it does. */
export function PastePanel({ panels }: { panels: RoomPanels }) {
  const { live } = useMapRoom()
  useClipboard(panels)
  return panels.pasting === null || !live.canEdit ? null : <Panel panels={panels} given={panels.pasting} />
}

function Panel({ panels, given }: { panels: RoomPanels; given: string }) {
  const room = useMapRoom()
  const [text, setText] = useState(given)
  const read = useDeferredValue(text)
  const [alone, setAlone] = useState(false)
  const chosen = pasteTarget(room)
  const target = alone ? undefined : chosen
  const preview = useMemo(() => previewPaste(read), [read])
  const count = preview?.map.claims.size ?? 0
  const [before] = useState(() => document.activeElement as HTMLElement | null)
  const panel = useRef<HTMLElement>(null)
  const add = useRef<HTMLButtonElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)

  useEffect(() => {
    if (given === '') field.current?.focus()
    else add.current?.focus()
  }, [given])

  function close() {
    const back = before?.isConnected && before !== document.body ? before : document.querySelector<HTMLElement>('[data-map-surface]')
    back?.focus({ preventScroll: true })
    panels.setPasting(null)
  }

  function put() {
    const now = read === text ? preview : previewPaste(text)
    if (!now || now.map.claims.size === 0) return
    close()
    room.actions.graft({ map: now.map, leads: now.leads, target })
  }

  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) put()
    else return
    event.preventDefault()
  }

  return (
    <section ref={panel} className={styles.panel} aria-label="What is pasted" data-over-canvas onKeyDown={onKeyDown}>
      <header className={styles.header}>
        <h2 className={styles.title}>
          <span role="status">{count === 0 ? 'Nothing to add yet' : `${count === 1 ? 'One claim' : `${count.toLocaleString('en')} claims`}, read as ${preview!.words}`}</span>
        </h2>
        <IconButton label="Do not paste" keys="Esc" onClick={close}>
          <X size={16} aria-hidden />
        </IconButton>
      </header>
      <div className={styles.halves}>
        <textarea
          ref={field}
          className={styles.text}
          aria-label="The text: an indented list, Markdown or Argdown"
          placeholder={'It was a class.\n\tIt ruled.\n\tBut: It held no deeds.'}
          value={text}
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
        />
        <PastePreview preview={preview} target={target} />
      </div>
      {preview && preview.problems.length > 0 ? (
        <ul className={styles.problems}>
          {preview.problems.slice(0, 6).map(({ code, message, at }) => (
            <li key={`${code} ${message}`}>
              {message}
              {at ? ` (‘${shorten(at, 60)}’)` : ''}
            </li>
          ))}
        </ul>
      ) : null}
      <footer className={styles.footer}>
        {chosen ? (
          <div className={styles.alone}>
            <Checkbox checked={!alone} onChange={(event) => setAlone(!event.target.checked)} label={`Under ${shorten(targetWords(room.live.map, chosen), 60)}`} />
          </div>
        ) : (
          <span className={styles.alone}>By itself: nothing is chosen</span>
        )}
        <Button onClick={close}>Cancel</Button>
        <Button ref={add} look="primary" disabled={count === 0} onClick={put}>
          Add to the map
        </Button>
      </footer>
    </section>
  )
}
