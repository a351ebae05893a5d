'use client'
import { useEffect, useRef, useState } from 'react'
import { questionOf, renameQuestion } from '../edits/rename-question.ts'
import { callApi } from '../../api/call-api.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import styles from './map-heading.module.css'

/** The map's question, which is also its title: written where it stands. */
export function MapHeading({ title }: { title: string }) {
  const { live, actions, mapId, suggesting } = useMapRoom()
  const shown = live.status === 'loading' && !live.renewing ? title : questionOf(live.map) || title
  const [draft, setDraft] = useState<string | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)

  useEffect(() => {
    if (draft !== null && document.activeElement !== field.current) {
      field.current?.focus()
      field.current?.select()
    }
  }, [draft])

  function keep() {
    const words = draft?.trim().replace(/\s+/g, ' ') ?? ''
    setDraft(null)
    if (words === '' || words === shown) return
    actions.run(renameQuestion(live.map, words))
    // Another title that is only suggested is nobody’s yet.
    if (suggesting.mode === 'suggesting') return
    // The list of maps shows the title from its own table; it follows even if this does not arrive.
    void callApi('PATCH', `maps/${mapId}`, { title: words.slice(0, 300) })
  }

  if (draft !== null) {
    return (
      <textarea
        ref={field}
        className={styles.field}
        aria-label="The map’s question"
        rows={1}
        maxLength={300}
        value={draft}
        onChange={(event) => setDraft(event.target.value.replace(/\n/g, ' '))}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault()
            event.currentTarget.blur()
          }
          if (event.key === 'Escape') setDraft(null)
        }}
      />
    )
  }
  return (
    <h1 className={styles.heading} title={shown}>
      {live.canEdit ? (
        <button type="button" className={styles.words} onClick={() => setDraft(shown)} aria-label={`${shown} (edit the question)`}>
          {shown}
        </button>
      ) : (
        shown
      )}
    </h1>
  )
}
