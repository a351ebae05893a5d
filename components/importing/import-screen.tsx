'use client'
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { Correction } from '../../lib/domain/document/correction.ts'
import type { StoredReading } from '../../lib/domain/document/reading.ts'
import type { ImportedText } from '../../lib/domain/importing/import-text.ts'
import { useMedia } from '../reader/use-media.ts'
import { useToast } from '../ui/toast.tsx'
import type { About } from './about.ts'
import { AboutFields } from './about-fields.tsx'
import { viewOfBlock } from './block-views.ts'
import { aboutChanges, correctionsOf, type Step } from './correction-row.ts'
import { DecisionCard } from './decision-card.tsx'
import { noTo, placeOf, yesTo } from './doubts.ts'
import { FoundText } from './found-pane.tsx'
import { ImportBar } from './import-bar.tsx'
import { ImportKeys } from './import-keys.tsx'
import { ImportNotices } from './import-notices.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import { Pane, type PaneName } from './pane.tsx'
import { PaneTabs } from './pane-tabs.tsx'
import { PartDialog } from './part-dialog.tsx'
import { PartsList } from './parts-list.tsx'
import { partTitle } from './part-words.ts'
import { Rail } from './rail.tsx'
import { ReadText } from './read-text.tsx'
import { useBlockActions } from './use-block-actions.ts'
import { useChosenBlocks } from './use-chosen-blocks.ts'
import { useCorrections } from './use-corrections.ts'
import { useDoubts } from './use-doubts.ts'
import { useImportKeys } from './use-import-keys.ts'
import { useFoundChunks, useImportViews } from './use-import-views.ts'
import { blockAt, useInStep } from './use-in-step.ts'
import { useLeaveGuard } from './use-leave-guard.ts'
import { usePanePointers } from './use-pane-pointers.ts'
import { progressWords, type SendProgress } from './send-source.ts'
import type { WarningTarget } from './warning-target.ts'
import './import-marks.css'
import styles from './import-screen.module.css'

export interface ToSave {
  corrections: Correction[]
  about: Partial<About>
}

interface Place {
  start: number
  end: number
}

interface Props {
  reading: StoredReading
  /** What the text is said to be now. */
  about: About
  /** Under which name the corrections are kept on this device. */
  draft: string
  back: { href: string; label: string }
  /** Shows the file itself, where it is kept. */
  original: string | null
  /** `untouched`: also with nothing corrected. The answer of `run` is what went wrong, in a sentence. */
  save: { label: string; untouched: boolean; run: (what: ToSave, onProgress: (progress: SendProgress) => void) => Promise<string | null> }
  /** In the list, before everything else. */
  first?: (doc: ImportedText, show: (place: Place) => void) => ReactNode
  /** What is to be said over the panes. */
  notice?: (doc: ImportedText, onStep: (step: Step) => void) => ReactNode
}

