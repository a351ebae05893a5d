'use client'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { IconButton } from '../../ui/icon-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import { useFindPart } from './find-part.ts'
import { FoundItem } from './found-item.tsx'
import styles from './find-panel.module.css'

/** So many are listed; the keys go on to the rest. */
const listed = 100
/** The map goes along once the typing rests, in milliseconds. */
const rests = 300

/** Searching as one types; Enter goes on to the next and takes the map there. */
export function SearchPart({ makeWay, onClose }: { makeWay: () => void; onClose: () => void }) {
  const { shown, setShown, searched, look, selection, live } = useMapRoom()
  const { times } = useFindPart()
  const { found } = shown
  const [current, setCurrent] = useState<string | null>(null)
  const own = useRef<HTMLDivElement>(null)
  const list = useId()
  const at = current === null ? -1 : found.indexOf(current)
  const hasWords = searched.trim() !== ''

  useEffect(() => {
    // After the panel has taken the focus for itself.
    const timer = setTimeout(() => {
      const field = own.current?.querySelector('input')
      field?.focus()
      field?.select()
    })
    return () => clearTimeout(timer)
  }, [times])

  // What is seen comes into view as one types; what is hidden waits until it is asked for.
  const [first] = found
  useEffect(() => {
    if (!hasWords || first === undefined || !(shown.map.claims.has(first) || shown.map.relations.has(first))) return
    const timer = setTimeout(() => look(first), rests)
    return () => clearTimeout(timer)
  }, [searched, first]) // eslint-disable-line react-hooks/exhaustive-deps -- once for what was typed, not again at every edit of the map

  useEffect(() => {
    document.getElementById(`${list}-${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [list, at])

  function go(place: number) {
    if (found.length === 0) return
    const id = found[(place + found.length) % found.length]!
    setCurrent(id)
    selection.set([id])
    look(id)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' || (event.key === 'Enter' && !event.shiftKey) ? 1 : event.key === 'ArrowUp' || event.key === 'Enter' ? -1 : 0
    if (step !== 0) go(at === -1 ? (step > 0 ? 0 : found.length - 1) : at + step)
    else if (event.key === 'Escape') onClose()
    else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f') (event.target as HTMLInputElement).select()
    else return
    event.preventDefault()
  }

  const many = found.length === 1 ? 'One match' : `${found.length} matches`
  return (
    <div ref={own} className={styles.search}>
      <div className={styles.field}>
        <TextField
          label="Find on this map"
          labelHidden
          type="search"
          role="combobox"
          aria-expanded={found.length > 0}
          aria-controls={list}
          aria-activedescendant={at === -1 ? undefined : `${list}-${at}`}
          autoComplete="off"
          placeholder="Words, notes, tags, sources"
          maxLength={200}
          value={searched}
          onChange={(event) => {
            setCurrent(null)
            setShown.find(event.target.value)
          }}
          onKeyDown={onKeyDown}
        />
        <IconButton label="Previous match" keys="Shift Enter" disabled={found.length === 0} onClick={() => go(at === -1 ? found.length - 1 : at - 1)}>
          <ChevronUp size={16} aria-hidden />
        </IconButton>
        <IconButton label="Next match" keys="Enter" disabled={found.length === 0} onClick={() => go(at + 1)}>
          <ChevronDown size={16} aria-hidden />
        </IconButton>
      </div>
      <p className={styles.count} role="status">
        {!hasWords ? '' : found.length === 0 ? 'Nothing on this map has all of these words.' : at === -1 ? `${many}.` : `${at + 1} of ${found.length}.`}
      </p>
      <ul className={styles.found} id={list} role="listbox" aria-label="Matches">
        {found.slice(0, Math.max(listed, at + 1)).map((id, index) => (
          <FoundItem
            key={id}
            id={id}
            at={`${list}-${index}`}
            map={live.map}
            words={searched}
            current={index === at}
            hidden={!shown.map.claims.has(id) && !shown.map.relations.has(id)}
            onChoose={() => {
              go(index)
              makeWay()
            }}
          />
        ))}
      </ul>
      {found.length > Math.max(listed, at + 1) ? <p className={styles.quiet}>And {found.length - Math.max(listed, at + 1)} more. Type another word to narrow it down.</p> : null}
      {!hasWords ? <p className={styles.quiet}>Accents and capitals make no difference, and the words may stand in any order. What is folded away or filtered out is found too.</p> : null}
    </div>
  )
}
