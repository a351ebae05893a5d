import { widthOf } from './make-pdf.ts'
import type { FontKey, PlacedText } from './make-pdf.ts'

export interface Measure {
  x: number
  y: number
  width: number
  size: number
  leading: number
  font?: FontKey
  /** Of a paragraph's first line. */
  indent?: number
  justified?: boolean
  /** Words longer than this are cut at the line's end where that fills it. */
  hyphenate?: number
  /** Lines beside a large initial: so many, set in by so much. */
  beside?: { lines: number; by: number }
}

export interface SetText {
  texts: PlacedText[]
  /** Baseline of the line that would come next. */
  next: number
}

/** Words into lines, as a compositor does, justified lines as one run whose blanks are widened by `width`. */
export function setText(text: string, measure: Measure): SetText {
  const { x, width, size, leading, indent = 0, justified = true, font } = measure
  const words = text.split(' ')
  const texts: PlacedText[] = []
  let y = measure.y
  let line: string[] = []
  let first = true
  const shiftOf = () => (first ? indent : 0) + (measure.beside && texts.length < measure.beside.lines ? measure.beside.by : 0)
  const put = (last: boolean) => {
    const shift = shiftOf()
    const room = width - shift
    const joined = line.join(' ')
    texts.push({ text: joined, x: x + shift, y, size, font, ...(justified && !last && widthOf(joined, size) > room * 0.8 ? { width: room } : {}) })
    y += leading
    line = []
    first = false
  }
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index]!
    const fits = (candidate: string) => widthOf([...line, candidate].join(' '), size) <= width - shiftOf()
    if (line.length === 0 || fits(word)) {
      line.push(word)
      continue
    }
    const letters = /^\p{Ll}+/u.exec(word)?.[0] ?? ''
    if (measure.hyphenate && letters.length >= measure.hyphenate) {
      const cut = [...Array(letters.length - 5).keys()].map((at) => letters.length - 3 - at).find((at) => fits(`${word.slice(0, at)}-`))
      if (cut) {
        line.push(`${word.slice(0, cut)}-`)
        words.splice(index, 1, word.slice(cut))
        put(false)
        index -= 1
        continue
      }
    }
    put(false)
    index -= 1
  }
  if (line.length > 0) put(true)
  return { texts, next: y }
}
