import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import { itemsOf } from '../../../lib/domain/argument/changes/items-of.ts'
import { keyOf } from '../../../lib/domain/argument/changes/refers-to.ts'
import type { MapCommand } from '../../../lib/domain/argument/map-command.ts'
import { flatCommands } from '../../../lib/domain/argument/suggestion/flat-commands.ts'
import { neededCommands } from '../../../lib/domain/argument/suggestion/needed-commands.ts'
import { touches } from '../../../lib/domain/argument/suggestion/touches.ts'

/** Commands of a suggestion that make sense only together; `needs`: the parts without which this one has nothing to stand on. */
export interface SuggestionPart {
  /** Indices into the suggestion's commands, zero-based, ascending. */
  commands: readonly number[]
  /** Indices into the list of parts, all that it rests on. */
  needs: readonly number[]
}

/**
 * What an editor can take or leave of a suggestion (SPEC: SU25). Everything done to one thing is one part; a new relation goes
 * with the new claims that it brings as premises, a removal with what hangs on what is removed.
 */
export function suggestionParts(map: ArgumentMap, commands: readonly MapCommand[]): SuggestionPart[] {
  const group = commands.map((_, index) => index)
  const root = (index: number): number => (group[index] === index ? index : root(group[index]!))
  const join = (a: number, b: number) => {
    const [first, second] = [root(a), root(b)].sort((x, y) => x - y)
    group[second!] = first!
  }
  const holder = new Map<string, number>()
  const hold = (key: string, index: number) => (holder.has(key) ? join(holder.get(key)!, index) : void holder.set(key, index))
  for (const [index, whole] of commands.entries()) {
    for (const command of flatCommands([whole])) {
      const { changes } = touches(command)
      for (const ref of changes) hold(keyOf(ref), index)
      const brings = command.type === 'add' && command.on === 'relation' ? command.item.premises.map(({ claim }) => claim) : command.type === 'set-premise' && command.premise ? [command.claim] : []
      for (const id of brings) if (!itemsOf(map, 'claim').has(id)) hold(keyOf({ on: 'claim', id }), index)
      if (command.type === 'remove') for (const needed of neededCommands(map, commands, [index])) join(needed, index)
    }
  }
  const roots = [...new Set(group.map((_, index) => root(index)))]
  const members = (own: number) => group.flatMap((_, index) => (root(index) === own ? [index] : []))
  return roots.map((own) => {
    // A part is taken whole, so all that any of it stands on comes with it.
    const all = new Set([own])
    for (const each of all) for (const needed of neededCommands(map, commands, members(each))) all.add(root(needed))
    all.delete(own)
    return { commands: members(own), needs: [...all].map((each) => roots.indexOf(each)).sort((a, b) => a - b) }
  })
}
