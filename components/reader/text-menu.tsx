import { BookOpenText } from 'lucide-react'
import { besideEntries } from '../parallel/beside-entries.ts'
import { routes } from '../../lib/routes.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu, type MenuEntry } from '../ui/menu.tsx'
import type { ReaderRoom } from './use-reader-room.ts'

/** What concerns the text as a whole: its pages, its original, its revisions. */
export function TextMenu({ room }: { room: ReaderRoom }) {
  const { doc, rights, revisions, pages } = room
  const entries: MenuEntry[] = []
  if (pages.length > 0) entries.push({ label: 'Go to a page', keys: 'g', onSelect: () => room.setPageOpen(true) })
  entries.push({ label: room.beside ? 'Hide the original' : 'Show the original', hint: 'The words as they came out of the file.', keys: 'b', onSelect: () => room.setBeside(!room.beside) })
  entries.push({ label: 'Revisions', hint: revisions.all.length === 1 ? 'This is the only one.' : `Revision ${revisions.number ?? ''} of ${revisions.all.length}`, onSelect: () => room.setRevisionsOpen(true) })
  const beside = besideEntries(doc.id, room.passages.flatMap(({ id }) => room.model.links(id)), room.chosen)
  if (beside.length > 0) entries.push({ kind: 'separator' }, ...beside)
  if (rights.correct) {
    entries.push(
      { kind: 'separator' },
      { kind: 'link', label: 'Correct this text', hint: 'Repairs, left-out pieces, parts.', href: routes.correctDocument(doc.id) },
      { kind: 'link', label: 'Replace it with a better copy', hint: 'Passages move over to it.', href: routes.replaceDocument(doc.id) },
    )
  }
  return (
    <Menu
      label="This text"
      entries={entries}
      trigger={
        <IconButton label="This text">
          <BookOpenText size={18} aria-hidden />
        </IconButton>
      }
    />
  )
}
