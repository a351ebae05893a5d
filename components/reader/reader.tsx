'use client'
import { List, MessageSquareQuote, Search, SquareMenu } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore, type CSSProperties, type MouseEvent } from 'react'
import { outlineOf } from '../../lib/editor/outline-of.ts'
import type { ReaderView } from '../../lib/editor/reader-view.ts'
import type { TextRange } from '../../lib/editor/split-by-block.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import type { MenuEntry } from '../ui/menu.tsx'
import { Notice } from '../ui/notice.tsx'
import { SavedMark } from '../ui/saved-mark.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { useToast } from '../ui/toast.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { ClaimForm } from './claim-form.tsx'
import { FindBar } from './find-bar.tsx'
import { KeySheet } from './key-sheet.tsx'
import { linkToClaim, newClaimFrom } from './link-commands.ts'
import { LinkForm } from './link-form.tsx'
import { Margin } from './margin.tsx'
import { Outline } from './outline.tsx'
import { PassageCard } from './passage-card.tsx'
import { ReaderText } from './reader-text.tsx'
import type { ReaderDocument, ReaderPassage, ReaderRights } from './reader-types.ts'
import { SelectionBar } from './selection-bar.tsx'
import { TextWaiting } from './text-waiting.tsx'
import { TitlePage } from './title-page.tsx'
import { useCaret } from './use-caret.ts'
import { useFind } from './use-find.ts'
import { useMedia } from './use-media.ts'
import { useMemberNames } from './use-member-names.ts'
import { usePassageActions } from './use-passage-actions.ts'
import { namePassageInAddress, usePassageInAddress } from './use-passage-in-address.ts'
import { useReaderKeys } from './use-reader-keys.ts'
import { useModelVersion, useReaderModel } from './use-reader-model.ts'
import { useRevision } from './use-revision.ts'
import { useTextSelection } from './use-text-selection.ts'
import { whereaboutsOf } from './whereabouts-of.ts'
import styles from './reader.module.css'

/** What a form beside the text is about: a passage that is there, or words that become one when the form is sent. */
type Subject = { passage: string } | { range: TextRange }
type Form = { kind: 'claim' | 'link'; subject: Subject; place: { left: number; top: number } }

const pendingId = 'pending'

