'use client'
import { Search } from 'lucide-react'
import { useEffect, useState } from 'react'
import { searchAsked } from './open-search.ts'
import { SearchBox } from './search-box.tsx'
import styles from './search.module.css'

/** The bar's way into everything of the group: a click, or Ctrl Shift F from anywhere. */
export function SearchButton({ groupId }: { groupId: string }) {
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const ask = () => setOpen(true)
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || !event.shiftKey || event.altKey || event.key.toLowerCase() !== 'f' || event.defaultPrevented || document.querySelector('[role="dialog"]')) return
      event.preventDefault()
      setOpen(true)
    }
    window.addEventListener(searchAsked, ask)
    window.addEventListener('keydown', listen)
    return () => {
      window.removeEventListener(searchAsked, ask)
      window.removeEventListener('keydown', listen)
    }
  }, [])
  return (
    <>
      <button type="button" className={styles.way} onClick={() => setOpen(true)} aria-keyshortcuts="Control+Shift+F" title="Search everything in the group (Ctrl Shift F)">
        <Search size={16} aria-hidden />
        <span className={styles.wayWords}>Search</span>
      </button>
      {open ? <SearchBox groupId={groupId} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
