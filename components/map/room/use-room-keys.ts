'use client'
import { useCallback, useRef, type KeyboardEvent } from 'react'
import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { Relation } from '../../../lib/domain/argument/relation.ts'
import { compareKey } from '../history/compare-key.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import type { RoomPanels } from './use-room-panels.ts'

/** The keys that the canvas and the outline share. True when the key was one of them. */
export function useRoomKeys(panels: RoomPanels, tidy: () => void): (event: KeyboardEvent) => boolean {
  const room = useMapRoom()
  const now = useRef({ room, panels, tidy })
  now.current = { room, panels, tidy }

  return useCallback((event: KeyboardEvent): boolean => {
    const { room, panels, tidy } = now.current
    const done = act(event, room, panels, tidy)
    if (done) {
      event.preventDefault()
      event.stopPropagation()
    }
    return done
  }, [])
}

function act(event: KeyboardEvent, { live, actions, selection, comparison, walk }: ReturnType<typeof useMapRoom>, panels: RoomPanels, tidy: () => void): boolean {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  if (event.ctrlKey || event.metaKey) {
    if (key === 'y' || (key === 'z' && event.shiftKey)) live.redo()
    else if (key === 'z') live.undo()
    else if (key === 'a') selection.set([...live.map.claims.keys(), ...live.map.relations.keys()])
    else return false
    return true
  }
  if (event.altKey) return false
  if (compareKey(event, comparison, walk)) return true
  const only = selection.only
  const claim = only === null ? undefined : live.map.claims.get(only)
  const relation = only === null ? undefined : (live.map.relations.get(only) ?? (claim && outgoing(live.map, claim.id)))

  switch (key) {
    case '?':
      panels.setKeys(true)
      return true
    case 'i':
      // What stands beside the map gives its place back to the details.
      panels.setInspector(panels.side !== null || !panels.inspector)
      panels.setSide(null)
      return true
    case 'h':
      panels.toggleSide('history')
      return true
    case 'g':
      panels.toggleSide('suggestions')
      return true
    case 'd':
      panels.setPassages(!panels.passages)
      return true
    case 'v':
      panels.setView(panels.view === 'map' ? 'outline' : 'map')
      return true
    case 'Escape':
      selection.clear()
      return true
  }
  if (!live.canEdit) return false
  switch (key) {
    case 'n':
      actions.addClaim('claim')
      return true
    case 't':
      tidy()
      return true
    case 'Delete':
    case 'Backspace':
      actions.remove(selection.ids)
      return selection.ids.size > 0
    case 'Tab':
      if (!claim || event.shiftKey) return false
      actions.addReason(claim.kind === 'question' ? 'answers' : 'supports', { claim: claim.id })
      return true
    case 'Enter':
    case 'F2':
      if (claim) actions.edit(claim.id)
      return claim !== undefined
    case 'o':
      if (claim && claim.kind !== 'question') actions.addReason('attacks', { claim: claim.id })
      return true
    case 's':
      if (claim) actions.addSibling(claim.id)
      return true
    case 'u':
      if (relation) actions.addReason('attacks', { relation: relation.id })
      return true
    case 'b':
      if (relation) actions.addReason('supports', { relation: relation.id })
      return true
    case 'j':
      if (relation) actions.addPremise(relation.id)
      return true
    case 'p':
      if (only !== null) panels.setLinking(only)
      return true
  }
  return false
}

/** The step that a claim is a premise of: what "undercut" means when a claim is chosen. Reasons come before answers. */
export function outgoing(map: ArgumentMap, claim: string): Relation | undefined {
  const own = [...map.relations.values()].filter((relation) => relation.premises.some((premise) => premise.claim === claim))
  return own.find((relation) => relation.kind === 'supports' || relation.kind === 'attacks') ?? own.find((relation) => relation.kind === 'answers')
}
