import { useState } from 'react'
import type { PageStart } from '../../lib/domain/document/canonical-text.ts'
import { pageNamed } from '../../lib/editor/page-span.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './forms.module.css'

interface Props {
  open: boolean
  onOpenChange: (open: boolean) => void
  pages: readonly PageStart[]
  onGo: (page: PageStart) => void
}

/** To a page of the original, by the number printed on it. */
export function PageDialog({ open, onOpenChange, pages, onGo }: Props) {
  const [words, setWords] = useState('')
  const [error, setError] = useState<string | undefined>()
  const go = () => {
    const page = pageNamed(pages, words)
    if (!page) return setError(words.trim() === '' ? 'Write the number of a page.' : `No page of this text is numbered ${words.trim()}.`)
    onOpenChange(false)
    onGo(page)
  }
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Go to a page">
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          go()
        }}
      >
        <TextField label="Page" hint={`From ${pages[0]?.label} to ${pages.at(-1)?.label}`} error={error} value={words} autoFocus autoComplete="off" onChange={(event) => { setWords(event.target.value); setError(undefined) }} />
        <p className={styles.buttons}>
          <Button type="submit" look="primary">
            Go
          </Button>
        </p>
      </form>
    </Dialog>
  )
}
