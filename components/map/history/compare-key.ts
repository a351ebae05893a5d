import type { KeyboardEvent } from 'react'
import type { ComparisonControl } from './comparison.ts'
import type { ChangeWalk } from './use-change-walk.ts'

/** The keys of an open comparison, wherever in the room they are pressed. True when the key was one of them. */
export function compareKey(event: KeyboardEvent, comparison: ComparisonControl, walk: ChangeWalk): boolean {
  if (!comparison.open || event.ctrlKey || event.metaKey || event.altKey) return false
  switch (event.key.toLowerCase()) {
    case 'n':
    case 'j':
      walk.go(1)
      return true
    case 'p':
    case 'k':
      walk.go(-1)
      return true
    case 'escape':
      comparison.close()
      return true
  }
  return false
}
