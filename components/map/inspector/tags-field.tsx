'use client'
import { X } from 'lucide-react'
import { useState } from 'react'
import type { Claim } from '../../../lib/domain/argument/claim.ts'
import { TextField } from '../../ui/text-field.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import styles from './tags-field.module.css'

export function TagsField({ claim, disabled }: { claim: Claim; disabled: boolean }) {
  const { actions } = useMapRoom()
  const [draft, setDraft] = useState('')
  const put = (tag: string, present: boolean) => actions.run({ type: 'set-tag', claim: claim.id, tag, present })
  function keep() {
    const tag = draft.trim().replace(/,$/, '').trim()
    setDraft('')
    if (tag && !claim.tags.includes(tag)) put(tag, true)
  }
  return (
    <div>
      {disabled ? null : (
        <TextField
          label="Tags"
          value={draft}
          placeholder="Add a tag, then Enter"
          onChange={(event) => setDraft(event.target.value)}
          onBlur={keep}
          onKeyDown={(event) => {
            if (event.key === 'Enter' || event.key === ',') {
              event.preventDefault()
              keep()
            }
          }}
        />
      )}
      {claim.tags.length > 0 ? (
        <ul className={styles.tags} aria-label="Tags">
          {claim.tags.map((tag) => (
            <li key={tag} className={styles.tag}>
              {tag}
              {disabled ? null : (
                <button type="button" aria-label={`Take off ${tag}`} className={styles.off} onClick={() => put(tag, false)}>
                  <X size={12} aria-hidden />
                </button>
              )}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
