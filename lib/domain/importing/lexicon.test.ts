import { describe, expect, it } from 'vitest'
import { importExtracted } from './import-extracted.ts'
import { importText } from './import-text.ts'
import { joinWord } from './join-word.ts'
import { mayBeHalves } from './may-be-halves.ts'
import { vocabularyOf } from './vocabulary.ts'

const lexicon = new Set('fishwife makeshift make shift forerunner runner comrade loris parasites neither either this whis neighbour'.split(' '))
const english = vocabularyOf(['the men of the sea and the land is to go in a boat that was not for the town and it is on the hill by the sea with a man'], lexicon)
const body = 'The mill stood empty for a year. The owners said that the river had failed. It was not true, and it is not true now. There is a weir above the bridge. There is a sluice below it. In this way the water was kept, and in this way it was lost. We have the minutes of the meeting, and we have seen the letters.'
const blocksOf = (raw: string) => importText(raw, lexicon)
const lettersIn = (raw: string) => blocksOf(raw).repairs.filter(({ kind }) => kind === 'restored-initial').map(({ after }) => after)

describe('[IM37] a list of words beside the text’s own', () => {
  it('joins halves of what it has, and keeps a hyphen between two words', () => {
    expect(joinWord('fish', 'wife', english).how).toBe('drop-hyphen')
    expect(joinWord('fore', 'runner', english).how).toBe('drop-hyphen')
    expect(joinWord('make', 'shift', english).how).toBe('keep-hyphen')
    expect(joinWord('Car', 'thage', english).how).toBe('drop-hyphen')
  })

  it('knows that “sur-” does not go on in a paragraph that lost its first letter', () => {
    expect(mayBeHalves('the share of a functionary in the sur-', 'his gives the theory a date', english)).toBe(false)
    expect(mayBeHalves('the rest of a far-', 'sighted plan', english)).toBe(true)
    expect(mayBeHalves('Gewerk-', 'schaft', vocabularyOf(['der die und das ist nicht den von mit ein']))).toBe(true)
  })

  it.each([
    ['omrade Dunn kept the books of the mill for a year, and nobody asked him for them.', 'C'],
    ['arasites may be cautious for a long time, while somebody still remembers the mill.', 'P'],
    ['either the owners nor the county had ever asked for the books of the mill.', 'N'],
  ])('puts a first letter back at “%s”', (paragraph, letter) => {
    expect(lettersIn(`${body}\n\nThe second year\n\n${paragraph}\n\n${body}`)).toEqual([letter])
  })

  it.each([
    ['what may be a name', `${body}\n\nThe second year\n\noris was asked for the books of the mill, and said that he had none.`],
    ['a text that begins in mid-sentence', `into the mill came the whole of the crew, and nobody asked for the books.\n\n${body}`],
  ])('guesses none at %s', (_, raw) => {
    expect(lettersIn(raw)).toEqual([])
  })
})

describe('[IM38] what stands in the middle of a sentence', () => {
  const column = (between: string) => `${body.replace(/(.{30,42}) /g, '$1\n')}\n\nThe crew kept the minutes of the meeting for\nyears, and when the mill was sold they put the\n\n${between}\n\nbooks into a box and gave it to the library of\nthe town, where nobody has ever opened the box.`
  const leftOut = (raw: string) => blocksOf(raw).blocks.flatMap((block) => (block.excluded ? [block.text] : []))

  it('is a caption only if it does not break off itself', () => {
    expect(leftOut(column('The mill before the fire'))).toEqual(['The mill before the fire'])
    expect(leftOut(column('The mill was sold in the same year to a mer-'))).toEqual([])
    expect(leftOut(column('The mill was sold in the same year to the'))).toEqual([])
  })
})

describe('[IM39] what a text says of itself', () => {
  it('is no title where there is only one paragraph', () => {
    const text = 'Ouch[1].[2]'
    const read = importExtracted({ text, blocks: [{ kind: 'paragraph', pieces: [{ text, origin: 0 }] }], fields: {}, warnings: [] })
    expect([read.title, read.blocks[0]!.kind]).toEqual([null, 'paragraph'])
  })

  it('is no date that a sentence speaks of', () => {
    expect(blocksOf(`The mill\n\n${body}\n\nto the Eleventh Congress (27\n\nMarch 1922).`).date).toBeNull()
    expect(blocksOf(`The mill\n\nAutumn 1909\n\n${body}`).date?.value).toBe('Autumn 1909')
  })

  it('[IM42] is no part where a heading has only a date under it', () => {
    const year = (heading: string, date: string) => `${heading}\n\n${date}\n\n${body}`
    expect(blocksOf(['The mill', body, year('The crossing', 'May 1911'), year('The strike', 'June 1912')].join('\n\n')).parts).toEqual([])
  })
})
