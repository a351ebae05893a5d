'use client'
import { ClipboardPaste, FileUp } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import type { ImportReport } from './kept-report.ts'
import { MapFileStep } from './map-file-step.tsx'
import styles from './import-map.module.css'

interface Props {
  groupId: string
  open: boolean
  /** The files to bring along, one after another; none while one is still to be chosen. */
  files: readonly File[]
  onFiles: (files: readonly File[]) => void
  onClose: () => void
  onDone: (map: { id: string; title: string }, report: ImportReport, left: number) => void
}

/** Brings maps of other programs, or our own files, into the group: choose, look at what it is, bring it along. */
export function ImportMapDialog({ groupId, open, files, onFiles, onClose, onDone }: Props) {
  const [first, ...rest] = files
  return (
    <Dialog open={open} onOpenChange={(next) => !next && onClose()} title="Import a map" wide={false}>
      {open && !first ? <ChooseStep onFiles={onFiles} /> : null}
      {open && first ? (
        <MapFileStep
          key={`${files.length} ${first.name} ${first.size} ${first.lastModified}`}
          groupId={groupId}
          file={first}
          left={rest.length}
          onOther={() => onFiles([])}
          onSkip={() => (rest.length > 0 ? onFiles(rest) : onClose())}
          onDone={(map, report) => onDone(map, report, rest.length)}
        />
      ) : null}
    </Dialog>
  )
}

function ChooseStep({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const picker = useRef<HTMLInputElement>(null)
  const [pasting, setPasting] = useState(false)
  const [text, setText] = useState('')
  const formats = useId()
  return (
    <div className={styles.step}>
      <p id={formats} className={styles.soft}>
        A map file of this program, or a map from another: AIF and xAIF, Argdown, SADFace, Carneades, AGXML, JSON Canvas, a Kialo discussion, Web Annotations, an argumentation framework. What it is, is found out by what it holds.
      </p>
      <input
        ref={picker}
        type="file"
        hidden
        multiple
        aria-label="Map file"
        onChange={(event) => {
          const chosen = [...(event.target.files ?? [])]
          event.target.value = ''
          if (chosen.length > 0) onFiles(chosen)
        }}
      />
      {pasting ? (
        <form
          className={styles.step}
          onSubmit={(event) => {
            event.preventDefault()
            if (text.trim() !== '') onFiles([new File([text], 'Pasted map', { type: 'text/plain' })])
          }}
        >
          <TextArea label="The map as text" rows={8} spellCheck={false} autoFocus value={text} onChange={(event) => setText(event.target.value)} />
          <div className={styles.actions}>
            <Button onClick={() => setPasting(false)}>Back</Button>
            <Button look="primary" type="submit" disabled={text.trim() === ''}>
              Look at it
            </Button>
          </div>
        </form>
      ) : (
        <div className={styles.choices} aria-describedby={formats}>
          <Button look="primary" icon={<FileUp size={16} aria-hidden />} onClick={() => picker.current?.click()}>
            Choose a file
          </Button>
          <Button icon={<ClipboardPaste size={16} aria-hidden />} onClick={() => setPasting(true)}>
            Paste it as text
          </Button>
          <span className={styles.soft}>or drop it on the page</span>
        </div>
      )}
    </div>
  )
}
