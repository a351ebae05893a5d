import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import { uniteMaps } from '../../../lib/domain/argument/changes/unite-maps.ts'
import { fitSuggestion } from '../../../lib/domain/argument/suggestion/fit-suggestion.ts'
import type { SuggestionConflict } from '../../../lib/domain/argument/suggestion/suggestion-answer.ts'
import type { Suggestion } from '../../../lib/domain/argument/suggestion/suggestion.ts'
import { noChanges, type ChangeMark, type ChangeMarks } from '../changes/change-marks.ts'
import { withSuggestion } from './suggest-step.ts'
import { touchedBy } from './touched-by.ts'

export interface DrawnSuggestion {
  suggestion: Suggestion
  by: { name: string; colour: string }
}

export interface Drawing {
  /** As everyone reads the map, with what is suggested in it. */
  map: ArgumentMap
  changes: ChangeMarks
  /** Things that are there as suggestions only and that this person cannot work on. */
  onlySuggested: ReadonlySet<string>
  /** Why a suggestion does not fit the map as it is, or not whole, by its id. */
  conflicts: ReadonlyMap<string, readonly SuggestionConflict[]>
}

interface Input {
  /** The map as stored, and as everyone reads it. */
  stored: ArgumentMap
  read: ArgumentMap
  /** One's own, while one suggests: they are worked on as if they were there. */
  applied: readonly DrawnSuggestion[]
  /** Drawn over the map, which stays as it is beneath them: nobody edits a thing as somebody else would have it. */
  over: readonly DrawnSuggestion[]
  /** The one in hand: where several are about one thing, its mark is shown. */
  chosen: string | null
}

/** Draws suggestions over the map (SPEC: SU21). */
export function drawSuggestions({ stored, read, applied, over, chosen }: Input): Drawing {
  if (applied.length === 0 && over.length === 0) return { map: read, changes: noChanges, onlySuggested: new Set(), conflicts: new Map() }
  const changes = new Map<string, ChangeMark>()
  const conflicts = new Map<string, readonly SuggestionConflict[]>()

  /** The map with all of them. Each is marked as it would change the map as it is; one that builds on another, after that. */
  const drawn = (list: readonly DrawnSuggestion[], words: (before: string, after: string) => Partial<ChangeMark>) => {
    let all = stored
    for (const { suggestion, by } of list) {
      const alone = fitSuggestion(stored, suggestion)
      if (alone.conflicts.length > 0) conflicts.set(suggestion.id, alone.conflicts)
      const before = alone.conflicts.length === 0 ? stored : all
      const after = withSuggestion(before, suggestion)
      all = before === all ? after : withSuggestion(all, suggestion)
      for (const id of touchedBy(suggestion.commands)) {
        const mark = markOf(before, after, id, words)
        if (mark && (!changes.has(id) || suggestion.id === chosen)) changes.set(id, { ...mark, by, suggestion: suggestion.id })
      }
    }
    return all
  }

  const withOwn = drawn(applied, (before) => ({ was: { text: before } }))
  // What one would remove oneself stays to be seen, struck.
  const mine = applied.length === 0 ? read : uniteMaps(read, withOwn)
  const withOthers = drawn(over, (_before, after) => ({ becomes: { text: after } }))
  const map = over.length === 0 ? mine : uniteMaps(withOthers, mine)
  return { map, changes, onlySuggested: idsMissing(map, mine), conflicts }
}

function markOf(before: ArgumentMap, after: ArgumentMap, id: string, words: (before: string, after: string) => Partial<ChangeMark>): ChangeMark | null {
  const [old, now] = [itemOf(before, id), itemOf(after, id)]
  if (old === now) return null
  if (!old) return { change: 'added' }
  if (!now) return { change: 'removed' }
  const [was, becomes] = [before.claims.get(id)?.text, after.claims.get(id)?.text]
  return { change: 'changed', ...(was === undefined || becomes === undefined || was === becomes ? {} : words(was, becomes)) }
}

/** A thing that is there: what is removed is not. */
function itemOf(map: ArgumentMap, id: string): object | undefined {
  const item = map.claims.get(id) ?? map.relations.get(id) ?? map.evidence.get(id)
  return item?.removed ? undefined : item
}

function idsMissing(map: ArgumentMap, from: ArgumentMap): ReadonlySet<string> {
  const kinds = ['claims', 'relations', 'evidence'] as const
  return new Set(kinds.flatMap((kind) => [...map[kind].keys()].filter((id) => !from[kind].has(id))))
}

