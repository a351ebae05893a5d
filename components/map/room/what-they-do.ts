import type { Person } from '../../../lib/collaboration/client/person.ts'
import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'

/** What someone is at, in words: “Writes ‘…’”, “Has ‘…’ chosen”. */
export function whatTheyDo(map: ArgumentMap, person: Pick<Person, 'editing' | 'selection' | 'dragging'>): string {
  const words = (id: string) => {
    const text = map.claims.get(id)?.text.trim()
    return text ? `‘${text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text}’` : 'a new claim'
  }
  if (person.editing !== undefined) return `Writes ${words(person.editing)}`
  if (person.dragging.length > 0) return person.dragging.length === 1 ? `Moves ${words(person.dragging[0]!.id)}` : `Moves ${person.dragging.length} cards`
  const chosen = person.selection.filter((id) => map.claims.has(id))
  if (chosen.length === 1) return `Has ${words(chosen[0]!)} chosen`
  if (person.selection.length > 1) return `Has ${person.selection.length} things chosen`
  return 'Reads'
}
