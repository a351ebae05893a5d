import { placeStands, type Placed } from './place-stands.ts'
import type { Scale } from './scale.ts'
import type { Lane, Stand, UndatedStand } from './timeline.ts'

export type AnyStand = Stand | UndatedStand

/** A label in a lane; `x` and `y` are its point, `top` its upper edge, in CSS pixels. */
export interface PlacedStand extends Omit<Placed<AnyStand>, 'item'> {
  stand: AnyStand
  top: number
  y: number
}

export const chipHeight = 26
const step = chipHeight + 4
const padding = 6
/** No label is wider: names of many words are cut, and whole on pointing. */
const widest = 260
const perLetter = 6.6
const besideLetters = 44

/** Where everything of a lane stands. `middle`: the line between for and against. */
export function laneOf({ stands, undated }: Lane, scale: Scale, nameOf: (stand: AnyStand) => string): { placed: readonly PlacedStand[]; middle: number; height: number } {
  const widthOf = (stand: AnyStand) => Math.min(widest, besideLetters + nameOf(stand).length * perLetter)
  const halves = ([1, -1] as const).map((sign) => {
    const dated = placeStands<AnyStand>(stands.filter((stand) => stand.sign === sign), (stand) => scale.xOf((stand as Stand).from), widthOf, scale.right + 8)
    const rest = undated.filter((stand) => stand.sign === sign).map((stand, track): Placed<AnyStand> => ({ item: stand, x: (scale.beside ?? 0) + 13, left: scale.beside ?? 0, width: Math.min(192, widthOf(stand)), flipped: false, track }))
    return { all: [...dated.placed, ...rest], tracks: Math.max(1, dated.tracks, rest.length) }
  })
  const [pro, contra] = [halves[0]!, halves[1]!]
  const middle = pro.tracks * step + padding
  const place = (own: Placed<AnyStand>, sign: 1 | -1): PlacedStand => {
    const { item: stand, ...rest } = own
    const top = sign === 1 ? middle - padding / 2 - (own.track + 1) * step + 3 : middle + padding / 2 + own.track * step + 2
    return { ...rest, stand, top, y: top + chipHeight / 2 }
  }
  return { placed: [...pro.all.map((own) => place(own, 1)), ...contra.all.map((own) => place(own, -1))], middle, height: middle + contra.tracks * step + padding }
}
