'use client'
import { useCallback, useState, type RefObject } from 'react'
import { invertCommand } from '../../lib/domain/argument/invert-command.ts'
import type { Stance } from '../../lib/domain/argument/evidence.ts'
import type { DocumentId } from '../../lib/domain/ids.ts'
import { rowIdOf, type RowId } from '../../lib/domain/comparison/row.ts'
import { shorten } from '../../lib/domain/shorten.ts'
import { newClaim } from '../map/edits/new-claim.ts'
import { useMapRoom } from '../map/state/map-room-context.tsx'
import { placeFor } from '../map/state/new-places.ts'
import { useToast } from '../ui/toast.tsx'
import type { LinkTo } from './held-tray.tsx'
import { linkHeld } from './link-held.ts'
import type { Held, PaneHandle } from './pane-handle.ts'

/** The words one keeps hold of, one stretch in each text, and linking them: one step of the map, taken back as one. */
export function useHeld(panes: RefObject<Map<DocumentId, PaneHandle>>, onLinked: (row: RowId) => void) {
  const { live, scene, actions, userId } = useMapRoom()
  const toast = useToast()
  const [held, setHeld] = useState<ReadonlyMap<DocumentId, Held>>(new Map())

  const hold = useCallback((document: DocumentId, words: Held | null) => {
    setHeld((before) => {
      if (words === null && !before.has(document)) return before
      const after = new Map(before)
      if (words) after.set(document, words)
      else after.delete(document)
      return after
    })
  }, [])
  const letGo = useCallback(() => {
    for (const id of held.keys()) panes.current.get(id)?.letGo()
    setHeld(new Map())
  }, [held, panes])

  function link(to: LinkTo, stances: ReadonlyMap<DocumentId, Stance | null>) {
    if (!live.canEdit) return
    const passages = [...held.values()].flatMap((words) => {
      const pane = panes.current.get(words.document)
      return pane ? [{ passage: pane.passageOf(words), stance: stances.get(words.document) ?? null }] : []
    })
    const claim = 'words' in to ? newClaim('claim', placeFor(scene), to.words) : null
    const command = linkHeld(live.map, claim ? { claim } : { target: (to as { row: { target: { claim: string } } }).row.target }, passages, userId)
    if (command.type === 'batch' && command.commands.length === 0) {
      letGo()
      return toast.show({ message: 'These words are its evidence already.' })
    }
    const back = invertCommand(live.map, command, { at: new Date().toISOString(), ...(userId ? { by: userId } : {}) })
    actions.run(command)
    letGo()
    onLinked(claim ? rowIdOf({ claim: claim.id }) : (to as { row: { id: RowId } }).row.id)
    const words = 'words' in to ? to.words : to.row.words
    toast.show({ message: `${passages.length === 1 ? 'Linked' : `Linked ${passages.length} passages`} to “${shorten(words, 70)}”.`, undo: () => actions.run(back) })
  }
  return { held, hold, letGo, link }
}
