'use client'
import { useState } from 'react'
import type { Stance } from '../../lib/domain/argument/evidence.ts'
import type { Target } from '../../lib/domain/argument/relation.ts'
import { newId } from '../../lib/domain/ids.ts'
import { callApi } from '../api/call-api.ts'
import { useMapRoom } from '../map/state/map-room-context.tsx'
import { useToast } from '../ui/toast.tsx'
import type { SuggestedPassage } from './suggested.ts'

/** What a passage is called while it is decided on. */
export const placeOf = ({ document, revision, start, end }: SuggestedPassage) => `${document} ${revision} ${start} ${end}`

/**
 * [SG12] A reader decides: with the author's stance the words become a passage and evidence, as if they had been highlighted and linked; or they are put aside.
 * `gone`: what was decided on here, until the next answer leaves it out.
 */
export function useDecidePassage(target: Target, again: () => void) {
  const { groupId, mapId, actions, userId } = useMapRoom()
  const toast = useToast()
  const [busy, setBusy] = useState<string | null>(null)
  const [gone, setGone] = useState<ReadonlyMap<string, 'linked' | 'aside'>>(new Map())
  const failed = (message: string) => toast.show({ message, urgent: true })
  const done = (place: string, what: 'linked' | 'aside') => setGone((before) => new Map(before).set(place, what))
  const broughtBack = () => {
    setGone((before) => new Map([...before].filter(([, what]) => what === 'linked')))
    again()
  }

  async function accept(suggested: SuggestedPassage, stance: Stance, { start, end }: { start: number; end: number }) {
    const [id, place] = [newId(), placeOf(suggested)]
    setBusy(place)
    const answer = await callApi('POST', `documents/${suggested.document}/passages`, { id, revision: suggested.revision, start, end })
    setBusy(null)
    if (!answer.ok) return failed(answer.problem.detail)
    // The reader has said the stance: nothing is left to settle.
    actions.run({ type: 'add', on: 'evidence', item: { id: newId(), target, passage: id, stance, explicit: true, settled: true, ...(userId === undefined ? {} : { by: userId }), at: new Date().toISOString() } })
    done(place, 'linked')
    toast.show({ message: 'Linked. The passage is highlighted in its text.' })
  }

  async function dismiss(suggested: SuggestedPassage) {
    const { document, revision, start, end } = suggested
    const place = placeOf(suggested)
    setBusy(place)
    const answer = await callApi<{ id: string }>('POST', `groups/${groupId}/suggested/dismissed`, { map: mapId, ...target, document, revision, start, end })
    setBusy(null)
    if (!answer.ok) return failed(answer.problem.detail)
    done(place, 'aside')
    again()
    toast.show({
      message: 'Put aside. It is not suggested here again.',
      undo: () =>
        void callApi('DELETE', `groups/${groupId}/suggested/dismissed/${answer.value.id}`).then((undone) => {
          if (undone.ok) broughtBack()
          else failed(undone.problem.detail)
        }),
    })
  }

  return { accept, dismiss, broughtBack, busy, gone }
}
