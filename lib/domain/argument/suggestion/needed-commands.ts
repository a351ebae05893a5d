import type { ArgumentMap } from '../argument-map.ts'
import { itemsOf } from '../changes/items-of.ts'
import { keyOf, refersTo } from '../changes/refers-to.ts'
import type { MapCommand } from '../map-command.ts'
import { flatCommands } from './flat-commands.ts'
import { touches } from './touches.ts'

/**
 * The places of the commands that must be taken for `chosen` to make sense, those included, in order (SPEC: SU6): a
 * relation takes along the new claim it starts from, a change of a thing its addition, and the removal of a thing
 * the removal of what hangs on it.
 */
export function neededCommands(map: ArgumentMap, commands: readonly MapCommand[], chosen: readonly number[]): number[] {
  const bringing = new Map<string, number[]>()
  const hanging = new Map<string, number[]>()
  for (const [index, whole] of commands.entries()) {
    for (const command of flatCommands([whole])) {
      if (command.type === 'add') pushTo(bringing, keyOf({ on: command.on, id: command.item.id }), index)
      if (command.type === 'restore') pushTo(bringing, keyOf(command), index)
      if (command.type === 'set-premise' && command.premise === null) pushTo(hanging, keyOf({ on: 'claim', id: command.claim }), index)
      if (command.type !== 'remove') continue
      const item = itemsOf(map, command.on).get(command.id)
      for (const ref of item ? refersTo(command.on, item) : []) pushTo(hanging, keyOf(ref), index)
    }
  }
  const needed = new Set<number>()
  const queue = chosen.filter((index) => index >= 0 && index < commands.length)
  for (let index = queue.pop(); index !== undefined; index = queue.pop()) {
    if (needed.has(index)) continue
    needed.add(index)
    for (const command of flatCommands([commands[index]!])) {
      const { changes, names } = touches(command)
      for (const ref of [...changes, ...names]) {
        if (command.type !== 'remove') queue.push(...bringersOf(bringing.get(keyOf(ref)) ?? [], index))
        if (command.type === 'remove') queue.push(...(hanging.get(keyOf(ref)) ?? []))
      }
    }
  }
  return [...needed].sort((a, b) => a - b)
}

/** Something may be put in, taken out and put back again: what comes after needs all of that; what comes before it, that it comes at all. */
function bringersOf(places: readonly number[], index: number): readonly number[] {
  const before = places.filter((place) => place <= index)
  return before.length > 0 ? before : places.slice(0, 1)
}

function pushTo(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
