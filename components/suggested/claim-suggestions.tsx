'use client'
import { Telescope } from 'lucide-react'
import { useState } from 'react'
import type { Claim } from '../../lib/domain/argument/claim.ts'
import { Select } from '../ui/select.tsx'
import { useMapRoom } from '../map/state/map-room-context.tsx'
import { PassageSuggestions } from './passage-suggestions.tsx'
import styles from './suggested.module.css'

/** Where in the group's texts something may be said of a claim, whatever words it is said in. */
export function ClaimSuggestions({ claim }: { claim: Claim }) {
  const { sources } = useMapRoom()
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const names = [...sources.documents.values()].map(({ id, shortName }) => ({ value: id, label: shortName }))
  return (
    <section className={styles.section} aria-label="Passages that may bear on it">
      <button type="button" className={styles.look} aria-expanded={open} onClick={() => setOpen(!open)}>
        <Telescope size={14} aria-hidden /> {open ? 'Hide suggested passages' : 'Suggest passages'}
      </button>
      {open ? (
        <>
          <p className={styles.hint}>They may bear on it, for it or against it. What the author does there is yours to say.</p>
          <Select label="In" value={text} options={[{ value: '', label: 'All texts' }, ...names]} onChange={(event) => setText(event.target.value)} />
          <PassageSuggestions key={text} target={{ claim: claim.id }} words={claim.text} definition={claim.kind === 'definition'} {...(text === '' ? {} : { places: encodeURIComponent(text) })} most={10} none="Nothing in these texts seems to bear on it." />
        </>
      ) : null}
    </section>
  )
}
