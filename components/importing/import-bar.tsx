'use client'
import { ArrowLeft, FileText, ListChecks, Redo2, SquareMenu, Undo2 } from 'lucide-react'
import Link from 'next/link'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import styles from './import-screen.module.css'

interface Props {
  back: { href: string; label: string }
  title: string
  original: string | null
  steps: number
  unsaved: boolean
  /** Whether what is not saved is kept on this device. */
  kept: boolean
  /** How far saving has come, in words. */
  saving: string | null
  saveLabel: string
  maySave: boolean
  mayUndo: boolean
  mayRedo: boolean
  doubts: number
  onUndo: () => void
  onRedo: () => void
  onKeys: () => void
  onSave: () => void
  onDoubts: () => void
}

/** The bar over both sides: which text it is, what is not saved yet, undo and redo, save. */
export function ImportBar(props: Props) {
  const { back, title, original, steps, unsaved, kept, saving } = props
  const state = saving ?? (!unsaved ? 'Nothing corrected yet' : `${steps === 1 ? '1 correction' : `${steps} corrections`}, ${kept ? 'kept on this device until you save' : 'not kept anywhere until you save'}`)
  return (
    <div className={styles.bar}>
      <Link href={back.href} className={styles.back} aria-label={back.label}>
        <ArrowLeft size={18} aria-hidden />
      </Link>
      <h1 className={styles.title} title={title}>
        {title}
      </h1>
      <p className={styles.state} role="status" data-lost={unsaved && !kept ? '' : undefined}>
        {state}
      </p>
      <span className={styles.end}>
        {props.doubts > 0 ? (
          <Button look="quiet" className={styles.doubts} icon={<ListChecks size={16} aria-hidden />} onClick={props.onDoubts}>
            {props.doubts} to decide
          </Button>
        ) : null}
        {original ? (
          <a href={original} className={styles.original} target="_blank" rel="noreferrer">
            <FileText size={16} aria-hidden />
            <span>Show original</span>
            <VisuallyHidden> in a new tab</VisuallyHidden>
          </a>
        ) : null}
        <IconButton label="Undo" keys="Ctrl Z" aria-disabled={!props.mayUndo} onClick={props.onUndo}>
          <Undo2 size={18} aria-hidden />
        </IconButton>
        <IconButton label="Do again" keys="Ctrl Shift Z" aria-disabled={!props.mayRedo} onClick={props.onRedo}>
          <Redo2 size={18} aria-hidden />
        </IconButton>
        <IconButton label="Keys" keys="?" className={styles.keysButton} onClick={props.onKeys}>
          <SquareMenu size={18} aria-hidden />
        </IconButton>
        <Button look="primary" aria-label={props.saveLabel} busy={saving !== null} disabled={!props.maySave} onClick={props.onSave}>
          <span className={styles.long}>{props.saveLabel}</span>
          <span className={styles.short}>Save</span>
        </Button>
      </span>
    </div>
  )
}
