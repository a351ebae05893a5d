'use client'
import { useCallback, useRef, type KeyboardEvent } from 'react'
import { commandContext } from '../map/commands/command-context.ts'
import { findCommand } from '../map/commands/find-command.ts'
import type { RoomCommand } from '../map/commands/room-command.ts'
import { roomCommands } from '../map/commands/room-commands.ts'
import type { RoomPanels } from '../map/room/use-room-panels.ts'
import { useMapRoom } from '../map/state/map-room-context.tsx'

/** What is about the room, not about what is chosen on the canvas: a letter pressed in a table must not change a map that one does not see. */
const isOfTheRoom = ({ id, group, on, edits, native }: RoomCommand) => id === 'undo' || id === 'redo' || (['Show', 'Beside the map', 'This program'].includes(group) && on === undefined && !edits && !native)

/** The room's keys in every page of the comparison: views, panels, palette, undo. What a page answers itself comes first. */
export function useCompareKeys(panels: RoomPanels): (event: KeyboardEvent) => void {
  const room = useMapRoom()
  const now = useRef({ room, panels })
  now.current = { room, panels }
  return useCallback((event: KeyboardEvent) => {
    const target = event.target as HTMLElement
    // What floats above the page comes up here too, although it stands elsewhere.
    if (event.defaultPrevented || event.nativeEvent.isComposing || !event.currentTarget.contains(target)) return
    if (target.closest('textarea, input, select, [contenteditable="true"], [role="menu"], [role="dialog"]')) return
    const { room, panels } = now.current
    const context = commandContext(room, panels, 'outline')
    const found = findCommand(roomCommands.filter(isOfTheRoom), event, context)
    if (!found) return
    event.preventDefault()
    event.stopPropagation()
    found.command.run(context, found.pressed)
  }, [])
}
