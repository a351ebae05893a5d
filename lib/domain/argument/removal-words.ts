import type { ArgumentMap } from './argument-map.ts'
import type { MapCommand } from './map-command.ts'
import { nameItem } from './name-item.ts'

type Removed = Extract<MapCommand, { type: 'remove' }>

/** The ids of all that a command removes. */
export function removedBy(command: MapCommand): string[] {
  return removals(command).map(({ id }) => id)
}

/**
 * What goes along when the chosen things are removed: “the support of ‘A’ by ‘B’ and two passages”. A lone thing is named,
 * several of a kind are counted. Empty where nothing hangs on them. `map` is the map before.
 */
export function removalWords(map: ArgumentMap, command: MapCommand, chosen: ReadonlySet<string>): string {
  const along = removals(command).filter(({ id }) => !chosen.has(id))
  const of = (on: Removed['on']) => along.filter((removal) => removal.on === on)
  const parts = [
    ...told(of('claim'), ({ id }) => nameItem(map, 'claim', id), 'claims'),
    ...told(of('relation'), ({ id }) => nameItem(map, 'relation', id), 'relations'),
    ...told(of('evidence'), () => 'one passage', 'passages'),
  ]
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

function told(removed: readonly Removed[], name: (removal: Removed) => string, many: string): string[] {
  const [first, ...more] = removed
  if (first === undefined) return []
  return [more.length === 0 ? shortly(name(first), removed[0]!.on) : `${inWords(more.length + 1)} ${many}`]
}

/** A relation among long claims takes longer to name than to understand. */
function shortly(name: string, on: Removed['on']): string {
  return name.length > 110 ? `one ${on}` : name
}

function inWords(count: number): string {
  return ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'][count - 2] ?? String(count)
}

function removals(command: MapCommand): Removed[] {
  if (command.type === 'batch') return command.commands.flatMap(removals)
  return command.type === 'remove' ? [command] : []
}
