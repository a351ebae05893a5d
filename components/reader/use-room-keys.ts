import type { Subject } from './use-passage-form.ts'
import { useReaderKeys } from './use-reader-keys.ts'
import type { ReaderRoom } from './use-reader-room.ts'
import { selectedNow } from './use-text-selection.ts'

/** What the reader's keys do; the sheet behind `?` lists them. */
export function useRoomKeys(room: ReaderRoom): void {
  const { view, model, rights, chosen, actions, caret, find, form, selection, leftOutSelected, unplaced } = room

  const withSubject = (run: (subject: Subject) => void) => () => {
    const selected = selectedNow(view)
    if (selected) run({ range: selected })
    else if (chosen && model.passage(chosen)) run({ passage: chosen })
    else return false
  }

  useReaderKeys({
    any: caret.key,
    // Asked for a second time, the browser's own search comes.
    'Mod+f': () => (find.open && document.activeElement?.getAttribute('type') === 'search' ? false : room.openFind()),
    '/': room.openFind,
    h: () => {
      if (leftOutSelected && rights.correct) return void room.putBack.putBack(leftOutSelected.block, leftOutSelected.exact)
      const selected = rights.highlight && selectedNow(view)
      return selected ? void room.highlight(selected) : false
    },
    m: withSubject((subject) => rights.comment && rights.highlight && ('range' in subject ? void room.highlight(subject.range, 'comment') : room.choose(subject.passage, 'comment'))),
    c: withSubject((subject) => rights.editMaps && room.openForm('claim', subject)),
    l: withSubject((subject) => rights.editMaps && room.openForm('link', subject)),
    y: withSubject((subject) => ('range' in subject ? room.copySelection(subject.range) : actions.copyCitation(model.passage(subject.passage)!))),
    n: () => room.step(1),
    p: () => room.step(-1),
    v: () => (caret.on ? caret.stop() : caret.start()),
    o: room.toggleOutline,
    x: room.leftOut.toggle,
    b: () => room.setBeside(!room.beside),
    g: () => (room.pages.length > 0 ? room.setPageOpen(true) : room.say('This text has no pages')),
    u: () => (unplaced.list.length > 0 ? room.showUnplaced() : room.say('Every passage has its place')),
    '?': () => room.setKeysOpen(true),
    Enter: () => {
      if (unplaced.settling && unplaced.ready) return unplaced.settle(unplaced.ready)
      if (!chosen) return false
      document.querySelector<HTMLElement>(`[data-passage-card="${CSS.escape(chosen)}"]`)?.focus()
    },
    Delete: () => {
      const passage = chosen && model.passage(chosen)
      if (!passage || !model.mayEdit(passage)) return false
      actions.remove(passage.id)
      room.choose(null)
    },
    'Mod+z': () => model.undo() || false,
    'Mod+Shift+z': () => model.redo() || false,
    Escape: () => {
      if (form) room.closeForm()
      else if (unplaced.settling) unplaced.cancel()
      else if (find.open) room.closeFind()
      else if (selection) view?.clearSelection()
      else if (caret.on) caret.stop()
      else if (chosen) room.choose(null)
      else return false
    },
  })
}
