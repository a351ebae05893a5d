import { ChevronDown, ChevronUp, Search, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { IconButton } from '../ui/icon-button.tsx'
import type { Find } from './use-find.ts'
import styles from './find-bar.module.css'

/** Find in the text. The browser's own search is one more Ctrl+F away. */
export function FindBar({ find, onClose }: { find: Find; onClose: () => void }) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])
  const count = find.words.trim() === '' ? '' : find.count === 0 ? 'Not in this text' : `${(find.current + 1).toLocaleString()} of ${find.count.toLocaleString()}`
  return (
    <div role="search" className={styles.bar}>
      <Search size={16} aria-hidden />
      <input
        ref={input}
        type="search"
        aria-label="Find in this text"
        placeholder="Find in this text"
        value={find.words}
        onChange={(event) => find.setWords(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault()
            find.step(event.shiftKey ? -1 : 1)
          } else if (event.key === 'Escape') {
            event.stopPropagation()
            onClose()
          }
        }}
      />
      <span role="status" className={styles.count}>
        {count}
      </span>
      <IconButton label="Previous" keys="Shift+Enter" onClick={() => find.step(-1)} disabled={find.count === 0}>
        <ChevronUp size={16} aria-hidden />
      </IconButton>
      <IconButton label="Next" keys="Enter" onClick={() => find.step(1)} disabled={find.count === 0}>
        <ChevronDown size={16} aria-hidden />
      </IconButton>
      <IconButton label="Close" keys="Esc" onClick={onClose}>
        <X size={16} aria-hidden />
      </IconButton>
    </div>
  )
}
