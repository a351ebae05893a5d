import { useLayoutEffect, useRef, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { mentionAt } from './mention-at.ts'
import styles from './discussion.module.css'

interface Props {
  label: string
  /** Names the draft, which is kept on this device until it is sent. */
  draftKey: string
  initial?: string
  startOpen?: boolean
  focus?: boolean
  people: readonly string[]
  sendWords?: string
  onSend: (text: string) => void
  onCancel?: () => void
}

/** Where a comment is written. Enter sends, Shift+Enter makes a new line; a draft survives a closed page. */
export function CommentBox({ label, draftKey, initial = '', startOpen = false, focus = false, people, sendWords = 'Comment', onSend, onCancel }: Props) {
  const [text, setText] = useState(() => readDraft(draftKey) ?? initial)
  const [open, setOpen] = useState(startOpen || text !== '')
  const box = useRef<HTMLDivElement>(null)
  const [caret, setCaret] = useState(0)
  const field = () => box.current?.querySelector('textarea') ?? null

  const [asked, setAsked] = useState(startOpen)
  if (asked !== startOpen) {
    setAsked(startOpen)
    if (startOpen) setOpen(true)
  }
  // Before anything else can happen: who asks for the box by a key goes on typing at once, and what is typed before it has the focus
  // would be taken for other keys of the page.
  useLayoutEffect(() => {
    if (open && (focus || text === '')) field()?.focus({ preventScroll: false })
    // Only when it opens: typing must not call the focus back.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [open, focus])

  const change = (next: string) => {
    setText(next)
    keepDraft(draftKey, next === initial ? '' : next)
  }
  const send = () => {
    const words = text.trim()
    if (words === '') return
    keepDraft(draftKey, '')
    setText('')
    setOpen(false)
    onSend(words)
  }
  const cancel = () => {
    keepDraft(draftKey, '')
    setText(initial)
    setOpen(false)
    onCancel?.()
  }
  if (!open) {
    return (
      <button type="button" className={styles.begin} onClick={() => setOpen(true)}>
        {label}
      </button>
    )
  }
  const mention = mentionAt(text, caret, people)
  return (
    <div ref={box} className={styles.box}>
      <TextArea
        label={label}
        labelHidden
        rows={Math.min(8, Math.max(2, text.split('\n').length))}
        placeholder="Write a comment. @ names a member."
        value={text}
        onChange={(event) => {
          change(event.target.value)
          setCaret(event.target.selectionStart)
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.stopPropagation()
            cancel()
          } else if (event.key === 'Tab' && mention && !event.shiftKey) {
            event.preventDefault()
            change(mention.complete(mention.names[0]!))
          } else if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
            event.preventDefault()
            send()
          }
        }}
      />
      {mention ? (
        <ul className={styles.names} aria-label="Members">
          {mention.names.map((name, index) => (
            <li key={name}>
              <button
                type="button"
                onClick={() => {
                  change(mention.complete(name))
                  field()?.focus()
                }}
              >
                {name}
                {index === 0 ? <kbd>Tab</kbd> : null}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <div className={styles.buttons}>
        <Button look="primary" onClick={send} disabled={text.trim() === ''}>
          {sendWords}
        </Button>
        <Button look="quiet" onClick={cancel}>
          Cancel
        </Button>
      </div>
    </div>
  )
}

function readDraft(key: string): string | null {
  try {
    return sessionStorage.getItem(`draft:${key}`) || null
  } catch {
    return null
  }
}

function keepDraft(key: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(`draft:${key}`)
    else sessionStorage.setItem(`draft:${key}`, text)
  } catch {
    // Without storage a draft lives as long as the page.
  }
}