/** A text as it was found and as it will read, side by side, with everything that import did, to be looked at, undone or done by hand. */
export function ImportScreen({ reading, about: aboutBefore, draft, back, original, save, first, notice }: Props) {
  const base = useMemo((): ImportedText => ({ ...reading, extracted: reading.extracted ?? '' }), [reading])
  const corrections = useCorrections(base, draft)
  const { row } = corrections
  const doc = row.now
  const views = useImportViews(doc)
  const { chunks, edges } = useFoundChunks(base, views)
  const inStep = useInStep(views, edges)
  const { light, reveal } = inStep
  const chosen = useChosenBlocks(views)
  const { choose } = chosen
  const toast = useToast()
  const narrow = useMedia('(max-width: 66rem)')
  const [tab, setTab] = useState<PaneName>('read')
  const [saving, setSaving] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [keysOpen, setKeysOpen] = useState(false)
  const [leaving, setLeaving] = useState<string | null>(null)
  const [editing, setEditing] = useState<string | null>(null)
  const [part, setPart] = useState<{ from: number; to: number } | null>(null)
  const [leftOutOpen, setLeftOutOpen] = useState(0)
  const [said, setSaid] = useState('')
  const titleField = useRef<HTMLDivElement>(null)

  const aboutSaid = JSON.stringify(aboutChanges(row.done))
  const about = useMemo(() => ({ ...aboutBefore, ...(JSON.parse(aboutSaid) as Partial<About>) }), [aboutBefore, aboutSaid])
  const settled = useMemo(() => new Set(row.done.flatMap((step) => step.settled ?? [])), [row.done])
  const unsaved = row.done.some((step) => step.corrections?.length || step.about)

  const show = useCallback(
    (place: Place) => {
      setTab((before) => (before === 'list' ? 'read' : before))
      // A piece that was left out has no place of its own in the text: its row is shown.
      const out = place.start === place.end ? doc.blocks.indexOf(place as ImportedText['blocks'][number]) : -1
      choose(views.views[viewOfBlock(views, out >= 0 ? out : blockAt({ doc }, place.start).block)]!.key)
      requestAnimationFrame(() => reveal(place.start))
    },
    [doc, views, choose, reveal],
  )
  const { doubts, walk, subject, walkTo, stepBy, showRepair, letGo: letGoOfDoubts, forgetRepair } = useDoubts(doc, settled, show)

  const step = useCallback(
    (made: Step | null) => {
      if (!made) return
      const refusal = corrections.apply(made)
      if (refusal) return toast.show({ message: refusal, urgent: true })
      forgetRepair()
      setSaid(made.words)
    },
    [corrections, toast, forgetRepair],
  )
  const undo = useCallback(() => {
    const undone = corrections.undo()
    setSaid(undone ? `Undone: ${undone.words}` : 'Nothing to undo')
  }, [corrections])
  const redo = useCallback(() => {
    const redone = corrections.redo()
    setSaid(redone ? `Done again: ${redone.words}` : 'Nothing to do again')
  }, [corrections])
  const letGo = useCallback(() => {
    letGoOfDoubts()
    choose(null)
    light(null, 'import-chosen')
  }, [letGoOfDoubts, choose, light])
  const showWhere = (place: Place) => {
    setTab('read')
    requestAnimationFrame(() => {
      reveal(place.start, true)
      light(place, 'import-hover')
    })
  }
  const goBy = (by: 1 | -1) => {
    if (!stepBy(by)) setSaid('Nothing is doubtful any more')
  }

  useEffect(() => {
    if (subject) light(placeOf(subject), 'import-chosen')
    else if (chosen.one?.leftOut) light(doc.blocks[chosen.blocks!.from]!, 'import-chosen', 'found')
    else if (chosen.blocks) light({ start: doc.blocks[chosen.blocks.from]!.start, end: doc.blocks[chosen.blocks.to - 1]!.end }, 'import-chosen', 'found')
  }, [subject, chosen.blocks, chosen.one, doc, light, chunks, tab])

  const actions = useBlockActions({ views, step, setEditing, setPart, chosen: chosen.blocks })
  const chooseBy = (by: 1 | -1, extend = false) => {
    const at = chosen.views ? chosen.views.head + by : by > 0 ? 0 : views.views.length - 1
    const view = views.views[at]
    if (!view) return
    choose(view.key, extend)
    requestAnimationFrame(() => {
      const child = inStep.read.current?.firstElementChild?.children[at] as HTMLElement | undefined
      child?.focus({ preventScroll: true })
      reveal(doc.blocks[views.first[at]!]!.start)
    })
  }
  const run = async () => {
    if (saving || (!unsaved && !save.untouched)) return
    setSaving('Saving')
    setProblem(null)
    const refusal = await save.run({ corrections: correctionsOf(row.done), about: aboutChanges(row.done) }, (progress) => setSaving(`Saving. ${progressWords(progress, reading.fileName)}`))
    if (refusal) {
      setProblem(refusal)
      setSaving(null)
    } else corrections.forget()
  }
  useImportKeys({ views, chosen, actions, subject, step, stepBy: goBy, chooseBy, setPart, undo, redo, save: () => void run(), showKeys: () => setKeysOpen(true), letGo })
  useLeaveGuard(unsaved && !saving, setLeaving)
  const pointers = usePanePointers({ views, inStep, chosen, doubts, walkTo, showRepair, forgetSubject: letGoOfDoubts, letGo })

  const answerWarning = useCallback(
    ({ go }: WarningTarget) => {
      if ('place' in go) show(go.place)
      else if ('field' in go) titleField.current?.querySelector('input')?.focus()
      else setLeftOutOpen((count) => count + 1)
    },
    [show],
  )
  const chooseTab = (value: PaneName) => {
    const place = subject ? placeOf(subject).start : tab === 'list' ? null : inStep.offsetAtEye(tab)
    setTab(value)
    if (value !== 'list' && place !== null) inStep.turnTo(value, place)
  }
  const partLabels = useMemo(() => new Map(doc.parts.map((each) => [views.views[viewOfBlock(views, blockAt(views, each.start).block)]!.key, `Part: ${partTitle(doc.text, each)}`])), [doc, views])
  // The list follows a moment later, so that a correction shows at once where the eye is. What is clicked in it meanwhile would mean
  // another text, and does nothing.
  const shown = useMemo(() => ({ doc, doubts, settled, walk, steps: row.done }), [doc, doubts, settled, walk, row.done])
  const later = useDeferredValue(shown)
  const latest = useRef({ doc, walkTo, show, showRepair, step, answerWarning, undo })
  latest.current = { doc, walkTo, show, showRepair, step, answerWarning, undo }
  const rail = useMemo(() => {
    const now = (act: (uses: typeof latest.current) => void) => {
      if (latest.current.doc === later.doc) act(latest.current)
    }
    const showIn = (place: Place) => now((uses) => uses.show(place))
    const stepIn = (made: Step) => now((uses) => uses.step(made))
    return (
      <Rail
        doc={later.doc} doubts={later.doubts} current={later.walk} settled={later.settled} steps={later.steps} leftOutOpen={leftOutOpen}
        onWalk={(doubt) => now((uses) => uses.walkTo(doubt))} onShow={showIn} onRepair={(index) => now((uses) => uses.showRepair(index))} onStep={stepIn}
        onWarning={(target) => now((uses) => uses.answerWarning(target))} onUndo={() => latest.current.undo()} first={first?.(later.doc, showIn)}
        about={<AboutFields doc={later.doc} about={about} titleField={titleField} onStep={(made) => latest.current.step(made)} onShow={showIn} />}
        parts={<PartsList doc={later.doc} onStep={stepIn} onShow={showIn} />}
      />
    )
  }, [later, about, leftOutOpen, first])
  return (
    <div className={styles.screen} data-tab={tab}>
      <ImportBar
        back={back} title={about.title || reading.fileName} original={original} steps={row.done.length} unsaved={unsaved} kept={corrections.kept} saving={saving}
        saveLabel={save.label} maySave={unsaved || save.untouched} mayUndo={row.done.length > 0} mayRedo={row.undone.length > 0} doubts={doubts.length}
        onUndo={undo} onRedo={redo} onKeys={() => setKeysOpen(true)} onSave={() => void run()} onDoubts={() => goBy(1)}
      />
      <ImportNotices problem={problem} notice={notice?.(doc, step)} found={row.done.length >= corrections.found ? corrections.found : 0} />
      {narrow ? <PaneTabs tab={tab} onTab={chooseTab} /> : null}
      <div className={styles.panes}>
        <Pane name="list" narrow={narrow} tab={tab}>
          <div className={styles.scroller} tabIndex={0} role="region" aria-label="List of what was done">
            {rail}
          </div>
        </Pane>
        <Pane name="found" narrow={narrow} tab={tab} note={<p className={styles.legend}><del>struck</del> not in the text</p>}>
          <div ref={inStep.found} className={styles.scroller} tabIndex={0} role="region" aria-label="Text as found" {...inStep.panes.found} {...pointers.found}>
            <div className={styles.found}>
              {reading.extracted === null ? <p className={styles.nothing}>This revision was saved before the text as found was kept. Replace it with the same file once more to see both sides.</p> : <FoundText chunks={chunks} />}
            </div>
          </div>
        </Pane>
        <Pane name="read" narrow={narrow} tab={tab}>
          <div ref={inStep.read} className={styles.scroller} tabIndex={0} role="region" aria-label="Text as it will read" {...inStep.panes.read} {...pointers.read}>
            <div className={styles.read} lang={about.language ?? undefined}>
              <ReadText views={views.views} chosen={chosen.views} deciding={subject !== null} editing={editing} parts={partLabels} actions={actions} />
            </div>
          </div>
          {chosen.views && !chosen.one ? <p className={styles.several} role="status">{chosen.views.to - chosen.views.from} blocks chosen: 0–4 set their kind, Delete leaves them out, p marks a part.</p> : null}
        </Pane>
      </div>
      {subject ? (
        <DecisionCard
          doc={doc} doubt={subject} at={walk === null ? null : { number: walk + 1, of: doubts.length }}
          onYes={() => step(yesTo(doc, subject))} onNo={() => step(noTo(doc, subject))} onStep={goBy} onClose={letGo} onShow={showWhere}
        />
      ) : null}
      <PartDialog doc={doc} range={part} onClose={() => setPart(null)} onStep={step} />
      <ImportKeys open={keysOpen} onOpenChange={setKeysOpen} />
      <LeaveDialog href={leaving} kept={corrections.kept} count={row.done.length} onStay={() => setLeaving(null)} />
      <div role="status" aria-live="polite" className={styles.said}>
        {said}
      </div>
    </div>
  )
}
