'use client'
import { useCallback, useEffect, useMemo, useRef, useState, type MouseEvent, type ReactNode } from 'react'
import type { StoredReading } from '../../lib/domain/document/reading.ts'
import type { ImportedText } from '../../lib/domain/importing/import-text.ts'
import { useMedia } from '../reader/use-media.ts'
import { Notice } from '../ui/notice.tsx'
import { useToast } from '../ui/toast.tsx'
import type { About } from './about.ts'
import { AboutFields } from './about-fields.tsx'
import { viewOfBlock, type BlockView } from './block-views.ts'
import { aboutChanges, correctionsOf, type Step } from './correction-row.ts'
import { DecisionCard } from './decision-card.tsx'
import { doubtsOf, noTo, placeOf, undoOf, yesTo, type Doubt } from './doubts.ts'
import { FoundText } from './found-pane.tsx'
import { ImportBar } from './import-bar.tsx'
import { ImportKeys } from './import-keys.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import { PartDialog } from './part-dialog.tsx'
import { PartsList } from './parts-list.tsx'
import { partTitle } from './part-words.ts'
import { Rail } from './rail.tsx'
import { ReadBlock } from './read-block.tsx'
import { setKind } from './block-edits.ts'
import { useBlockActions } from './use-block-actions.ts'
import { useCorrections } from './use-corrections.ts'
import { useFoundChunks, useImportViews } from './use-import-views.ts'
import { blockAt, useInStep } from './use-in-step.ts'
import { useKeys } from './use-keys.ts'
import { useLeaveGuard } from './use-leave-guard.ts'
import type { WarningTarget } from './warning-target.ts'
import './import-marks.css'
import styles from './import-screen.module.css'

export interface ToSave {
  corrections: ReturnType<typeof correctionsOf>
  about: Partial<About>
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
  save: { label: string; /** Also with nothing corrected. */ untouched: boolean; run: (what: ToSave) => Promise<string | null> }
  /** In the list, before everything else. */
  first?: (doc: ImportedText, show: (place: { start: number; end: number }) => void) => ReactNode
  /** A sentence over the panes. */
  notice?: ReactNode
}

