import { useEffect, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import type { GroupMaps } from './use-group-maps.ts'
import styles from './forms.module.css'

interface Props {
  maps: GroupMaps
  /** The selected words, as a first wording. */
  words: string
  onCreate: (claim: { text: string; map: { id: string; title: string } }) => void
  onCancel: () => void
}

/** A new claim from a passage: its wording and its map. Enter makes it; what the author does with it is settled on the map, later. */
export function ClaimForm({ maps, words, onCreate, onCancel }: Props) {
  const [text, setText] = useState(words)
  const create = () => {
    if (text.trim() === '' || !maps.chosen) return
    maps.remember(maps.chosen.id)
    onCreate({ text: text.trim().replace(/\s+/g, ' '), map: maps.chosen })
  }
  // Enter pressed before the maps have come is not lost.
  const [wanted, setWanted] = useState(false)
  useEffect(() => {
    if (wanted && maps.chosen) create()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when Enter was pressed and the maps are there; not on every letter
  }, [wanted, maps.chosen])

  return (
    <form
      className={styles.form}
      aria-label="New claim"
      onSubmit={(event) => {
        event.preventDefault()
        if (maps.chosen) create()
        else setWanted(true)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation()
          onCancel()
        } else if (event.key === 'Enter' && !event.shiftKey && event.target instanceof HTMLTextAreaElement) {
          event.preventDefault()
          event.currentTarget.requestSubmit()
        }
      }}
    >
      <TextArea label="Claim, in the group’s words" rows={3} value={text} onChange={(event) => setText(event.target.value)} onFocus={(event) => event.target.select()} autoFocus />
      {maps.status === 'ready' && maps.list.length === 0 ? (
        <p className={styles.empty}>The group has no map yet. Open Maps and ask a question first; the claim then finds its place there.</p>
      ) : (
        <Select label="On the map" value={maps.chosen?.id ?? ''} onChange={(event) => maps.choose(event.target.value)} options={maps.list.map((map) => ({ value: map.id, label: map.title }))} disabled={maps.status !== 'ready'} />
      )}
      {maps.status === 'failed' ? <p className={styles.empty}>The maps could not be loaded. Check the connection and try again.</p> : null}
      <div className={styles.buttons}>
        <Button look="primary" type="submit" disabled={text.trim() === '' || (maps.status === 'ready' && maps.list.length === 0)} busy={wanted && maps.status === 'loading'}>
          Make the claim
        </Button>
        <Button look="quiet" onClick={onCancel}>
          Cancel
        </Button>
        <span className={styles.hint}>Enter</span>
      </div>
    </form>
  )
}
