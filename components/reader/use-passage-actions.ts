import { useMemo, type DragEvent } from 'react'
import type { Stance } from '../../lib/domain/argument/evidence.ts'
import { shorten } from '../../lib/domain/shorten.ts'
import { citeByKey } from '../../lib/editor/cite-by-key.ts'
import { citePassage } from '../../lib/editor/cite-passage.ts'
import { putDraggedPassage } from '../../lib/editor/dragged-passage.ts'
import type { TextRange } from '../../lib/editor/split-by-block.ts'
import { routes } from '../../lib/routes.ts'
import type { MenuEntry } from '../ui/menu.tsx'
import { useToast } from '../ui/toast.tsx'
import type { CitedWords, citePlace } from './cite-place.ts'
import type { FoundClaim } from './find-claims.ts'
import { linkToClaim } from './link-commands.ts'
import type { ReaderModel } from './reader-model.ts'
import type { ReaderPassage } from './reader-types.ts'

export interface PassageActions {
  choose(id: string | null): void
  /** The comment box or the note was opened or left. */
  opened(): void
  /** Of a passage, or of words that are none yet. */
  copyCitation(words: CitedWords): void
  copyLink(id: string): void
  remove(id: string): void
  /** A person says where a passage stands. */
  place(id: string, range: TextRange): void
  removeComment(passage: string, thread: string, comment: string): void
  giveUp(id: string): void
  /** Makes it evidence for a claim that was suggested, with the stance that the reader names. */
  linkSuggested(id: string, claim: FoundClaim, stance: Stance): void
  drag(event: DragEvent, passage: ReaderPassage): void
  entries(passage: ReaderPassage, editNote: () => void): MenuEntry[]
}

interface Options {
  model: ReaderModel
  choose: (id: string | null) => void
  opened: () => void
  claim: (id: string) => void
  link: (id: string) => void
  /** Asks the server how things stand. */
  reload: () => void
  place: ReturnType<typeof citePlace>
}

/** What can be done with a passage, the same from its card, its menu and the keys. */
export function usePassageActions({ model, choose, opened, claim, link, reload, place }: Options): PassageActions {
  const toast = useToast()
  return useMemo(() => {
    const address = (id: string) => new URL(routes.passage(id), location.href).href
    const cite = (words: CitedWords) => citePassage(words.exact, model.document, { ...place(words), address: words.id === undefined ? undefined : address(words.id) })
    const keyed = (words: CitedWords, style: 'pandoc' | 'latex') => citeByKey(words.exact, model.document, place(words).page, style)
    const copy = (text: string, done: string, html?: string) =>
      void writeClipboard(text, html).then((copied) => toast.show(copied ? { message: done } : { message: 'The browser did not allow copying. Select the words and press Ctrl+C.', urgent: true }))
    const actions: PassageActions = {
      choose,
      opened,
      copyCitation(words) {
        const { plain, html } = cite(words)
        copy(plain, 'Copied with its citation.', html)
      },
      copyLink: (id) => copy(address(id), 'Link copied. It opens the text at this passage.'),
      remove(id) {
        const links = model.links(id)
        const undo = model.remove(id)
        const claims = links.length === 1 ? `“${shorten(links[0]!.claimText, 70)}”` : `${links.length} claims`
        toast.show({
          message: links.length > 0 ? `Highlight removed. It is evidence for ${claims}; the map keeps its words, but it no longer stands in the text.` : 'Highlight removed.',
          undo: () => {
            undo()
            choose(id)
          },
        })
      },
      place(id, range) {
        const words = model.passage(id)?.exact ?? ''
        toast.show({ message: `“${shorten(words, 50)}” has its place again.`, undo: model.place(id, range) })
      },
      removeComment(passage, thread, comment) {
        toast.show({ message: 'Comment removed.', undo: model.removeComment(passage, thread, comment) })
      },
      giveUp(id) {
        model.giveUp(id)
        reload()
      },
      linkSuggested(id, claim, stance) {
        const { link, commands, undo } = linkToClaim(id, claim, model.rights.userId, stance)
        model.link(link, commands)
        toast.show({ message: `Linked to “${shorten(claim.text, 70)}”.`, undo: () => model.unlink(link, undo) })
      },
      drag(event, passage) {
        putDraggedPassage(event.dataTransfer, { passageId: passage.id, documentId: model.document.id, exact: passage.exact }, cite(passage).plain)
      },
      entries(passage, editNote) {
        const evidence = model.links(passage.id).length
        const entries: MenuEntry[] = []
        if (model.rights.editMaps) {
          entries.push({ label: 'New claim', keys: 'c', onSelect: () => claim(passage.id) }, { label: 'Link to a claim', keys: 'l', onSelect: () => link(passage.id) })
        }
        if (model.mayEdit(passage)) entries.push({ label: passage.note || passage.tags.length > 0 ? 'Edit note and tags' : 'Add a note or tags', onSelect: editNote })
        if (entries.length > 0) entries.push({ kind: 'separator' })
        entries.push(
          { label: 'Copy with citation', keys: 'y', onSelect: () => actions.copyCitation(passage) },
          { label: 'Copy for Markdown', hint: 'With the key of the library’s bibliography, as Pandoc takes it', onSelect: () => copy(keyed(passage, 'pandoc'), 'Copied as Markdown with its citation.') },
          { label: 'Copy for LaTeX', hint: 'With the same key as in the BibTeX file', onSelect: () => copy(keyed(passage, 'latex'), 'Copied as LaTeX with its citation.') },
          { label: 'Copy link', onSelect: () => actions.copyLink(passage.id) },
        )
        if (model.mayEdit(passage)) {
          entries.push(
            { kind: 'separator' },
            { label: 'Remove the highlight', hint: evidence > 0 ? `It is evidence for ${evidence === 1 ? 'a claim' : `${evidence} claims`}.` : undefined, keys: 'Del', danger: true, onSelect: () => actions.remove(passage.id) },
          )
        }
        return entries
      },
    }
    return actions
  }, [model, choose, opened, claim, link, reload, place, toast])
}

/** With `html`, as a program that knows no more than words takes it, and as one that sets titles in italics does. */
async function writeClipboard(text: string, html?: string): Promise<boolean> {
  try {
    if (html === undefined || typeof ClipboardItem === 'undefined') await navigator.clipboard.writeText(text)
    else await navigator.clipboard.write([new ClipboardItem({ 'text/plain': new Blob([text], { type: 'text/plain' }), 'text/html': new Blob([html], { type: 'text/html' }) })])
    return true
  } catch {
    return copyTheOldWay(text, html)
  }
}

/** Plain http on a seminar room's network has no clipboard API; the old way still works there. */
function copyTheOldWay(text: string, html?: string): boolean {
  const area = document.createElement('textarea')
  area.value = text
  area.style.position = 'fixed'
  area.style.opacity = '0'
  const put = (event: ClipboardEvent) => {
    event.preventDefault()
    event.clipboardData?.setData('text/plain', text)
    if (html !== undefined) event.clipboardData?.setData('text/html', html)
  }
  const before = document.activeElement
  document.body.append(area)
  area.select()
  area.addEventListener('copy', put)
  const copied = document.execCommand('copy')
  area.remove()
  if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  return copied
}
