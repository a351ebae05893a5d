'use client'
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useAway } from '../../offline/network.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Select } from '../../ui/select.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import { exportFormats, keepChoice, readChoice, type ExportChoice, type ExportFormat, type ExportPart } from './export-choice.ts'
import { drawPreview, setPreview } from './export-preview.ts'
import { exportWish } from './export-wish.ts'
import { PreviewPicture } from './preview-picture.tsx'
import { TextFormatFields } from './text-format-fields.tsx'
import { ToldList } from '../import/told-list.tsx'
import { SizeFields } from './size-fields.tsx'
import type { ExportControl } from './use-export.ts'
import { useExportParts } from './use-export-parts.ts'
import styles from './export-panel.module.css'

const formats: Record<ExportFormat, { words: string; hint: string }> = {
  png: { words: 'PNG', hint: 'A picture for a slide, a handout or a message.' },
  svg: { words: 'SVG', hint: 'A drawing: sharp at any size, its text can be selected.' },
  pdf: { words: 'PDF', hint: 'For paper, one page or a poster: its text can be searched and copied.' },
  markdown: { words: 'Outline', hint: 'As text (Markdown), from the question to the reasons, with the passages.' },
  json: { words: 'Map file', hint: 'Everything there is, to be imported again (sic JSON).' },
  other: { words: 'Other', hint: 'For another program, in its own format.' },
}
const isImage = (format: ExportFormat) => format === 'png' || format === 'svg' || format === 'pdf'

/** What is to be in the file, how large it will be, and the way to it. */
export function ExportPanel({ control }: { control: ExportControl }) {
  const { mapId, live, sources, scene } = useMapRoom()
  const away = useAway()
  const [choice, setChoice] = useState(readChoice)
  const [asked, setPart] = useState<ExportPart | null>(null)
  const parts = useExportParts()
  const part = parts.find(({ value }) => value === (asked ?? 'whole')) ?? parts[0]!
  const groups = useId()
  const { state, start, cancel, forget } = control
  const busy = state.kind === 'working'
  const image = isImage(choice.format)
  const set = (changed: Partial<ExportChoice>) => {
    const next = { ...choice, ...changed }
    setChoice(next)
    keepChoice(next)
    forget()
  }
  const setOther = (other: string) => set({ other })

  const drawn = useDeferredValue(image ? live.map : null)
  const ready = useMemo(() => (drawn && drawn.claims.size > 0 ? setPreview({ map: drawn, sources, places: scene.wholeBoxes, ...(part.ids && { only: part.ids }) }) : null), [drawn, sources, scene.wholeBoxes, part.ids])
  const preview = useMemo(() => ready && drawPreview(ready, choice), [ready, choice])
  const unsaid = choice.format === 'other' && choice.other === ''
  const impossible = image && preview?.size === ''

  return (
    <form
      className={styles.panel}
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy && !away && !impossible && !unsaid) start(exportWish(choice, part.ids, ready))
      }}
    >
      <fieldset className={styles.formats}>
        <legend className={styles.legend}>As</legend>
        {exportFormats.map((format) => (
          <label key={format} className={styles.format}>
            <input type="radio" name={`${groups}-format`} value={format} checked={choice.format === format} onChange={() => set({ format })} aria-describedby={choice.format === format ? `${groups}-hint` : undefined} />
            {formats[format].words}
          </label>
        ))}
      </fieldset>
      <p className={styles.hint} id={`${groups}-hint`}>
        {formats[choice.format].hint}
      </p>
      {image ? (
        <>
          <Select label="What" options={parts.map(({ value, label }) => ({ value, label }))} value={part.value} onChange={(event) => (setPart(event.target.value as ExportPart), forget())} />
          <SizeFields choice={choice} set={set} />
          <fieldset className={styles.with}>
            <legend className={styles.legend}>With</legend>
            {(['title', 'legend', 'sources', 'date', 'stands'] as const).map((piece) => (
              <Checkbox key={piece} label={{ title: 'Title', legend: 'Legend', sources: 'Sources', date: 'Date', stands: 'How claims stand' }[piece]} checked={choice[piece]} onChange={(event) => set({ [piece]: event.target.checked })} />
            ))}
          </fieldset>
          {preview ? (
            <div className={styles.preview}>
              <PreviewPicture preview={preview} theme={choice.theme} />
              <p className={styles.size} role="status" aria-label="Size">
                {preview.size}
              </p>
              {preview.caution ? <Notice look="caution">{preview.caution}</Notice> : null}
            </div>
          ) : null}
        </>
      ) : away ? null : (
        <TextFormatFields mapId={mapId} chosen={choice.format === 'other' ? null : choice.format === 'json' ? 'sic' : 'markdown'} other={choice.other} setOther={setOther} done={state.kind === 'done'} />
      )}
      {away ? <Notice look="caution">There is no connection. Files are made on the server: come back to this when you are connected again.</Notice> : null}
      {!away && live.unsavedCount > 0 ? <Notice look="caution">Your last changes are not saved yet and may be missing from the file.</Notice> : null}
      <Working control={control} />
      <div className={styles.actions}>
        {/* Keys, so that it is another button: the press that cancels would otherwise go on to the one that asks anew. The second
            press of a double click on what asks is no wish to cancel. */}
        {busy ? (
          <Button key="cancel" onClick={(event) => event.detail < 2 && cancel()}>
            Cancel
          </Button>
        ) : (
          <Button key="save" look="primary" type="submit" disabled={away || impossible || unsaid}>
            Save the {choice.format === 'json' ? 'map file' : choice.format === 'markdown' ? 'outline' : choice.format === 'other' ? 'file' : formats[choice.format].words}
          </Button>
        )}
      </div>
    </form>
  )
}

/** How far it is, and what came of it. */
function Working({ control: { state } }: { control: ExportControl }) {
  const end = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state.kind === 'done' || state.kind === 'failed') end.current?.scrollIntoView({ block: 'nearest' })
  }, [state.kind])
  if (state.kind === 'idle') return null
  if (state.kind === 'working') {
    const share = state.share === undefined ? undefined : Math.round(state.share * 100)
    return (
      <div className={styles.working}>
        <progress max={100} value={share} aria-label="Drawing" />
        <span>{share === undefined ? 'Being made …' : `${share} %`}</span>
      </div>
    )
  }
  return (
    <div ref={end} role={state.kind === 'done' ? 'status' : undefined}>
      {state.kind === 'failed' ? (
        <Notice look="error">{state.sentence}</Notice>
      ) : (
        <Notice look="good">
          <p>‘{state.file.name}’ is saved.</p>
          {state.file.losses.length > 0 ? (
            <>
              <p>It leaves out:</p>
              <ToldList label="What the file could not hold" sentences={state.file.losses} />
            </>
          ) : null}
        </Notice>
      )}
    </div>
  )
}
