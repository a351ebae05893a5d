'use client'
import { Ellipsis, History, ListChecks, Search, Presentation, MessageSquarePlus, PanelLeft } from 'lucide-react'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { askSettle } from '../settle/merge-asked.ts'
import { useUnsettledCount } from '../settle/use-unsettled-count.ts'
import { useSuggestionCount } from '../suggest/use-suggestion-count.ts'
import { useNarrow } from './use-narrow.ts'
import type { RoomPanels } from './use-room-panels.ts'
import styles from './panel-buttons.module.css'

/** The ways into what stands beside the map; on a phone one menu, so that the bar has room for the rest. */
export function PanelButtons({ panels }: { panels: RoomPanels }) {
  const narrow = useNarrow()
  const waiting = useSuggestionCount()
  const unsettled = useUnsettledCount()
  const settle = unsettled === 0 ? 'Settle' : `Settle (${unsettled} ${unsettled === 1 ? 'link waits' : 'links wait'})`
  const openSettle = () => {
    if (panels.side !== 'settle') askSettle({ part: 'links', merging: null })
    panels.toggleSide('settle')
  }
  const suggestions = waiting === 0 ? 'Suggestions' : `Suggestions (${waiting} waiting)`
  const count = waiting > 0 ? <span className={styles.count} aria-hidden>{waiting > 99 ? '99+' : waiting}</span> : null

  if (narrow) {
    return (
      <Menu
        label="Beside the map"
        trigger={
          <IconButton label={waiting === 0 ? 'Beside the map' : `Beside the map: ${waiting} suggestions waiting`} className={styles.counted}>
            <Ellipsis size={18} aria-hidden />
            {count}
          </IconButton>
        }
        entries={[
          { label: 'Documents and passages', icon: <PanelLeft size={16} aria-hidden />, onSelect: () => panels.setPassages(!panels.passages) },
          { label: 'Find and filter', hint: 'Search, filter, saved views', icon: <Search size={16} aria-hidden />, onSelect: () => panels.setSide('find') },
          { label: 'History', hint: 'Changes, versions, what was deleted', icon: <History size={16} aria-hidden />, onSelect: () => panels.setSide('history') },
          { label: suggestions, icon: <MessageSquarePlus size={16} aria-hidden />, onSelect: () => panels.setSide('suggestions') },
          { label: settle, hint: 'Links and claims to judge, one by one', icon: <ListChecks size={16} aria-hidden />, onSelect: openSettle },
          { label: 'Steps to present', hint: 'Go through the map with others', icon: <Presentation size={16} aria-hidden />, onSelect: () => panels.setSide('steps') },
        ]}
      />
    )
  }
  return (
    <>
      <IconButton label="Documents and passages" keys="D" aria-pressed={panels.passages} onClick={() => panels.setPassages(!panels.passages)}>
        <PanelLeft size={16} aria-hidden />
      </IconButton>
      <IconButton label="Find and filter" keys="Ctrl F" aria-pressed={panels.side === 'find'} onClick={() => panels.toggleSide('find')}>
        <Search size={16} aria-hidden />
      </IconButton>
      <IconButton label="History" keys="H" aria-pressed={panels.side === 'history'} onClick={() => panels.toggleSide('history')}>
        <History size={16} aria-hidden />
      </IconButton>
      <IconButton label={suggestions} keys="G" className={styles.counted} aria-pressed={panels.side === 'suggestions'} onClick={() => panels.toggleSide('suggestions')}>
        <MessageSquarePlus size={16} aria-hidden />
        {count}
      </IconButton>
      <IconButton label={settle} keys="Q" className={styles.counted} aria-pressed={panels.side === 'settle'} onClick={openSettle}>
        <ListChecks size={16} aria-hidden />
        {unsettled > 0 ? <span className={styles.waiting} aria-hidden>{unsettled > 99 ? '99+' : unsettled}</span> : null}
      </IconButton>
      <IconButton label="Steps to present" keys="W" aria-pressed={panels.side === 'steps'} onClick={() => panels.toggleSide('steps')}>
        <Presentation size={16} aria-hidden />
      </IconButton>
    </>
  )
}
