'use client'
import { Command, Ellipsis, History, Keyboard, ListChecks, MessageSquarePlus, PanelLeft, Presentation, Scale, Search } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, type MenuEntry } from '../../ui/menu.tsx'
import { useNarrow } from './use-narrow.ts'
import type { RoomPanels } from './use-room-panels.ts'
import { useWaiting } from './use-waiting.ts'
import styles from './counted.module.css'

/** What one opens now and then, each by its name; on a phone every panel, so that the bar has room for the rest. */
export function MoreMenu({ panels }: { panels: RoomPanels }) {
  const narrow = useNarrow()
  const { waiting, suggestions, settle, openSettle } = useWaiting(panels)
  const often: MenuEntry[] = [
    { label: 'Documents and passages', icon: <PanelLeft size={16} aria-hidden />, onSelect: () => panels.setPassages(!panels.passages) },
    { label: 'Find and filter', hint: 'Search, filter, saved views', icon: <Search size={16} aria-hidden />, onSelect: () => panels.setSide('find') },
    { label: 'What follows', hint: 'How claims stand, why, and what if', icon: <Scale size={16} aria-hidden />, onSelect: () => panels.setSide('follows') },
  ]
  const keys: MenuEntry = { label: 'Keys', hint: 'What each key does', keys: '?', icon: <Keyboard size={16} aria-hidden />, onSelect: () => panels.setKeys(true) }
  const key = (chord: string) => (narrow ? {} : { keys: chord })
  return (
    <Menu
      label="Beside the map"
      trigger={
        narrow ? (
          <IconButton label={waiting === 0 ? 'Beside the map' : `Beside the map: ${waiting} ${waiting === 1 ? 'suggestion waits' : 'suggestions wait'}`} className={styles.counted}>
            <Ellipsis size={18} aria-hidden />
            {waiting > 0 ? <span className={styles.count} aria-hidden>{waiting > 99 ? '99+' : waiting}</span> : null}
          </IconButton>
        ) : (
          <Button look="quiet" icon={<Ellipsis size={16} aria-hidden />} aria-label="More beside the map">
            More
          </Button>
        )
      }
      entries={[
        ...(narrow ? often : []),
        { label: 'History', hint: 'Changes, versions, what was deleted', ...key('H'), icon: <History size={16} aria-hidden />, onSelect: () => panels.toggleSide('history') },
        { label: suggestions, hint: 'Changes that others ask for', ...key('G'), icon: <MessageSquarePlus size={16} aria-hidden />, onSelect: () => panels.toggleSide('suggestions') },
        { label: settle, hint: 'Links and claims to judge, one by one', ...key('Q'), icon: <ListChecks size={16} aria-hidden />, onSelect: openSettle },
        { label: 'Steps to present', hint: 'Go through the map with others', ...key('W'), icon: <Presentation size={16} aria-hidden />, onSelect: () => panels.toggleSide('steps') },
        { kind: 'separator' },
        { label: 'Commands', hint: 'All that can be done, found by its words', ...key('Ctrl K'), icon: <Command size={16} aria-hidden />, onSelect: () => panels.setPalette(true) },
        ...(narrow ? [] : [keys]),
      ]}
    />
  )
}
