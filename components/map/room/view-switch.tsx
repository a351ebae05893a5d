'use client'
import { Columns2, ListTree, Table2, Workflow } from 'lucide-react'
import { useNarrow } from './use-narrow.ts'
import type { MapView } from './use-room-panels.ts'
import styles from './view-switch.module.css'

const views: readonly { view: MapView; words: string; icon: typeof Workflow }[] = [
  { view: 'map', words: 'Map', icon: Workflow },
  { view: 'outline', words: 'Outline', icon: ListTree },
  { view: 'both', words: 'Both', icon: Columns2 },
  { view: 'table', words: 'Table', icon: Table2 },
]

export function ViewSwitch({ view, onChange }: { view: MapView; onChange: (view: MapView) => void }) {
  const narrow = useNarrow()
  return (
    <div className={styles.switch} role="group" aria-label="View">
      {views.map(({ view: own, words, icon: Icon }) =>
        narrow && own === 'both' ? null : (
          <button key={own} type="button" className={styles.view} aria-pressed={view === own} onClick={() => onChange(own)}>
            <Icon size={15} aria-hidden />
            {words}
          </button>
        ),
      )}
    </div>
  )
}
