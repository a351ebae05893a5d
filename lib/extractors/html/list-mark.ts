import type { MarkupElement } from './markup-tree.ts'

/** Each list is counted once, however many items ask. */
const counted = new WeakMap<MarkupElement, ReadonlyMap<MarkupElement, string>>()

/** [TX6] The mark that a browser would draw before an item: “• ”, “3. ”, “c. ”. */
export function listMark(item: MarkupElement): string {
  const list = item.parent
  if (list?.name !== 'ol') return '• '
  const marks = counted.get(list) ?? countItems(list)
  counted.set(list, marks)
  return marks.get(item) ?? '• '
}

function countItems(list: MarkupElement): Map<MarkupElement, string> {
  const items = list.children.filter((child): child is MarkupElement => child.name === 'li')
  const step = list.attributes.reversed === undefined ? 1 : -1
  const style = styleOf(list)
  let number = whole(list.attributes.start) ?? (step === 1 ? 1 : items.length)
  return new Map(items.map((item) => {
    number = whole(item.attributes.value) ?? number
    number += step
    return [item, `${writeNumber(number - step, style)}. `]
  }))
}

export type NumberStyle = '1' | 'a' | 'A' | 'i' | 'I'

function styleOf(list: MarkupElement): NumberStyle {
  const { type, style } = list.attributes
  if (type && /^[1aAiI]$/.test(type)) return type as NumberStyle
  const named = /list-style(?:-type)?\s*:[^;]*?(lower|upper)-(alpha|latin|roman)/i.exec(style ?? '')
  if (!named) return '1'
  const letter = named[2]!.toLowerCase() === 'roman' ? 'i' : 'a'
  return (named[1]!.toLowerCase() === 'upper' ? letter.toUpperCase() : letter) as NumberStyle
}

export function writeNumber(number: number, style: NumberStyle): string {
  if (number < 1 || number > 3_999 || style === '1') return String(number)
  const written = style.toLowerCase() === 'i' ? roman(number) : letters(number)
  return style === style.toUpperCase() ? written.toUpperCase() : written
}

/** a … z, aa, ab … */
function letters(number: number): string {
  return (number > 26 ? letters(Math.floor((number - 1) / 26)) : '') + String.fromCharCode(97 + ((number - 1) % 26))
}

const romans: readonly [number, string][] = [[1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']]

function roman(number: number): string {
  let left = number
  return romans.map(([value, sign]) => {
    const times = Math.floor(left / value)
    left -= times * value
    return sign.repeat(times)
  }).join('')
}

function whole(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d{1,6}$/.test(text.trim()) ? Number(text) : undefined
}
