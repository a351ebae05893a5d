/** What a passage is dragged as, from the reader's margin or the map's drawer to any map, in this window or another. */
export const passageMime = 'application/x-sic-passage'

export interface DraggedPassage {
  passageId: string
  documentId: string
  exact: string
}

/** `words` are what another program gets when it is dropped there. */
export function putDraggedPassage(transfer: DataTransfer, passage: DraggedPassage, words = passage.exact): void {
  transfer.setData(passageMime, JSON.stringify(passage))
  transfer.setData('text/plain', words)
  transfer.effectAllowed = 'copyLink'
}

/** Null for anything else: what is dropped may come from another program. */
export function readDraggedPassage(transfer: DataTransfer): DraggedPassage | null {
  try {
    const value: unknown = JSON.parse(transfer.getData(passageMime))
    if (typeof value !== 'object' || value === null) return null
    const { passageId, documentId, exact } = value as Partial<DraggedPassage>
    return typeof passageId === 'string' && typeof documentId === 'string' && typeof exact === 'string' ? { passageId, documentId, exact } : null
  } catch {
    return null
  }
}
