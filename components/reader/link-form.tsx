import { useEffect, useId, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { findClaims, type FoundClaim } from './find-claims.ts'
import styles from './forms.module.css'

/** Finds a claim of the group's maps by its words, for the passage to be evidence for. Nothing else is asked: that is settled on the map, later. */
export function LinkForm({ groupId, linked, made, onLink, onCancel }: { groupId: string; linked: ReadonlySet<string>; made: readonly FoundClaim[]; onLink: (claim: FoundClaim) => void; onCancel: () => void }) {
  const id = useId()
  const [words, setWords] = useState('')
  const [found, setFound] = useState<readonly FoundClaim[] | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const [at, setAt] = useState(0)

  useEffect(() => {
    let left = false
    const look = async () => {
      const { claims, problem } = await findClaims(groupId, words, made)
      if (left) return
      setFailed(problem)
      setFound(claims.filter((claim) => !linked.has(claim.claim)))
      setAt(0)
    }
    const timer = setTimeout(() => void look(), words === '' ? 0 : 120)
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [groupId, words, linked, made])

  const chosen = found?.[at]
  return (
    <form
      className={styles.form}
      aria-label="Link to a claim"
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen) onLink(chosen)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation()
          onCancel()
        } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && event.target instanceof HTMLInputElement && found) {
          event.preventDefault()
          const next = Math.max(0, Math.min(found.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)))
          setAt(next)
          document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' })
        }
      }}
    >
      <TextField
        label="Evidence for which claim?"
        placeholder="Some words of the claim"
        value={words}
        onChange={(event) => setWords(event.target.value)}
        autoFocus
        autoComplete="off"
        role="combobox"
        aria-expanded={found !== null && found.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen ? `${id}-${at}` : undefined}
      />
      <div id={`${id}-list`} role="listbox" aria-label="Claims" className={styles.list}>
        {found?.map((claim, index) => (
          <div key={`${claim.map}/${claim.claim}`} id={`${id}-${index}`} role="option" aria-selected={index === at} className={styles.option} onPointerMove={() => setAt(index)} onClick={() => onLink(claim)}>
            {claim.text}
            <small>{claim.mapTitle}</small>
          </div>
        ))}
      </div>
      {found?.length === 0 ? (
        <p className={styles.empty} role="status">
          {failed ?? (words === '' ? 'The group’s maps have no claims yet.' : 'No claim has all these words.')}
        </p>
      ) : null}
      <div className={styles.buttons}>
        <Button look="primary" type="submit" disabled={!chosen}>
          Link
        </Button>
        <Button look="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