type Tab = 'list' | 'found' | 'read'
const tabs: { value: Tab; label: string }[] = [
  { value: 'list', label: 'What was done' },
  { value: 'found', label: 'As found' },
  { value: 'read', label: 'As it will read' },
]

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
  const toast = useToast()
  const narrow = useMedia('(max-width: 66rem)')
  const [tab, setTab] = useState<Tab>('read')
  const [saving, setSaving] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [keysOpen, setKeysOpen] = useState(false)
  const [leaving, setLeaving] = useState<string | null>(null)
  const [chosenKeys, setChosenKeys] = useState<{ anchor: string; head: string } | null>(null)
  const [editing, setEditing] = useState<string | null>(null)
  const [part, setPart] = useState<{ from: number; to: number } | null>(null)
  const [walk, setWalk] = useState<number | null>(null)
  const [repair, setRepair] = useState<number | null>(null)
  const [leftOutOpen, setLeftOutOpen] = useState(false)
  const [said, setSaid] = useState('')
  const titleField = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)

  const about = useMemo(() => ({ ...aboutBefore, ...aboutChanges(row.done) }), [aboutBefore, row.done])
  const settled = useMemo(() => new Set(row.done.flatMap((step) => step.settled ?? [])), [row.done])
  const doubts = useMemo(() => doubtsOf(doc, settled), [doc, settled])
  const unsaved = row.done.some((step) => step.corrections?.length || step.about)

  const chosen = useMemo(() => {
    const [a, b] = [chosenKeys && views.indexOf.get(chosenKeys.anchor), chosenKeys && views.indexOf.get(chosenKeys.head)]
    return typeof a === 'number' && typeof b === 'number' ? { from: Math.min(a, b), to: Math.max(a, b) + 1, head: b } : null
  }, [chosenKeys, views])
  const chosenBlocks = useMemo(() => (chosen ? { from: views.first[chosen.from]!, to: views.first[chosen.to] ?? doc.blocks.length } : null), [chosen, views, doc])

  const chooseView = useCallback((key: string, extend = false) => setChosenKeys((before) => ({ anchor: extend && before ? before.anchor : key, head: key })), [])

  const step = useCallback(
    (made: Step | null) => {
      if (!made) return
      const refusal = corrections.apply(made)
      if (refusal) return toast.show({ message: refusal, urgent: true })
      setRepair(null)
      setSaid(made.words)
    },
    [corrections, toast],
  )
  // A block that is gone hands the choice to the one in its place.
  const lastChosen = useRef(0)
  useEffect(() => {
    if (chosen) lastChosen.current = chosen.from
    else if (chosenKeys) {
      const near = views.views[Math.min(lastChosen.current, views.views.length - 1)]
      setChosenKeys(near ? { anchor: near.key, head: near.key } : null)
    }
  }, [chosen, chosenKeys, views])

  const show = useCallback(
    (place: { start: number; end: number }) => {
      setTab((before) => (before === 'list' ? 'read' : before))
      const at = blockAt({ doc }, place.start)
      // A piece that was left out has no place of its own in the text: its row is shown.
      const out = place.start === place.end ? doc.blocks.indexOf(place as (typeof doc.blocks)[number]) : -1
      const view = viewOfBlock(views, out >= 0 ? out : at.block)
      chooseView(views.views[view]!.key)
      requestAnimationFrame(() => {
        reveal(place.start)
        light(place, 'import-chosen')
      })
    },
    [doc, views, chooseView, reveal, light],
  )

  const walkTo = useCallback(
    (index: number) => {
      const doubt = doubts[index]
      if (!doubt) return
      setRepair(null)
      setWalk(index)
      show(placeOf(doubt))
    },
    [doubts, show],
  )
  const stepBy = (by: 1 | -1) => {
    if (doubts.length === 0) return setSaid('Nothing is doubtful any more')
    walkTo(walk === null ? (by > 0 ? 0 : doubts.length - 1) : (walk + by + doubts.length) % doubts.length)
  }
  // What was decided leaves the list, and the next takes its place.
  useEffect(() => {
    if (walk === null) return
    const next = doubts[Math.min(walk, doubts.length - 1)]
    if (!next) return setWalk(null)
    if (walk >= doubts.length) setWalk(doubts.length - 1)
    show(placeOf(next))
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when what is doubtful has changed
  }, [doubts])

  const subject = useMemo(
    (): Doubt | null => (repair !== null && doc.repairs[repair] ? { kind: 'repair', index: repair, repair: doc.repairs[repair] } : walk !== null ? (doubts[walk] ?? null) : null),
    [repair, walk, doubts, doc],
  )
  const decide = (answer: 'yes' | 'no') => subject && step(answer === 'yes' ? yesTo(doc, subject) : noTo(doc, subject))
  const letGo = useCallback(() => {
    setWalk(null)
    setRepair(null)
    setChosenKeys(null)
    light(null, 'import-chosen')
  }, [light])
  useEffect(() => {
    if (subject) light(placeOf(subject), 'import-chosen')
    else if (chosenBlocks && chosen) light({ start: doc.blocks[chosenBlocks.from]!.start, end: doc.blocks[chosenBlocks.to - 1]!.end }, 'import-chosen')
  }, [subject, chosenBlocks, chosen, doc, light])

  const showRepair = useCallback(
    (index: number) => {
      setWalk(null)
      setRepair(index)
      show(doc.repairs[index]!)
    },
    [doc, show],
  )
  const answerWarning = useCallback(
    ({ go }: WarningTarget) => {
      if ('place' in go) show(go.place)
      else if ('field' in go) titleField.current?.querySelector('input')?.focus()
      else setLeftOutOpen(true)
    },
    [show],
  )

  const actions = useBlockActions({ views, step, setEditing, setPart, chosen: chosenBlocks })
  const undo = useCallback(() => {
    const undone = corrections.undo()
    setSaid(undone ? `Undone: ${undone.words}` : 'Nothing to undo')
  }, [corrections])
  const redo = useCallback(() => {
    const redone = corrections.redo()
    setSaid(redone ? `Done again: ${redone.words}` : 'Nothing to do again')
  }, [corrections])

  const run = async () => {
    if (saving || (!unsaved && !save.untouched)) return
    setSaving(true)
    setProblem(null)
    const refusal = await save.run({ corrections: correctionsOf(row.done), about: aboutChanges(row.done) })
    if (refusal) {
      setProblem(refusal)
      setSaving(false)
    } else corrections.forget()
  }

  const chooseBy = (by: 1 | -1, extend = false) => {
    const at = chosen ? chosen.head + by : by > 0 ? 0 : views.views.length - 1
    const view = views.views[at]
    if (!view) return
    chooseView(view.key, extend)
    requestAnimationFrame(() => {
      const child = list.current?.children[at] as HTMLElement | undefined
      child?.focus({ preventScroll: true })
      reveal(doc.blocks[views.first[at]!]!.start)
    })
  }
  const one = chosen && chosen.to - chosen.from === 1 ? views.views[chosen.from]! : null
  const onOne = (act: (key: string) => void) => () => (one && !one.leftOut ? act(one.key) : false)
  const kinds = (value: string) => () => {
    if (!chosenBlocks) return false
    // Of several chosen blocks each is set, as one step.
    const made = doc.blocks.slice(chosenBlocks.from, chosenBlocks.to).flatMap((block, index) => (block.excluded ? [] : [setKind(doc, chosenBlocks.from + index, value)])).filter((each) => each !== null)
    if (made.length > 0) step({ words: made.length === 1 ? made[0]!.words : `Set ${made.length} blocks anew`, corrections: made.flatMap((each) => each.corrections ?? []) })
  }
  useKeys({
    j: () => stepBy(1),
    k: () => stepBy(-1),
    y: () => (subject ? void decide('yes') : false),
    n: () => (subject ? void decide('no') : false),
    x: () => (subject?.kind === 'repair' ? step({ ...noTo(doc, subject), corrections: undoOf(doc, subject.index) }) : false),
    ArrowDown: () => chooseBy(1),
    ArrowUp: () => chooseBy(-1),
    'Shift+ArrowDown': () => chooseBy(1, true),
    'Shift+ArrowUp': () => chooseBy(-1, true),
    e: onOne(actions.edit),
    Enter: onOne(actions.edit),
    m: onOne(actions.joinNext),
    'Alt+ArrowUp': onOne((key) => actions.move(key, -1)),
    'Alt+ArrowDown': onOne((key) => actions.move(key, 1)),
    Delete: () => {
      if (one?.leftOut) return actions.putBack(one.key, 0)
      if (!chosenBlocks) return false
      const out = doc.blocks.slice(chosenBlocks.from, chosenBlocks.to).flatMap((block, index) => (block.excluded ? [] : [chosenBlocks.from + index]))
      step({ words: out.length === 1 ? 'Left out a block' : `Left out ${out.length} blocks`, corrections: out.map((block) => ({ do: 'exclude-block', block, reason: 'left out by hand' })) })
    },
    p: () => (chosenBlocks ? setPart(chosenBlocks) : false),
    0: kinds('paragraph'), 1: kinds('heading:1'), 2: kinds('heading:2'), 3: kinds('heading:3'), 4: kinds('heading:4'),
    q: kinds('quotation'), l: kinds('list-item'), v: kinds('verse'), f: kinds('footnote'),
    'Mod+z': undo,
    'Mod+Shift+z': redo,
    'Mod+y': redo,
    'Mod+s': () => void run(),
    '?': () => setKeysOpen(true),
    Escape: () => (subject || chosen ? letGo() : false),
  })
  useLeaveGuard(unsaved && !saving, setLeaving)

  const clickedRead = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || event.target.closest('button, select, textarea, a')) return
    if (getSelection()?.type === 'Range') return
    const key = event.target.closest<HTMLElement>('[data-key]')?.dataset.key
    if (!key) return letGo()
    chooseView(key, event.shiftKey)
    const at = event.target.closest<HTMLElement>('[data-look]')?.dataset.at
    const block = doc.blocks[views.first[views.indexOf.get(key)!]!]!
    if (at === undefined) return void (setRepair(null), setWalk(null))
    const place = block.start + Number(at)
    const doubt = doubts.findIndex((each) => placeOf(each).start <= place && placeOf(each).end > place)
    if (doubt >= 0) return walkTo(doubt)
    const made = doc.repairs.findIndex((each) => each.kind !== 'excluded' && each.start <= place && each.end > place)
    if (made >= 0) showRepair(made)
  }
  const hoveredRead = (event: MouseEvent) => {
    const key = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-key]')?.dataset.key : undefined
    const block = key === undefined ? undefined : doc.blocks[views.first[views.indexOf.get(key) ?? -1] ?? -1]
    light(block && !block.excluded ? block : null)
  }
  const pointedFound = (event: MouseEvent, choose: boolean) => {
    const offset = inStep.offsetAtPoint(event.clientX, event.clientY)
    const block = offset === null ? undefined : doc.blocks[blockAt({ doc }, offset).block]
    if (!choose) return light(block ?? null)
    if (block && getSelection()?.type !== 'Range') {
      chooseView(views.views[viewOfBlock(views, doc.blocks.indexOf(block))]!.key)
      light(block, 'import-chosen')
    }
  }

  const chooseTab = (value: Tab) => {
    if (tab !== 'list') inStep.lead(tab)
    setTab(value)
    requestAnimationFrame(() => inStep.follow())
  }
  const partLabels = useMemo(() => new Map(doc.parts.map((each) => [each.start, `Part: ${partTitle(doc.text, each)}`])), [doc])
  const nothingFound = reading.extracted === null
  return (
    <div className={styles.screen} data-tab={tab}>
      <ImportBar
        back={back} title={about.title || reading.fileName} original={original} steps={row.done.length} unsaved={unsaved} kept={corrections.kept} saving={saving}
        saveLabel={save.label} maySave={unsaved || save.untouched} mayUndo={row.done.length > 0} mayRedo={row.undone.length > 0} doubts={doubts.length}
        onUndo={undo} onRedo={redo} onKeys={() => setKeysOpen(true)} onSave={() => void run()} onDoubts={() => stepBy(1)}
      />
      {problem || notice || corrections.found > 0 ? (
        <div className={styles.notices}>
          {problem ? <Notice look="error">{problem}</Notice> : null}
          {notice}
          {corrections.found > 0 && row.done.length >= corrections.found ? (
            <Notice>
              {corrections.found === 1 ? 'One correction' : `${corrections.found} corrections`} from before {corrections.found === 1 ? 'was' : 'were'} kept on this device and {corrections.found === 1 ? 'is' : 'are'} made again here.
            </Notice>
          ) : null}
        </div>
      ) : null}
      {narrow ? (
        <div className={styles.tabs} role="tablist" aria-label="What to look at">
          {tabs.map(({ value, label }) => (
            <button
              key={value} type="button" role="tab" id={`tab-${value}`} aria-controls={`pane-${value}`} aria-selected={tab === value} tabIndex={tab === value ? 0 : -1}
              onClick={() => chooseTab(value)}
              onKeyDown={(event) => {
                const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
                const next = by && tabs[(tabs.findIndex((each) => each.value === tab) + by + tabs.length) % tabs.length]
                if (!next) return
                chooseTab(next.value)
                document.getElementById(`tab-${next.value}`)?.focus()
              }}
            >
              {label}
            </button>
          ))}
        </div>
      ) : null}
      <div className={styles.panes}>
        <Pane id="list" narrow={narrow} title="What was done" tab={tab}>
          <div className={styles.scroller} tabIndex={0} role="region" aria-label="What was done">
            <Rail
              doc={doc} doubts={doubts} current={walk} settled={settled} steps={row.done} leftOutOpen={leftOutOpen} onWalk={walkTo} onShow={show} onRepair={showRepair} onStep={step} onWarning={answerWarning} onUndo={undo}
              first={first?.(doc, show)}
              about={<AboutFields doc={doc} about={about} titleField={titleField} onStep={step} onShow={show} />}
              parts={<PartsList doc={doc} onStep={step} onShow={show} />}
            />
          </div>
        </Pane>
        <Pane id="found" narrow={narrow} title="As found" tab={tab} note={<Legend />}>
          <div
            ref={inStep.found} className={styles.scroller} tabIndex={0} role="region" aria-label="As found" {...inStep.panes.found}
            onClick={(event) => pointedFound(event, true)} onPointerMove={(event) => event.pointerType === 'mouse' && pointedFound(event, false)} onPointerLeave={() => light(null)}
          >
            <div className={styles.found}>{nothingFound ? <p className={styles.nothing}>This revision was saved before the text as found was kept. Import the file once more to see both sides.</p> : <FoundText chunks={chunks} />}</div>
          </div>
        </Pane>
        <Pane id="read" narrow={narrow} title="As it will read" tab={tab}>
          <div ref={inStep.read} className={styles.scroller} tabIndex={0} role="region" aria-label="As it will read" {...inStep.panes.read} onClick={clickedRead} onPointerOver={(event) => event.pointerType === 'mouse' && hoveredRead(event)} onPointerLeave={() => light(null)}>
            <div ref={list} className={styles.read} lang={about.language ?? undefined}>
              {views.views.map((view: BlockView, index) => (
                <ReadBlock
                  key={view.key} view={view} actions={actions} editing={editing === view.key}
                  chosen={chosen && index >= chosen.from && index < chosen.to ? (one ? 'alone' : 'among') : null}
                  part={view.leftOut ? null : (partLabels.get(doc.blocks[views.first[index]!]!.start) ?? null)}
                />
              ))}
            </div>
          </div>
          {chosen && !one ? <p className={styles.several} role="status">{chosen.to - chosen.from} blocks chosen: 0–4 set their kind, Delete leaves them out, p marks a part.</p> : null}
        </Pane>
      </div>
      {subject ? (
        <DecisionCard doc={doc} doubt={subject} at={repair === null && walk !== null ? { number: walk + 1, of: doubts.length } : null} onYes={() => decide('yes')} onNo={() => decide('no')} onStep={stepBy} onClose={letGo} />
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

function Pane({ id, title, narrow, tab, note, children }: { id: Tab; title: string; narrow: boolean; tab: Tab; note?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.pane} id={`pane-${id}`} data-pane={id} hidden={narrow && tab !== id} {...(narrow ? { role: 'tabpanel', 'aria-labelledby': `tab-${id}` } : { 'aria-label': title })}>
      {narrow ? null : (
        <header className={styles.paneHead}>
          <h2>{title}</h2>
          {note}
        </header>
      )}
      {children}
    </section>
  )
}

/** What the looks of the text as found mean. */
function Legend() {
  return (
    <p className={styles.legend}>
      <del>struck</del> not in the text
    </p>
  )
}
