'use client'
import { ChevronDown, Eye, MessageSquarePlus, Pencil } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import type { MapMode } from './map-mode.ts'
import { modeHints, modeNames, modeNews } from './suggest-words.ts'
import styles from './mode-switch.module.css'

const icons: Record<MapMode, typeof Eye> = { editing: Pencil, suggesting: MessageSquarePlus, viewing: Eye }

/** What one's changes are just now. Who may only suggest is offered it in so many words: they never come to a dead end. */
export function ModeSwitch() {
  const { mode, modes, setMode } = useMapRoom().suggesting
  const news = useModeNews(mode)
  if (modes.length < 2) return <VisuallyHidden>{news}</VisuallyHidden>
  const Icon = icons[mode]
  const offered = mode === 'viewing' && !modes.includes('editing')
  return (
    <>
      {offered ? (
        <Button className={styles.offer} aria-label="Suggest changes" icon={<MessageSquarePlus size={16} aria-hidden />} onClick={() => setMode('suggesting')}>
          <span>
            Suggest<span className={styles.more}> changes</span>
          </span>
        </Button>
      ) : (
        <Menu
          label="How you work on the map"
          trigger={
            <Button look="quiet" className={styles.mode} data-mode={mode} icon={<Icon size={16} aria-hidden />}>
              <span className={styles.word}>{modeNames[mode]}</span>
              <ChevronDown size={14} aria-hidden className={styles.chevron} />
            </Button>
          }
          entries={modes.map((each) => {
            const Own = icons[each]
            return { label: each === mode ? `${modeNames[each]} (now)` : modeNames[each], hint: modeHints[each], icon: <Own size={16} aria-hidden />, onSelect: () => setMode(each) }
          })}
        />
      )}
      {news}
    </>
  )
}

function useModeNews(mode: MapMode) {
  const last = useRef(mode)
  const [words, setWords] = useState('')
  useEffect(() => {
    if (last.current !== mode) setWords(modeNews[mode])
    last.current = mode
  }, [mode])
  return (
    <VisuallyHidden>
      <span aria-live="polite">{words}</span>
    </VisuallyHidden>
  )
}
