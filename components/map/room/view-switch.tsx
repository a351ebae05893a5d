'use client'
import { ListTree, Workflow } from 'lucide-react'
import type { MapView } from './use-room-panels.ts'
import styles from './view-switch.module.css'

const views: readonly { view: MapView; words: string; icon: typeof Workflow }[] = [
  { view: 'map', words: 'Map', icon: Workflow },
  { view: 'outline', words: 'Outline', icon: ListTree },
]

export function ViewSwitch({ view, onChange }: { view: MapView; onChange: (view: MapView) => void }) {
  return (
    <div className={styles.switch} role="group" aria-label="View">
      {views.map(({ view: own, words, icon: Icon }) => (
        <button key={own} type="button" className={styles.view} aria-pressed={view === own} onClick={() => onChange(own)}>
          <Icon size={15} aria-hidden />
          {words}
        </button>
      ))}
    </div>
  )
}
