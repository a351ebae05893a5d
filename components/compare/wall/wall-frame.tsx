'use client'
import { Dialog as RadixDialog } from 'radix-ui'
import { useRef, type CSSProperties, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import { useFullScreen } from '../../map/present/use-full-screen.ts'
import styles from './wall.module.css'

interface Props {
  /** What stands on the wall: its heading. */
  title: string
  /** For a room: the whole screen, and type to be read from a distance. */
  large: boolean
  /** How much larger or smaller than usual. */
  size: number
  state: 'open' | 'revealed' | 'called-off'
  top: ReactNode
  children: ReactNode
  onClose: () => void
  /** True: Escape meant something smaller than leaving. */
  onEscape: () => boolean
  onKeyDown: (event: KeyboardEvent) => void
}

/** Over the whole window, the room behind it untouched; Escape leaves. */
export function WallFrame({ title, large, size, state, top, children, onClose, onEscape, onKeyDown }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const before = useRef<Element | null>(null)
  return (
    <RadixDialog.Root open onOpenChange={(open) => !open && onClose()}>
      <RadixDialog.Portal>
        <RadixDialog.Content
          ref={frame}
          className={styles.frame}
          data-large={large || undefined}
          data-state-of-vote={state}
          style={{ '--size': size } as CSSProperties}
          aria-describedby={undefined}
          onKeyDown={(event) => {
            // What is pressed here is not for the map that lies behind.
            event.stopPropagation()
            onKeyDown(event)
          }}
          onOpenAutoFocus={(event) => {
            event.preventDefault()
            before.current = document.activeElement
            frame.current?.focus({ preventScroll: true })
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            // What it was opened from may be gone: one goes on where one works.
            const back = before.current?.isConnected && before.current !== document.body ? before.current : document.querySelector('[data-comparison], [data-map-surface]')
            if (back instanceof HTMLElement) back.focus({ preventScroll: true })
          }}
          onEscapeKeyDown={(event) => onEscape() && event.preventDefault()}
          // A message at the edge of the window is no way out.
          onInteractOutside={(event) => event.preventDefault()}
        >
          {large ? <WholeScreen frame={frame} onEnd={onClose} /> : null}
          <div className={styles.top}>{top}</div>
          <RadixDialog.Title className={styles.claim} data-long={title.length > 120 || undefined}>{title || 'A claim without words'}</RadixDialog.Title>
          {children}
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  )
}

function WholeScreen({ frame, onEnd }: { frame: RefObject<HTMLElement | null>; onEnd: () => void }) {
  useFullScreen(frame, onEnd)
  return null
}
