import { describe, expect, it } from 'vitest'
import { correctDocument } from '../document/correct-document.ts'
import { importText } from './import-text.ts'

const wrap = (text: string) => text.match(/.{1,46}(?: |$)/g)!.map((line) => line.trim())
const left = wrap('The lamp keepers of the old harbour were paid in flour, and the flour was weighed by the clerk of the company, who had a heavy thumb. Every keeper knew the weight of that thumb. It was talked of in the taverns and in the long room over the stable, and in the end somebody wrote it on the wall. The wall was washed the next morning, and on the morning after that it was written on again, in larger letters, so that the washing of the wall became a post with a wage. The clerk looked on from his window and said nothing of it to')
const right = wrap('anybody. A society was founded in the same month, with a box that had two locks and a book that had none. The box was kept by the baker and the book by the widow of the boatman, who could write. Whoever was hungry was written into the book, and whoever was in the book was fed, and there was no more to the rules of the society than that. The rules were read aloud once a year. In the third year the company asked to see the book, and the widow said that it was at the house of the binder, where it stayed for eleven years.')
const both = Array.from({ length: Math.min(left.length, right.length) }, (_, at) => [left[at]!, right[at]!]).flat()

describe('[IM40] two columns read across, line by line', () => {
  it('are offered one after the other, to be taken at once', () => {
    const count = both.length / 2
    const read = importText(`The thumb\n\n${both.join('\n')}\n`)
    const offer = read.offers.findIndex(({ kind }) => kind === 'joined-line')
    const whole = [...left.slice(0, count), ...right.slice(0, count)].join(' ')
    expect(read.offers[offer]).toMatchObject({ after: whole, confidence: 0.85 })
    const taken = correctDocument(read, [{ do: 'take-offer', offer }])
    expect(taken.ok && taken.value.text).toContain(whole)
  })

  it('and columns in order are left alone', () => {
    expect(importText(`The thumb\n\n${[...left, ...right].join('\n')}\n`).offers).toEqual([])
  })
})
