import type { DocumentId } from '../../lib/domain/ids.ts'
import { routes } from '../../lib/routes.ts'
import type { MenuEntry } from '../ui/menu.tsx'
import type { TextColumn } from './choose-texts.ts'
import { columnLabel } from './column-label.ts'

interface About {
  column: TextColumn
  /** What else could stand in its place. */
  others: readonly TextColumn[]
  onReplace: (by: DocumentId) => void
  onMove: ((by: 1 | -1) => void) | null
  onClose: (() => void) | null
}

/** What can be done with one of the texts as a whole. */
export function textEntries({ column, others, onReplace, onMove, onClose }: About): MenuEntry[] {
  return [
    { kind: 'link', label: 'Open it in the reader', href: routes.document(column.document) },
    ...(onMove ? [{ label: 'Move it to the left', onSelect: () => onMove(-1) }, { label: 'Move it to the right', onSelect: () => onMove(1) }] : []),
    ...(onClose ? [{ label: 'Take it away', onSelect: onClose }] : []),
    ...(others.length > 0 ? ([{ kind: 'separator' }, { kind: 'heading', label: 'Put in its place' }] as const) : []),
    ...others.map((other) => ({ label: columnLabel(other), onSelect: () => onReplace(other.document) })),
  ]
}
