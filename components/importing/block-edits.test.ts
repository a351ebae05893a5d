import { describe, expect, it } from 'vitest'
import { correctDocument } from '../../lib/domain/document/correct-document.ts'
import { importText } from '../../lib/domain/importing/import-text.ts'
import { joinWithPrevious, moveBlock, putBackAll, setKind, smallestChange, writeWords } from './block-edits.ts'
import { doubtsOf, noTo, yesTo } from './doubts.ts'
import type { Step } from './correction-row.ts'
import { wordChanges } from './word-changes.ts'

const doc = importText('The lamp keepers\n\nThe keepers lit the lamps at dusk.\n\nNobody had ever asked them.\n')

function textAfter(step: Step | null): string[] {
  const result = correctDocument(doc, step?.corrections ?? [])
  if (!result.ok) throw new Error(result.error.message)
  return result.value.blocks.filter((block) => !block.excluded).map((block) => result.value.text.slice(block.start, block.end))
}

describe('what a person does to a block', () => {
  it('writes over no more than differs', () => {
    expect(smallestChange('the lamps at dusk', 'the lamp at dusk')).toEqual({ from: 8, to: 9, text: '' })
    expect(smallestChange('a 😀 b', 'a 😁 b')).toEqual({ from: 2, to: 4, text: '😁' })
    expect(smallestChange('same', 'same')).toBeNull()
  })

  it('writes over and splits in one step, without blanks at the cut', () => {
    const words = 'The keepers lit their lamps at dusk.'
    expect(textAfter(writeWords(doc, 1, words, words.indexOf('at dusk')))).toEqual(['The lamp keepers', 'The keepers lit their lamps', 'at dusk.', 'Nobody had ever asked them.'])
  })

  it('makes nothing of a split at an end, of the same words, of the same kind', () => {
    expect(writeWords(doc, 1, 'The keepers lit the lamps at dusk.', 0)).toBeNull()
    expect(writeWords(doc, 1, 'The keepers lit the lamps at dusk.')).toBeNull()
    expect(setKind(doc, 1, 'paragraph')).toBeNull()
  })

  it('leaves out a block whose words were all taken away', () => {
    expect(textAfter(writeWords(doc, 1, ' \n'))).toEqual(['The lamp keepers', 'Nobody had ever asked them.'])
  })

  it('joins and moves among the shown blocks, and not beyond them', () => {
    expect(textAfter(joinWithPrevious(doc, 2))).toEqual(['The lamp keepers', 'The keepers lit the lamps at dusk. Nobody had ever asked them.'])
    expect(textAfter(moveBlock(doc, 1, 1))).toEqual(['The lamp keepers', 'Nobody had ever asked them.', 'The keepers lit the lamps at dusk.'])
    expect(textAfter(moveBlock(doc, 2, -1))).toEqual(['The lamp keepers', 'Nobody had ever asked them.', 'The keepers lit the lamps at dusk.'])
    expect([moveBlock(doc, 0, -1), moveBlock(doc, 2, 1), joinWithPrevious(doc, 0)]).toEqual([null, null, null])
  })

  it('puts several pieces back at once, each to its own place', () => {
    const scraped = importText('Skip to content\n\nThe bread\n\nEvery valley bakes its own bread, and every valley holds that the others are mistaken in it.\n\nShare this article\nFacebook\nPrint')
    const out = scraped.blocks.flatMap((block, index) => (block.excluded ? [index] : []))
    const result = correctDocument(scraped, putBackAll(scraped, out).corrections!)
    expect(result.ok && result.value.blocks.some((block) => block.excluded)).toBe(false)
    expect(result.ok && result.value.text).toContain('Facebook')
  })
})

describe('what is doubtful', () => {
  const doubtful = { ...doc, repairs: [{ kind: 'joined-word' as const, start: 22, end: 29, before: 'keep-\ners', after: 'keepers', confidence: 0.7 }], offers: [{ kind: 'joined-word' as const, start: 39, end: 44, before: 'lamps', after: 'lamp s', confidence: 0.6, why: 'Because.' }] }

  it('is walked in the order of the text, and a repair that was looked at no more', () => {
    const doubts = doubtsOf(doubtful, new Set())
    expect(doubts.map((doubt) => doubt.kind)).toEqual(['repair', 'offer'])
    expect(doubtsOf(doubtful, new Set(yesTo(doubtful, doubts[0]!).settled)).map((doubt) => doubt.kind)).toEqual(['offer'])
    expect(noTo(doubtful, doubts[1]!).corrections).toEqual([{ do: 'decline-offer', offer: 0 }])
  })
})

describe('words compared', () => {
  it('says what went and what came, and loses nothing', () => {
    const [before, after] = ['The keepers were paid in flour.', 'The lamp keepers were paid in oil.']
    const changes = wordChanges(before, after)
    expect(changes.filter(({ change }) => change !== 'new').map(({ text }) => text).join('')).toBe(before)
    expect(changes.filter(({ change }) => change !== 'gone').map(({ text }) => text).join('')).toBe(after)
    expect(changes.filter(({ change }) => change === 'new').map(({ text }) => text)).toEqual([' lamp', ' oil.'])
  })
})
