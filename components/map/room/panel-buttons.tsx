'use client'
import { PanelLeft, Scale, Search } from 'lucide-react'
import { IconButton } from '../../ui/icon-button.tsx'
import type { RoomPanels } from './use-room-panels.ts'

/** The panels that one opens all the time. On a phone they are in the menu with the rest. */
export function PanelButtons({ panels }: { panels: RoomPanels }) {
  return (
    <>
      <IconButton label="Documents and passages" keys="D" aria-pressed={panels.passages} onClick={() => panels.setPassages(!panels.passages)}>
        <PanelLeft size={16} aria-hidden />
      </IconButton>
      <IconButton label="Find and filter" keys="Ctrl F" aria-pressed={panels.side === 'find'} onClick={() => panels.toggleSide('find')}>
        <Search size={16} aria-hidden />
      </IconButton>
      <IconButton label="What follows" keys="Y" aria-pressed={panels.side === 'follows'} onClick={() => panels.toggleSide('follows')}>
        <Scale size={16} aria-hidden />
      </IconButton>
    </>
  )
}
