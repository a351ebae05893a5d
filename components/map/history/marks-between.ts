import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import { describeChange } from '../../../lib/domain/argument/changes/describe-change.ts'
import type { ItemChange } from '../../../lib/domain/argument/changes/item-change.ts'
import type { ChangeMark, ChangeMarks } from '../changes/change-marks.ts'

/** A mark for each thing that differs, with the words and the place it had. */
export function marksBetween(before: ArgumentMap, after: ArgumentMap, items: readonly ItemChange[]): ChangeMarks {
  const marks = new Map<string, ChangeMark>()
  for (const item of items) {
    if (item.on === 'map' || item.on === 'voice') continue
    const was = item.on === 'claim' ? whatWas(before, after, item) : undefined
    marks.set(item.id, { change: item.change, sentence: sentenceOf(before, after, item), ...(was ? { was } : {}) })
  }
  return marks
}

/** What became of the thing, as a sentence of its own: "Added the claim ‘It is so’." */
export function sentenceOf(before: ArgumentMap, after: ArgumentMap, item: ItemChange): string {
  const said = describeChange(before, after, item)
  const sentence = said.charAt(0).toUpperCase() + said.slice(1)
  return /[.!?…]['’”]?$/.test(sentence) ? sentence : `${sentence}.`
}

function whatWas(before: ArgumentMap, after: ArgumentMap, { id, change, fields }: ItemChange): ChangeMark['was'] {
  const [old, now] = [before.claims.get(id), after.claims.get(id)]
  if (!old || !now || (change !== 'changed' && change !== 'moved')) return undefined
  const text = fields.includes('text') ? { text: old.text } : {}
  const place = fields.includes('pos') && old.pos && now.pos ? { place: { x: old.pos.x, y: old.pos.y } } : {}
  const was = { ...text, ...place }
  return Object.keys(was).length > 0 ? was : undefined
}
