'use client'
import { useMemo, useState } from 'react'
import type { Target } from '../../lib/domain/argument/relation.ts'
import { useMapRoom } from '../map/state/map-room-context.tsx'
import { BasisLine } from './basis-line.tsx'
import { PutAside } from './put-aside.tsx'
import { groups, type SuggestedPassages } from './suggested.ts'
import { SuggestedPassage } from './suggested-passage.tsx'
import styles from './suggested.module.css'
import { placeOf, useDecidePassage } from './use-decide-passage.ts'
import { useSuggested } from './use-suggested.ts'

interface Props {
  target: Target
  /** What is claimed, in words. */
  words: string
  definition: boolean
  /** Texts and parts, as the API takes them; all of the group's when not said. */
  places?: string
  most: number
  /** Said where nothing is found. */
  none: string
}

/** Passages that may bear on a claim or an inference, in two honest groups: nobody but a reader says what they do there. */
export function PassageSuggestions({ target, words, definition, places, most, none }: Props) {
  const { groupId, mapId, live, sources } = useMapRoom()
  // What is asked stays so while the words are being written; opened anew it is asked anew.
  const [asked] = useState(words)
  const path = useMemo(() => {
    const query = new URLSearchParams({ words: asked.trim().slice(0, 2000), map: mapId, ...(target.claim === undefined ? { relation: target.relation } : { claim: target.claim }), most: String(most), ...(places === undefined ? {} : { in: places }) })
    return asked.trim() === '' ? null : `groups/${groupId}/suggested/passages?${query.toString()}`
  }, [asked, groupId, mapId, target.claim, target.relation, most, places])
  const suggested = useSuggested<SuggestedPassages>(path)
  const { accept, dismiss, broughtBack, busy, gone } = useDecidePassage(target, suggested.again)
  const passages = suggested.answer?.passages.filter((passage) => !gone.has(placeOf(passage))) ?? []
  if (path === null) return <p className={styles.hint}>Write the claim first.</p>
  return (
    <div className={styles.section}>
      <BasisLine suggested={suggested} count={passages.length} none={none} read="texts" />
      {groups.map(({ group, title }) => {
        const own = passages.filter((passage) => passage.group === group)
        return own.length === 0 ? null : (
          <section key={group} className={styles.group} aria-label={title}>
            <h4 className={styles.title}>{title}</h4>
            <ul className={styles.list}>
              {own.map((passage) => (
                <SuggestedPassage
                  key={placeOf(passage)}
                  passage={passage}
                  text={sources.documents.get(passage.document)}
                  definition={definition}
                  busy={busy === placeOf(passage)}
                  onAccept={live.canEdit ? (stance, range) => void accept(passage, stance, range) : undefined}
                  onDismiss={live.canEdit ? () => void dismiss(passage) : undefined}
                />
              ))}
            </ul>
          </section>
        )
      })}
      <PutAside target={target} count={suggested.answer?.putAside ?? 0} mayBringBack={live.canEdit} onBroughtBack={broughtBack} />
    </div>
  )
}