export function Reader({ document: doc, rights }: { document: ReaderDocument; rights: ReaderRights }) {
  const { model, failed } = useReaderModel(doc, rights)
  const version = useModelVersion(model)
  const saved = useSyncExternalStore(model.outbox.subscribe, () => model.outbox.status(), () => 'saved' as const)
  const state = useRevision(doc.revisionId)
  const [view, setView] = useState<ReaderView | null>(null)
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const [caretMark, setCaretMark] = useState<HTMLElement | null>(null)
  const page = useRef<HTMLDivElement>(null)
  const narrow = useMedia('(max-width: 66rem)')
  const phone = useMedia('(max-width: 40rem), (pointer: coarse) and (max-width: 56rem)')
  const [outlineOpen, setOutlineOpen] = useState(true)
  const [outlineSheet, setOutlineSheet] = useState(false)
  const [passagesSheet, setPassagesSheet] = useState(false)
  const [keysOpen, setKeysOpen] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  const [opening, setOpening] = useState<'comment' | 'note' | null>(null)
  const [form, setForm] = useState<Form | null>(null)
  const [leftOut, setLeftOut] = useState(false)
  const [said, setSaid] = useState('')
  const [flash, setFlash] = useState(false)
  const [missing, setMissing] = useState<string | null>(null)
  const toast = useToast()
  const people = useMemberNames(doc.groupId)
  const selection = useTextSelection(view)
  const find = useFind(view, scroller)
  const caret = useCaret(view, scroller, caretMark, doc.language)
  const outline = useMemo(() => (view ? outlineOf(view.text, view.blocks) : []), [view])
  const passages = useMemo(() => model.all(), [model, version]) // eslint-disable-line react-hooks/exhaustive-deps

  useEffect(() => {
    if (!view) return
    return model.paint(({ put, drop }) => view.putHighlights(put, drop))
  }, [view, model])

  useEffect(() => {
    view?.choose(form && 'range' in form.subject ? pendingId : chosen)
  }, [view, chosen, form, version])

  const choose = useCallback((id: string | null) => {
    setChosen(id)
    setOpening(null)
    namePassageInAddress(id)
  }, [])

  const goTo = useCallback(
    (id: string, { announce = true } = {}) => {
      const passage = model.passage(id)
      choose(id)
      if (!passage || passage.start === null || !view || !scroller) return
      const start = passage.start
      view.reveal(start, scroller)
      setFlash(false)
      requestAnimationFrame(() => setFlash(true))
      if (announce) {
        const all = model.all()
        setSaid(`Passage ${all.indexOf(passage) + 1} of ${all.length}: ${passage.exact.slice(0, 160)}`)
      }
    },
    [model, view, scroller, choose],
  )

  usePassageInAddress(view !== null && scroller !== null && model.loaded, (id) => {
    const passage = model.passage(id)
    if (passage && passage.start !== null) return goTo(id)
    void whereaboutsOf(id, doc.id).then((sentence) => setMissing(sentence))
  })

  const openForm = useCallback(
    (kind: Form['kind'], subject: Subject) => {
      if (!view || !page.current) return
      const end = 'range' in subject ? subject.range.end : model.passage(subject.passage)?.end
      const start = 'range' in subject ? subject.range.start : model.passage(subject.passage)?.start
      if (end === undefined || end === null || start === undefined || start === null) return
      const base = page.current.getBoundingClientRect()
      const below = view.placeOf(end, -1)
      setForm({ kind, subject, place: { left: Math.max(0, Math.min(view.placeOf(start).left - base.left, base.width - 360)), top: below.bottom - base.top + 8 } })
      if ('range' in subject) view.putHighlights([{ id: pendingId, ...subject.range, linked: false }])
    },
    [view, model],
  )

  const closeForm = useCallback(() => {
    setForm(null)
    view?.putHighlights([], [pendingId])
    view?.dom.focus({ preventScroll: true })
  }, [view])

  const claimFor = useCallback((id: string) => openForm('claim', { passage: id }), [openForm])
  const linkFor = useCallback((id: string) => openForm('link', { passage: id }), [openForm])
  const opened = useCallback(() => setOpening(null), [])
  const actions = usePassageActions({ model, choose, opened, claim: claimFor, link: linkFor })

  /** The same words highlighted twice by one person are one passage. */
  const passageOf = useCallback(
    (range: TextRange): ReaderPassage => {
      const same = model.all().find((each) => each.start === range.start && each.end === range.end && each.createdBy === rights.userId)
      return same ?? model.highlightRange(range, view!.text.slice(range.start, range.end))
    },
    [model, view, rights.userId],
  )

  const highlight = useCallback(
    (range: TextRange): ReaderPassage => {
      const passage = passageOf(range)
      view?.clearSelection()
      caret.stop()
      choose(phone ? null : passage.id)
      setSaid('Highlighted')
      return passage
    },
    [passageOf, view, choose, caret, phone],
  )

  const comment = useCallback(
    (id: string) => {
      choose(id)
      setOpening('comment')
    },
    [choose],
  )

  const copySelection = useCallback((range: TextRange) => actions.copyCitation(view!.text.slice(range.start, range.end), null), [actions, view])

  const words = form ? ('range' in form.subject ? (view?.text.slice(form.subject.range.start, form.subject.range.end) ?? '') : (model.passage(form.subject.passage)?.exact ?? '')) : ''

  const finish = (make: (passage: string) => ReturnType<typeof linkToClaim>, done: (link: { claimText: string; mapTitle: string }) => string) => {
    if (!form) return
    const passage = 'range' in form.subject ? passageOf(form.subject.range).id : form.subject.passage
    const { link, commands, undo } = make(passage)
    model.link(link, commands)
    view?.clearSelection()
    closeForm()
    choose(phone ? null : passage)
    toast.show({ message: done(link), undo: () => model.unlink(link, undo) })
  }

  const step = (by: 1 | -1) => {
    const placed = passages.filter((passage) => passage.start !== null)
    if (placed.length === 0) return setSaid('No passages in this text yet')
    const at = placed.findIndex((passage) => passage.id === chosen)
    if (at >= 0) return goTo(placed[(at + by + placed.length) % placed.length]!.id)
    const { top, bottom } = scroller!.getBoundingClientRect()
    const here = view!.blocks[view!.blocksBetween(top, bottom).first]?.start ?? 0
    const next = by === 1 ? (placed.find((passage) => passage.start! >= here) ?? placed[0]!) : (placed.findLast((passage) => passage.start! < here) ?? placed.at(-1)!)
    goTo(next.id)
  }

  const withSubject = (run: (subject: Subject) => void) => () => {
    if (selection) run({ range: selection })
    else if (chosen && model.passage(chosen)) run({ passage: chosen })
    else return false
  }
  const toggleLeftOut = () => {
    view?.showLeftOut(!leftOut)
    setLeftOut(!leftOut)
    setSaid(leftOut ? 'Left-out pieces are hidden' : 'Left-out pieces are shown')
  }
  const openFind = () => {
    const selected = selection && view ? view.text.slice(selection.start, selection.end) : ''
    if (selected !== '' && selected.length < 80) find.setWords(selected)
    find.setOpen(true)
  }
  const closeFind = () => {
    find.setOpen(false)
    view?.dom.focus({ preventScroll: true })
  }
  const toggleOutline = () => (narrow ? setOutlineSheet(true) : setOutlineOpen((open) => !open))

  useReaderKeys({
    any: caret.key,
    // Asked for a second time, the browser's own search comes.
    'Mod+f': () => (find.open && document.activeElement?.getAttribute('type') === 'search' ? false : openFind()),
    '/': openFind,
    h: () => (selection && rights.highlight ? void highlight(selection) : false),
    m: withSubject((subject) => rights.comment && rights.highlight && comment('range' in subject ? highlight(subject.range).id : subject.passage)),
    c: withSubject((subject) => rights.editMaps && openForm('claim', subject)),
    l: withSubject((subject) => rights.editMaps && openForm('link', subject)),
    y: withSubject((subject) => ('range' in subject ? copySelection(subject.range) : actions.copyCitation(model.passage(subject.passage)!.exact, model.passage(subject.passage)!.page, subject.passage))),
    n: () => step(1),
    p: () => step(-1),
    v: () => (caret.on ? caret.stop() : caret.start()),
    o: toggleOutline,
    x: toggleLeftOut,
    '?': () => setKeysOpen(true),
    Enter: () => {
      if (!chosen) return false
      document.querySelector<HTMLElement>(`[data-passage-card="${CSS.escape(chosen)}"]`)?.focus()
    },
    Delete: () => {
      const passage = chosen && model.passage(chosen)
      if (!passage || !model.mayEdit(passage)) return false
      actions.remove(passage.id)
      choose(null)
    },
    'Mod+z': () => model.undo() || false,
    'Mod+Shift+z': () => model.redo() || false,
    Escape: () => {
      if (form) closeForm()
      else if (find.open) closeFind()
      else if (selection) view?.clearSelection()
      else if (caret.on) caret.stop()
      else if (chosen) choose(null)
      else return false
    },
  })

  const clicked = (event: MouseEvent) => {
    if (!view || !(event.target instanceof Element) || event.target.closest('button, a') || !view.dom.contains(event.target)) return
    if (view.selection()) return
    const offset = view.offsetAt(event.clientX, event.clientY)
    if (offset === null) return
    if (caret.on) caret.moveTo(offset)
    if (!event.target.closest('.passage')) return choose(null)
    const under = passages.filter((passage) => passage.start !== null && passage.start <= offset && offset <= passage.end!).sort((a, b) => a.end! - a.start! - (b.end! - b.start!))
    const at = under.findIndex((passage) => passage.id === chosen)
    const next = under[at + 1] ?? under[0]
    if (next) choose(next.id)
  }

  const hovered = useCallback((id: string | null) => view?.choose(id ?? chosen), [view, chosen])

  const card = (passage: ReaderPassage, withWords = false) => (
    <PassageCard
      passage={passage}
      model={model}
      version={version}
      chosen={passage.id === chosen}
      opening={passage.id === chosen ? opening : null}
      actions={actions}
      people={people}
      withWords={withWords}
    />
  )

  const more: MenuEntry[] = selection
    ? [
        { label: 'Copy with citation', keys: 'y', onSelect: () => copySelection(selection) },
        ...(rights.highlight
          ? ([
              { label: 'Copy link', hint: 'Highlights the words, so that the link has a place.', onSelect: () => actions.copyLink(highlight(selection).id) },
              {
                label: 'Add a note or tags',
                onSelect: () => {
                  choose(highlight(selection).id)
                  setOpening('note')
                },
              },
            ] satisfies MenuEntry[])
          : []),
      ]
    : []

  const barPlace = () => {
    if (!view || !page.current || !scroller || !selection) return undefined
    const base = page.current.getBoundingClientRect()
    const window = scroller.getBoundingClientRect()
    const start = view.placeOf(selection.start)
    const end = view.placeOf(selection.end, -1)
    const above = start.top - 48 > window.top
    const left = Math.max(0, Math.min(start.left - base.left - 12, base.width - 440))
    return { left, top: (above ? start.top - 46 : end.bottom + 8) - base.top }
  }

  const showBar = selection !== null && form === null
  const bar = showBar ? (
    <SelectionBar
      mayHighlight={rights.highlight}
      mayComment={rights.comment}
      mayMap={rights.editMaps}
      onHighlight={() => highlight(selection)}
      onComment={() => comment(highlight(selection).id)}
      onClaim={() => openForm('claim', { range: selection })}
      onLink={() => openForm('link', { range: selection })}
      more={more}
    />
  ) : null
  const linked = useMemo(() => new Set(form && 'passage' in form.subject ? model.links(form.subject.passage).flatMap((link) => link.claim ?? []) : []), [form, model])
  const formBody = form ? (
    form.kind === 'claim' ? (
      <ClaimForm
        groupId={doc.groupId}
        words={firstWording(words)}
        onCancel={closeForm}
        onCreate={({ text, map, stance }) => finish((passage) => newClaimFrom(passage, { text, map }, stance, rights.userId), (link) => `Claim made on “${link.mapTitle}”, with these words as its evidence.`)}
      />
    ) : (
      <LinkForm groupId={doc.groupId} linked={linked} onCancel={closeForm} onLink={(claim, stance) => finish((passage) => linkToClaim(passage, claim, stance, rights.userId), (link) => `Linked to “${firstWording(link.claimText, 70)}”.`)} />
    )
  ) : null
  const placed = passages.filter((passage) => passage.start !== null)
  const chosenPassage = chosen ? model.passage(chosen) : undefined
  const unplaced = passages.length - placed.length

  const hue = { '--hue': `var(--document-${doc.hue})` } as CSSProperties
  return (
    <div className={styles.reader} style={hue} data-outline={outlineOpen && !narrow ? 'open' : undefined}>
      <div className={styles.tools}>
        <IconButton label="Outline" keys="o" aria-pressed={!narrow && outlineOpen} onClick={toggleOutline}>
          <List size={18} aria-hidden />
        </IconButton>
        <span className={styles.running}>{doc.shortName}</span>
        <span className={styles.end}>
          {rights.userId ? <SavedMark state={saved} unsaved={model.outbox.pending().length} /> : null}
          {saved === 'failed' || saved === 'offline' ? (
            <Button look="quiet" onClick={() => model.outbox.retry()}>
              Try again
            </Button>
          ) : null}
          {narrow || unplaced > 0 ? (
            <Button look="quiet" icon={<MessageSquareQuote size={18} aria-hidden />} onClick={() => setPassagesSheet(true)}>
              {passages.length}
              <VisuallyHidden>{passages.length === 1 ? ' passage' : ' passages'}</VisuallyHidden>
            </Button>
          ) : (
            <span className={styles.count}>{passages.length === 1 ? '1 passage' : `${passages.length} passages`}</span>
          )}
          <IconButton label="Find in this text" keys="Ctrl F" onClick={openFind}>
            <Search size={18} aria-hidden />
          </IconButton>
          {phone ? null : (
            <IconButton label="Keys" keys="?" onClick={() => setKeysOpen(true)}>
              <SquareMenu size={18} aria-hidden />
            </IconButton>
          )}
        </span>
      </div>
      {!narrow && outlineOpen ? (
        <nav aria-label="Outline" className={styles.outline}>
          <Outline entries={outline} view={view} scroller={scroller} onGo={(block) => view && scroller && view.reveal(view.blocks[block]!.start, scroller)} />
          {view && view.leftOutCount > 0 ? (
            <button type="button" className={styles.leftOut} aria-pressed={leftOut} onClick={toggleLeftOut}>
              {leftOut ? 'Hide what was left out' : `Show what was left out (${view.leftOutCount})`}
            </button>
          ) : null}
        </nav>
      ) : null}
      <div className={styles.stage}>
        {find.open ? <FindBar find={find} onClose={closeFind} /> : null}
        <div ref={setScroller} className={styles.scroller} onClick={clicked}>
          <div ref={page} className={styles.page}>
            <div className={flash ? `${styles.text} reading-flash` : styles.text}>
              <TitlePage document={doc} />
              {missing ? <Notice look="caution">{missing}</Notice> : null}
              {failed ? <Notice look="error">The passages could not be loaded. {failed}</Notice> : null}
              {state.status === 'ready' ? <ReaderText revision={state.revision} title={doc.title} language={doc.language} onView={setView} /> : <TextWaiting state={state} />}
              {view && passages.length === 0 && model.loaded && rights.highlight ? (
                <p className={styles.invite}>
                  Select any words of the text to highlight them, to comment on them, or to make a claim of them. <kbd>?</kbd> lists the keys.
                </p>
              ) : null}
            </div>
            {!narrow ? (
              <div className={styles.margin}>
                <Margin view={view} scroller={scroller} passages={placed} chosen={chosen} onHover={hovered} card={card} />
              </div>
            ) : null}
            <div ref={setCaretMark} className={styles.caret} hidden={!caret.on} aria-hidden />
            {!phone && showBar ? (
              <div className={styles.floating} style={barPlace()}>
                {bar}
              </div>
            ) : null}
            {!phone && form ? (
              <div className={`${styles.floating} ${styles.form}`} role="dialog" aria-label={form.kind === 'claim' ? 'New claim' : 'Link to a claim'} style={form.place} ref={intoView}>
                {formBody}
              </div>
            ) : null}
          </div>
        </div>
      </div>
      {phone && showBar ? <div className={styles.foot}>{bar}</div> : null}
      {phone ? (
        <Sheet open={form !== null} onOpenChange={(open) => !open && closeForm()} title={form?.kind === 'link' ? 'Link to a claim' : 'New claim'}>
          {formBody}
        </Sheet>
      ) : null}
      <Sheet open={outlineSheet} onOpenChange={setOutlineSheet} title="Outline" side="left">
        <Outline
          entries={outline}
          view={view}
          scroller={scroller}
          onGo={(block) => {
            setOutlineSheet(false)
            if (view && scroller) view.reveal(view.blocks[block]!.start, scroller)
          }}
        />
        {view && view.leftOutCount > 0 ? (
          <button type="button" className={styles.leftOut} aria-pressed={leftOut} onClick={toggleLeftOut}>
            {leftOut ? 'Hide what was left out' : `Show what was left out (${view.leftOutCount})`}
          </button>
        ) : null}
      </Sheet>
      <Sheet open={passagesSheet} onOpenChange={setPassagesSheet} title="Passages">
        {passages.length === 0 ? <p className={styles.invite}>Nobody has highlighted anything here yet.</p> : null}
        <ol className={styles.sheetList} style={hue}>
          {passages.map((passage) => (
            <li key={passage.id}>
              {card(passage, true)}
              {passage.start !== null ? (
                <Button
                  look="quiet"
                  onClick={() => {
                    setPassagesSheet(false)
                    goTo(passage.id)
                  }}
                >
                  Show in the text
                </Button>
              ) : null}
            </li>
          ))}
        </ol>
      </Sheet>
      {narrow ? (
        <Sheet open={chosenPassage !== undefined && !passagesSheet && form === null} onOpenChange={(open) => !open && choose(null)} title="Passage">
          {chosenPassage ? <div style={hue}>{card(chosenPassage, true)}</div> : null}
        </Sheet>
      ) : null}
      <KeySheet open={keysOpen} onOpenChange={setKeysOpen} />
      <div role="status" aria-live="polite" className={styles.said}>
        {said}
      </div>
    </div>
  )
}

function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}

/** The selected words as a first wording of a claim: one line, no more than a claim can be. */
function firstWording(words: string, length = 600): string {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length > length ? `${line.slice(0, length - 1).trimEnd()}…` : line
}
