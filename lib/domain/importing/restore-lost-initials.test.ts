import { describe, expect, it } from 'vitest'
import { importText } from './import-text.ts'

const shownOf = (raw: string) => {
  const read = importText(raw)
  return read.blocks.filter((block) => !block.excluded).map((block) => read.text.slice(block.start, block.end))
}

const body = `The mill stood empty for a year. The owners said that the river had failed. It was not true, and it is not true now. There is a weir above the bridge. There is a sluice below it. In this way the water was kept, and in this way it was lost. We have the minutes of the meeting, and we have seen the letters.`

describe('[IM30] a first letter that is nowhere in the file', () => {
  it.each([
    ['t is ten years since the mill was closed, and nobody has said why it was done.', 'It is ten years'],
    ['he owners of the mill kept no books, or said that they kept none at all.', 'The owners'],
    ['e have asked the mill for its letters, and it has sent us none of them.', 'We have asked'],
    ['n this way the sluice was closed, though nobody had given the order for it.', 'In this way'],
    ['here is a paper in the drawer which says who opened the sluice that night.', 'There is a paper'],
    ['hat is the use of a weir that holds no water? Nobody in the town can say.', 'What is the use'],
    ['HE owners of the mill kept no books, or said that they kept none at all.', 'THE owners'],
  ])('“%s” is put right at the beginning of a section', (paragraph, begins) => {
    expect(shownOf(`${body}\n\nThe second year\n\n${paragraph}\n\n${body}`)[2]).toContain(begins)
  })

  it('is a repair of its own, with nothing before it, and maps to the place of its word', () => {
    const raw = `${body}\n\nThe second year\n\nhe owners of the mill kept no books, or said that they kept none.`
    const read = importText(raw)
    const repair = read.repairs.find(({ kind }) => kind === 'restored-initial')
    expect(repair).toMatchObject({ before: '', after: 'T' })
    expect(read.text.slice(repair!.start, repair!.start + 3)).toBe('The')
  })

  it('brings the quotation mark along that only closes', () => {
    expect(shownOf(`${body}\n\nThe second year\n\nhe river has failed,” said the owners, and went home to their dinner at the mill.`)[2]).toMatch(/^“The river/)
  })

  it('is only offered where several letters may have stood there', () => {
    const read = importText(`${body}\n\nThe second year\n\nn the desk that was found later there were no names, and nobody asked for any.`)
    expect(read.repairs.filter(({ kind }) => kind === 'restored-initial')).toEqual([])
    expect(read.offers).toMatchObject([{ kind: 'restored-initial', before: 'n', after: 'In' }])
    expect(read.offers[0]!.why).not.toBe('')
  })

  it.each([
    ['a name that nobody else in the text bears', 'The second year\n\nxelrod kept the books of the mill for a year, and nobody asked him for them.'],
    ['a text that begins its sentences small', 'the second year\n\nhe owners kept no books. they said so. it was not true. they knew it. we knew it. nobody said so.'],
  ])('is not guessed in %s', (_, raw) => {
    const text = raw.startsWith('the') ? `${raw}\n\n${raw}` : `${body}\n\n${raw}`
    expect(importText(text).repairs.filter(({ kind }) => kind === 'restored-initial')).toEqual([])
  })

  it('is not put before the rest of a word that a column cut', () => {
    const raw = `${body}\n\nThey asked the grandmo-\n\nThe weir\n\n${body}\n\nther, and with her the whole of the house, who it was that had opened it.\n\n${body}`
    expect(importText(raw).repairs.filter(({ kind }) => kind === 'restored-initial')).toEqual([])
  })
})
