import type { ChangeMark } from './change-marks.ts'

/** A shape and a word for every kind of change: colour never says it alone. */
export const changeGlyphs: Record<ChangeMark['change'], string> = { added: '+', removed: '−', changed: '~', moved: '→' }

/** What became of a thing in one or two words: "added", "reworded"; of a suggestion: "to add", "to reword". */
export function changeWord({ change, was, becomes, suggestion }: ChangeMark): string {
  const suggested = suggestion !== undefined
  if (change === 'changed' && (was?.text ?? becomes?.text) !== undefined) return suggested ? 'to reword' : 'reworded'
  return suggested ? { added: 'to add', removed: 'to remove', changed: 'to change', moved: 'to move' }[change] : change
}

/** The same with the person, for whoever does not see the mark: "added by Ada Lovelace". */
export function changeName(mark: ChangeMark): string {
  return mark.by ? `${changeWord(mark)} (${mark.by.name})` : changeWord(mark)
}
