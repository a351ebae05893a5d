import { Ellipsis, Highlighter, Link2, MessageSquare, Sparkle } from 'lucide-react'
import { Menu, type MenuEntry } from '../ui/menu.tsx'
import { BarButton } from './bar-button.tsx'
import styles from './selection-bar.module.css'

interface Props {
  mayHighlight: boolean
  mayComment: boolean
  mayMap: boolean
  onHighlight: () => void
  onComment: () => void
  onClaim: () => void
  onLink: () => void
  more: readonly MenuEntry[]
}

/** What can be done with the selected words: five buttons, each with its key. Pressing one does not take the selection away. */
export function SelectionBar({ mayHighlight, mayComment, mayMap, onHighlight, onComment, onClaim, onLink, more }: Props) {
  return (
    <div role="toolbar" aria-label="The selected words" className={styles.bar} onPointerDown={(event) => event.preventDefault()} onMouseDown={(event) => event.preventDefault()}>
      {mayHighlight ? <BarButton icon={<Highlighter size={16} aria-hidden />} words="Highlight" keys="h" run={onHighlight} /> : null}
      {mayComment && mayHighlight ? <BarButton icon={<MessageSquare size={16} aria-hidden />} words="Comment" keys="m" run={onComment} /> : null}
      {mayMap ? <BarButton icon={<Sparkle size={16} aria-hidden />} words="New claim" keys="c" run={onClaim} /> : null}
      {mayMap ? <BarButton icon={<Link2 size={16} aria-hidden />} words="Link" keys="l" run={onLink} /> : null}
      <Menu
        label="More"
        align="end"
        entries={more}
        trigger={
          <button type="button" className={styles.button}>
            <Ellipsis size={16} aria-hidden />
            <span className={styles.words}>More</span>
          </button>
        }
      />
    </div>
  )
}
