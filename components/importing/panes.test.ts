import { describe, expect, it } from 'vitest'
import { correctDocument } from '../../lib/domain/document/correct-document.ts'
import type { Correction } from '../../lib/domain/document/correction.ts'
import { importText, type ImportedText } from '../../lib/domain/importing/import-text.ts'
import { blockViews, viewOfBlock } from './block-views.ts'
import { chunkEdges, foundChunks } from './found-chunks.ts'
import { foundLeftOut, foundOf, foundPlacesOf, textAt } from './found-places.ts'

const raw = `Skip to content

The lamp keepers

The keepers lit the lamps at dusk and put them out at
dawn, and nobody had ever asked them what they thought
of it. What is meant by good oil is a matter on which
cousins have fallen out. The keep-
ers were paid in flour, and when the flour was short
they were paid in lamp oil, which they sold in town.

By the second winter the society counted ninety men
and kept a school, with a stove and a reading room,
and the company had begun to count them too.

Share this article
Facebook
Print`

const doc = importText(raw)
const places = foundPlacesOf(doc.runs, doc.text.length)

function corrected(read: ImportedText, ...corrections: Correction[]): ImportedText {
  const result = correctDocument(read, corrections)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

describe('the way between the panes', () => {
  it('leads from a word to where it was found and back', () => {
    const start = doc.text.indexOf('cousins')
    const [place] = foundOf(places, start, start + 7)
    expect(raw.slice(place!.from, place!.to)).toBe('cousins')
    expect(textAt(places, place!.from)).toBe(start)
  })

  it('leads from a piece left out to where it stood', () => {
    const out = doc.blocks.find((block) => block.excluded && block.text === 'Facebook')!
    expect(out.excluded && foundLeftOut(places, raw, out)).toEqual({ from: raw.indexOf('Facebook'), to: raw.indexOf('Facebook') + 8 })
    expect(foundOf(places, 20, 20)).toHaveLength(1)
  })

  it('leads from a joined word to all of it', () => {
    const start = doc.text.indexOf('keepers were')
    const [place] = foundOf(places, start, start + 7)
    expect(raw.slice(place!.from, place!.to)).toBe('keep-\ners')
  })
})

describe('the text as found', () => {
  it('is whole, and says what did not come into the text', () => {
    const chunks = foundChunks(doc, places, chunkEdges(doc))
    expect(chunks.flatMap((chunk) => chunk.pieces.map((piece) => piece.text)).join('')).toBe(raw)
    const left = chunks.flatMap((chunk) => chunk.pieces.filter((piece) => piece.look === 'left').map((piece) => piece.text)).join('')
    expect(left).toContain('Skip to content')
    expect(left).toContain('Facebook')
    expect(left).not.toContain('cousins')
  })

  it('is set anew only where a correction changed it', () => {
    const long = importText(Array.from({ length: 200 }, (_, n) => `Paragraph ${n} tells of the bread, and of the lamps, and of nothing else that matters here.`).join('\n\n'))
    const edges = chunkEdges(long)
    const before = foundChunks(long, foundPlacesOf(long.runs, long.text.length), edges)
    const now = corrected(long, { do: 'exclude-block', block: 100 })
    const after = foundChunks(now, foundPlacesOf(now.runs, now.text.length), edges, before)
    expect(before.length).toBeGreaterThan(5)
    expect(after.filter((chunk, index) => chunk !== before[index]).length).toBeLessThanOrEqual(2)
  })
})

describe('the text as it will read', () => {
  it('keeps every block that a correction did not touch as it was', () => {
    const before = blockViews(doc)
    const at = doc.text.indexOf('What is meant')
    const block = doc.blocks.findIndex((each) => !each.excluded && each.start < at && each.end > at)
    const now = corrected(doc, { do: 'split-block', block, at })
    const after = blockViews(now, before)
    const fresh = after.views.filter((view) => !before.views.includes(view))
    expect(fresh.map((view) => !view.leftOut && view.text.slice(0, 12))).toEqual(['The keepers ', 'What is mean'])
  })

  it('gives pieces left out in a row one place, and finds every block’s', () => {
    const made = blockViews(doc)
    expect(made.views.map((view) => view.leftOut?.length ?? 0)).toContain(3)
    doc.blocks.forEach((block, index) => expect(Boolean(made.views[viewOfBlock(made, index)]!.leftOut)).toBe(Boolean(block.excluded)))
    expect(new Set(made.views.map((view) => view.key)).size).toBe(made.views.length)
  })
})
