'use client'
import { ArrowDown, Check, MoveHorizontal, Network } from 'lucide-react'
import { directionAt } from '../../../lib/domain/layout/direction-at.ts'
import { quoteClaim } from '../words/relation-words.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, type MenuEntry } from '../../ui/menu.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import { questionMeant } from './layout-commands.ts'

/** How the map is laid out: tidying it, and which way its arguments run. */
export function LayoutMenu() {
  const room = useMapRoom()
  const { live, selection, layout } = room
  const claim = live.map.claims.get(selection.only ?? '')
  const question = questionMeant({ room, ...(claim ? { claim } : {}) })
  const byHand = [...live.map.claims.values()].some(({ pos }) => pos?.byHand)
  const entries: MenuEntry[] = [
    { label: 'Tidy', hint: byHand ? 'What was placed by hand stays' : 'As one step, which can be undone', keys: 'T', onSelect: () => layout.tidy('anew') },
    { label: 'Tidy, keep my map', hint: 'Everything stays near where it is', keys: 'Shift T', onSelect: () => layout.tidy('keep') },
    ...(byHand ? [{ label: 'Tidy everything', hint: 'What was placed by hand too', onSelect: () => layout.tidy('everything') }] : []),
    ...(question === undefined ? [] : directions(question)),
  ]

  function directions(question: string): MenuEntry[] {
    const now = directionAt(live.map, question)
    const several = [...live.map.claims.values()].filter(({ kind }) => kind === 'question').length > 1
    return [
      { kind: 'separator' },
      { kind: 'heading', label: several ? `Reasons for ${quoteClaim(live.map, question, 40)}` : 'Reasons stand' },
      { label: 'To the sides', icon: now === 'sideways' ? <Check size={14} aria-label="chosen" /> : <MoveHorizontal size={14} aria-hidden />, disabled: now === 'sideways', onSelect: () => layout.turn(question, 'sideways') },
      { label: 'Below the question', icon: now === 'down' ? <Check size={14} aria-label="chosen" /> : <ArrowDown size={14} aria-hidden />, disabled: now === 'down', onSelect: () => layout.turn(question, 'down') },
    ]
  }

  return (
    <Menu
      label="Layout"
      align="start"
      entries={entries}
      trigger={
        <IconButton label="Layout" keys="T">
          <Network size={16} aria-hidden />
        </IconButton>
      }
    />
  )
}
