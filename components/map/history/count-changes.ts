import type { ItemChange } from '../../../lib/domain/argument/changes/item-change.ts'

const order = ['added', 'removed', 'changed', 'moved'] as const

/** "3 added, 1 removed, 2 changed, 4 moved"; "nothing differs". */
export function countChanges(items: readonly ItemChange[]): string {
  const said = order.flatMap((change) => {
    const count = items.filter((item) => item.change === change).length
    return count > 0 ? [`${count} ${change}`] : []
  })
  return said.length > 0 ? said.join(', ') : 'nothing differs'
}

/** What bringing an old state back does to the map of now; the changes are those from now to then. */
export function revertWords(items: readonly ItemChange[]): string[] {
  const count = (change: ItemChange['change'], on?: (item: ItemChange) => boolean) => items.filter((item) => item.change === change && (on?.(item) ?? true)).length
  const things = (n: number) => (n === 1 ? 'One thing' : `${n} things`)
  const [back, gone, changed, moved] = [count('added'), count('removed'), count('changed'), count('moved')]
  return [
    ...(back > 0 ? [`${things(back)} that ${back === 1 ? 'was' : 'were'} removed since ${back === 1 ? 'comes' : 'come'} back.`] : []),
    ...(gone > 0 ? [`${things(gone)} added since ${gone === 1 ? 'goes' : 'go'}.`] : []),
    ...(changed > 0 ? [`${things(changed)} ${changed === 1 ? 'gets its' : 'get their'} old words or settings back.`] : []),
    ...(moved > 0 ? [`${moved === 1 ? 'One card moves' : `${moved} cards move`} back to where ${moved === 1 ? 'it' : 'they'} lay.`] : []),
  ]
}
