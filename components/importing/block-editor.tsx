'use client'
import { useEffect, useRef } from 'react'
import { Button } from '../ui/button.tsx'
import type { BlockActions } from './block-actions.ts'
import type { ShownView } from './block-views.ts'
import styles from './read-pane.module.css'

/** A block's words to be written over. Enter cuts it in two at the caret, Backspace at its beginning joins it with the one before. */
export function BlockEditor({ view, actions }: { view: ShownView; actions: BlockActions }) {
  const field = useRef<HTMLTextAreaElement>(null)
  // Leaving the field keeps what was written, but once only: whatever ends the editing also takes the field away.
  const ended = useRef(false)
  const end = (text: string | null, splitAt?: number) => {
    if (ended.current) return
    ended.current = true
    actions.write(view.key, text, splitAt)
  }
  useEffect(() => {
    const at = field.current
    if (!at) return
    at.focus()
    fit(at)
  }, [])
  const split = () => field.current && end(field.current.value, field.current.selectionStart)
  return (
    <div
      className={styles.editor}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) end(field.current?.value ?? null)
      }}
    >
      <textarea
        ref={field}
        aria-label="The words of this block"
        defaultValue={view.text}
        dir="auto"
        spellCheck
        onInput={(event) => fit(event.currentTarget)}
        onKeyDown={(event) => {
          const at = event.currentTarget
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Escape') end(null)
          else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) end(at.value)
          else if (event.key === 'Enter' && !event.shiftKey) split()
          else if (event.key === 'Backspace' && at.selectionStart === 0 && at.selectionEnd === 0 && at.value === view.text) {
            ended.current = true
            actions.joinPrevious(view.key)
          } else return
          event.preventDefault()
          event.stopPropagation()
        }}
      />
      <div className={styles.editorFoot}>
        <Button look="primary" onClick={() => end(field.current?.value ?? null)}>
          Done
        </Button>
        <Button onClick={split}>Split at the caret</Button>
        <Button look="quiet" onClick={() => end(null)}>
          Cancel
        </Button>
        <span className={styles.editorHint}>Enter splits · Ctrl Enter is done · Esc leaves it as it was</span>
      </div>
    </div>
  )
}

function fit(field: HTMLTextAreaElement): void {
  field.style.height = 'auto'
  field.style.height = `${field.scrollHeight + 2}px`
}
