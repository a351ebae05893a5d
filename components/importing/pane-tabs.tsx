'use client'
import { panes, type PaneName } from './pane.tsx'
import styles from './import-screen.module.css'

export function PaneTabs({ tab, onTab }: { tab: PaneName; onTab: (tab: PaneName) => void }) {
  return (
    <div className={styles.tabs} role="tablist" aria-label="What to look at">
      {panes.map(({ value, label }, index) => (
        <button
          key={value}
          type="button"
          role="tab"
          id={`tab-${value}`}
          aria-controls={`pane-${value}`}
          aria-selected={tab === value}
          tabIndex={tab === value ? 0 : -1}
          onClick={() => onTab(value)}
          onKeyDown={(event) => {
            const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
            const next = by === 0 ? undefined : panes[(index + by + panes.length) % panes.length]
            if (!next) return
            onTab(next.value)
            document.getElementById(`tab-${next.value}`)?.focus()
          }}
        >
          {label}
        </button>
      ))}
    </div>
  )
}
