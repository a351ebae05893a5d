'use client'
import { useCallback } from 'react'
import { invertCommand } from '../../../lib/domain/argument/invert-command.ts'
import { mergeClaims, type Merge, type MergeChoice } from '../../../lib/domain/argument/merge-claims.ts'
import { useToast } from '../../ui/toast.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import { quoteClaim } from '../words/relation-words.ts'

/** Makes two claims one, as one step that can be taken back; `preview` says what would come of it. */
export function useMerge(): { preview(choice: MergeChoice): Merge | null; merge(choice: MergeChoice): boolean } {
  const { live, actions, suggesting, userId } = useMapRoom()
  const toast = useToast()
  const suggests = suggesting.mode === 'suggesting'
  // As stored, so that twins which are read as one go along; what is suggested is not there.
  const base = suggests ? live.map : live.stored
  const preview = useCallback((choice: MergeChoice) => mergeClaims(base, choice, { at: '' }), [base])
  const merge = useCallback(
    (choice: MergeChoice) => {
      const stamp = { at: new Date().toISOString(), ...(userId === undefined ? {} : { by: userId }) }
      const made = live.canEdit ? mergeClaims(base, choice, stamp) : null
      if (!made) {
        toast.show({ message: live.canEdit ? 'One of the two claims is not on the map any more, or is only suggested so far.' : 'You may not edit this map.' })
        return false
      }
      const back = invertCommand(base, made.command, stamp)
      const words = quoteClaim(live.map, choice.drop, 60)
      actions.run(made.command)
      toast.show({ message: suggests ? `Suggested merging ${words} into the other claim.` : `Merged ${words} into the other claim.`, undo: () => actions.run(back) })
      return true
    },
    [actions, base, live, suggests, toast, userId],
  )
  return { preview, merge }
}
