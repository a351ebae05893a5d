import { describe, expect, it } from 'vitest'
import { importText } from './import-text.ts'

const body = 'The keepers met in the long room over the stable[1] and the talk went on until the lamps burned low. Nobody wrote it down, and those who were there have told it in different ways ever since.[2]'
const kindsOf = (raw: string) => {
  const read = importText(raw)
  return read.blocks.filter((block) => !block.excluded).map((block) => `${block.kind}: ${read.text.slice(block.start, block.end).slice(0, 24)}`)
}
const notesOf = (raw: string) => kindsOf(raw).filter((said) => said.startsWith('footnote'))

describe('[IM47] notes under a heading or a rule', () => {
  it.each([
    ['Notes', '[1] The minutes are lost.', '[2] By letter, in 1911.'],
    ['Anmerkungen', '1. The minutes are lost.', '2. By letter, in 1911.'],
    ['Примечания', '1 The minutes are lost.', '2 By letter, in 1911.'],
    ['__________', '1) The minutes are lost.', '2) By letter, in 1911.'],
  ])('%s: are footnotes, with their marks', (heading, first, second) => {
    const called = body.replace('[1]', heading.startsWith('A') ? '¹' : '[1]')
    expect(notesOf(`The lamp\n\n${called}\n\n${body.slice(90)}\n\n${heading}\n\n${first}\n\n${second}\n`)).toEqual([`footnote: ${first.slice(0, 24)}`, `footnote: ${second.slice(0, 24)}`])
  })

  it('what nothing in the text calls for is a list', () => {
    expect(notesOf(`The lamp\n\n${body.replace(/\[\d\]/g, '')}\n\nNotes\n\n1. Bring a lamp.\n\n2. Bring a rope.\n`)).toEqual([])
    expect(notesOf(`The lamp\n\n${body}\n\nWhat to bring\n\n1. Bring a lamp.\n\n2. Bring a rope.\n`)).toEqual([])
  })

  it('years, shares and sums are no marks', () => {
    expect(notesOf(`The lamp\n\nIn May 1911, 1% of them and 2.5 others, paragraph B2B, of No. 12 were there, and the talk went on until the lamps burned low.\n\nNotes\n\n1. Bring a lamp.\n\n2. Bring a rope.\n`)).toEqual([])
  })
})

describe('[IM48] notes at a page’s end', () => {
  const page = (mark: string, note: string) => `The keepers lit the lamps at dusk and put them out at\ndawn, and were paid, when they were paid, in flour${mark} by\nthe men of the harbour office, who lived far inland and\nhad never seen a lamp put out by hand.\n\n${note}`

  it('are footnotes where the page calls for them, whatever the mark', () => {
    expect(notesOf(`${page('*', '* Of the poorer kind.')}\n\f${page('1', '1 So the county says.')}\n\f${page('', 'Nothing more was said.')}`)).toEqual(['footnote: * Of the poorer kind.', 'footnote: 1 So the county says.'])
  })

  it('and a note of another page’s mark is none', () => {
    expect(notesOf(`${page('3', 'Nothing more was said.')}\n\f${page('', '3 So the county says.')}\n\f${page('', 'Nothing more was said.')}`)).toEqual([])
  })
})
