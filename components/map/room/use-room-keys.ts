'use client'
import { useCallback, useRef, type KeyboardEvent } from 'react'
import { commandContext } from '../commands/command-context.ts'
import { findCommand } from '../commands/find-command.ts'
import type { MapSurface } from '../commands/room-command.ts'
import { roomCommands } from '../commands/room-commands.ts'
import { compareKey } from '../history/compare-key.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { typeUnseen } from '../type-ahead/type-unseen.ts'
import type { RoomPanels } from './use-room-panels.ts'

/** Carries out the command whose key was pressed on the canvas or in the outline. True when there was one. */
export function useRoomKeys(panels: RoomPanels, surface: MapSurface): (event: KeyboardEvent) => boolean {
  const room = useMapRoom()
  const now = useRef({ room, panels, surface })
  now.current = { room, panels, surface }

  return useCallback((event: KeyboardEvent): boolean => {
    const { room, panels, surface } = now.current
    if (event.nativeEvent.isComposing) return false
    if (typeUnseen(event, room)) {
      event.preventDefault()
      event.stopPropagation()
      return true
    }
    const compared = compareKey(event, room.comparison, room.walk)
    const context = commandContext(room, panels, surface)
    const found = compared ? null : findCommand(roomCommands, event, context)
    if (!compared && (!found || found.command.native)) return false
    event.preventDefault()
    event.stopPropagation()
    found?.command.run(context, found.pressed)
    return true
  }, [])
}
