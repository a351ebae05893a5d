'use client'
import { useEffect, useRef, useState } from 'react'
import { shorten } from '../../../lib/domain/shorten.ts'
import { progressShare, type SendProgress } from '../../importing/send-source.ts'
import { useAway } from '../../offline/network.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Select } from '../../ui/select.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { useToast } from '../../ui/toast.tsx'
import { countWords } from './count-words.ts'
import type { MapFileSummary } from './map-file-summary.ts'
import type { ImportReport } from './kept-report.ts'
import { progressWords, sendMapFile } from './send-map-file.ts'
import { ToldList } from './told-list.tsx'
import { useMapFile } from './use-map-file.ts'
import styles from './import-map.module.css'

interface Props {
  groupId: string
  file: File
  /** How many files come after it. */
  left: number
  onOther: () => void
  onSkip: () => void
  onDone: (map: { id: string; title: string }, report: ImportReport) => void
}

/** [IE2] One file: what it is, what will come and what could not be read; then the way into the group. */
export function MapFileStep({ groupId, file, left, onOther, onSkip, onDone }: Props) {
  const [asked, setAsked] = useState<string>()
  const state = useMapFile(file, asked)
  const [progress, setProgress] = useState<SendProgress | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const work = useRef<AbortController | null>(null)
  const away = useAway()
  const toast = useToast()
  const { name } = file
  // Escape, a press beside the window, another file: what was on its way ends, and it is said.
  useEffect(
    () => () => {
      if (!work.current) return
      work.current.abort()
      toast.show({ message: `‘${shorten(name, 60)}’ was not imported; nothing of it was kept.` })
    },
    [toast, name],
  )

  async function send(summary: MapFileSummary) {
    const own = new AbortController()
    work.current = own
    setFailure(null)
    setProgress({ kind: 'sending', share: 0 })
    const sent = await sendMapFile(groupId, file, summary.format, own.signal, setProgress)
    // Whoever closed the dialog meanwhile has gone on to something else.
    if (work.current !== own) return
    work.current = null
    setProgress(null)
    if (sent.kind === 'done') onDone(sent.map, sent.report)
    else setFailure(sent.kind === 'failed' ? sent.sentence : 'Cancelled; nothing was kept.')
  }

  const summary = state.kind === 'read' ? state.summary : null
  const share = progress ? progressShare(progress) : undefined
  const can = summary !== null && summary.refusal === undefined
  return (
    <div className={styles.step}>
      <p className={styles.file}>
        {file.name}
        <span className={styles.soft}>
          {sizeWords(file.size)}
          {left > 0 ? ` · ${left} more after it` : ''}
        </span>
      </p>
      {state.kind === 'reading' ? (
        <p className={styles.waiting} role="status">
          <Spinner /> Finding out what it is
        </p>
      ) : null}
      {state.kind === 'failed' ? <Notice look="error">{state.sentence}</Notice> : null}
      {summary ? <Select label="Read as" value={asked ?? summary.format.name} disabled={progress !== null} options={optionsFor(summary)} onChange={(event) => setAsked(event.target.value || undefined)} /> : null}
      {summary?.refusal === undefined ? null : <Notice look="error">{summary.refusal}</Notice>}
      {can ? <WhatComes summary={summary} /> : null}
      {failure === null ? null : <Notice look="error">{failure}</Notice>}
      {away && can ? <Notice look="caution">There is no connection. A map is brought in by the server: come back to this when you are connected again.</Notice> : null}
      {progress ? (
        <p className={styles.waiting}>
          {share === undefined ? <Spinner /> : <progress value={share} max={1} aria-label="How far it is" />}
          <span role="status">{progressWords(progress)}</span>
        </p>
      ) : null}
      <div className={styles.actions}>
        {progress ? (
          // It stands where a double click on Import ends.
          <Button key="cancel" onClick={(event) => event.detail < 2 && work.current?.abort()}>
            Cancel
          </Button>
        ) : (
          <>
            <Button key="other" onClick={left > 0 ? onSkip : onOther}>
              {left > 0 ? 'Leave this one out' : 'Choose another file'}
            </Button>
            <Button key="import" look="primary" disabled={!can || away} onClick={() => can && void send(summary)}>
              Import this map
            </Button>
          </>
        )}
      </div>
    </div>
  )
}

function WhatComes({ summary }: { summary: MapFileSummary }) {
  const { counts, documents, named, problems, moreProblems } = summary
  const count = problems.length + moreProblems
  return (
    <>
      <div>
        <p className={styles.title}>{shorten(summary.title, 200)}</p>
        <p role="status">{countWords(counts)}.</p>
        {documents.length > 0 ? <p className={styles.soft}>Comes with {documents.join(', ')}. A text that the library has already is not added again.</p> : null}
        {named.length > 0 ? <p className={styles.soft}>Names {named.join(', ')} without the text. Its passages find their places where the library has it.</p> : null}
      </div>
      {counts.claims === 0 ? <Notice look="caution">There is no claim in this file: the map will be empty.</Notice> : null}
      {count > 0 ? (
        <Notice look="caution">
          <p>{count === 1 ? 'One thing could not be read as it stands:' : `${count.toLocaleString('en')} things could not be read as they stand:`}</p>
          <ToldList label="What could not be read as it stands" sentences={problems} more={moreProblems} />
        </Notice>
      ) : (
        <Notice look="good">All of it can be read.</Notice>
      )}
    </>
  )
}

function optionsFor(summary: MapFileSummary): { value: string; label: string }[] {
  const all = summary.formats.map(({ name, title }) => ({ value: name, label: title }))
  return summary.format.name === '' ? [{ value: '', label: 'Say what it is' }, ...all] : all
}

function sizeWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000).toLocaleString('en')} kB` : `${(bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 })} MB`
}
