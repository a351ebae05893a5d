import { offsetConverter } from '../../domain/document/text-offset.ts'
import type { ImportedText } from '../../domain/importing/import-text.ts'
import { originOf } from '../../domain/importing/offset-runs.ts'

/** [TX1]–[TX5] and the way back of [IM0], whatever the file: the sentences of what does not hold, none where all does. */
export function brokenLaws(read: ImportedText): string[] {
  return [...blockLaws(read), ...repairLaws(read), ...offsetLaws(read)]
}

function blockLaws({ text, blocks }: ImportedText): string[] {
  const broken: string[] = []
  let end = -2
  let last = 0
  blocks.forEach((block, index) => {
    if (block.start < last) broken.push(`[TX1] block ${index} begins before the one before it`)
    last = block.start
    if (block.excluded) {
      if (block.start !== block.end) broken.push(`[TX3] excluded block ${index} has a length`)
      if (block.reason === '') broken.push(`[TX3] excluded block ${index} has no reason`)
      if (block.start < 0 || block.start > text.length) broken.push(`[TX3] excluded block ${index} is nowhere`)
      return
    }
    const own = text.slice(block.start, block.end)
    if (block.start !== end + 2) broken.push(`[TX1] block ${index} starts at ${block.start} and not at ${end + 2}`)
    if (end >= 0 && text.slice(end, block.start) !== '\n\n') broken.push(`[TX1] no blank line before block ${index}`)
    if (own === '' || own !== own.trim()) broken.push(`[TX2] block ${index} is empty or has blanks at its ends: ${JSON.stringify(own.slice(0, 40))}`)
    if (own.includes('\n\n')) broken.push(`[TX2] block ${index} has a blank line in it`)
    end = block.end
  })
  if (text.length !== Math.max(0, end)) broken.push(`[TX1] the text has ${text.length} units and its blocks end at ${end}`)
  return broken
}

function repairLaws({ text, repairs, offers }: ImportedText): string[] {
  const broken: string[] = []
  const outside = ({ start, end }: { start: number; end: number }) => start < 0 || end < start || end > text.length
  for (const repair of repairs) {
    if (outside(repair)) broken.push(`[TX4] a repair (${repair.kind}) stands outside the text`)
    else if (repair.kind !== 'excluded' && repair.kind !== 'moved-block' && text.slice(repair.start, repair.end) !== repair.after) broken.push(`[TX4] a repair (${repair.kind}) says ${JSON.stringify(repair.after.slice(0, 30))} and the text has ${JSON.stringify(text.slice(repair.start, repair.end).slice(0, 30))}`)
    if (!(repair.confidence >= 0 && repair.confidence <= 1)) broken.push(`[TX4] a repair’s confidence is ${repair.confidence}`)
  }
  for (const offer of offers) {
    if (outside(offer) || (offer.to !== undefined && (offer.to < 0 || offer.to > text.length))) broken.push(`an offer (${offer.kind}) stands outside the text`)
    else if (text.slice(offer.start, offer.end) !== offer.before) broken.push(`an offer (${offer.kind}) is about ${JSON.stringify(offer.before.slice(0, 30))} and the text has ${JSON.stringify(text.slice(offer.start, offer.end).slice(0, 30))}`)
    if (offer.to !== undefined && offer.to > offer.start && offer.to < offer.end) broken.push('an offer moves a stretch into itself')
  }
  return broken
}

function offsetLaws({ text, blocks, pages, parts, runs, extracted }: ImportedText): string[] {
  const broken: string[] = []
  const { toCodePoint, toUtf16 } = offsetConverter(text)
  const ends = new Set(blocks.flatMap((block) => [block.start, block.end]))
  for (const at of ends) if (toUtf16(toCodePoint(at)) !== at) broken.push(`[TX5] a block’s end at ${at} does not come back from code points`)
  pages.forEach((page, index) => {
    if (page.start < (pages[index - 1]?.start ?? 0) || page.start > text.length) broken.push(`page “${page.label}” is out of order or outside the text`)
  })
  for (const part of parts) if (part.start > part.end || !ends.has(part.start) || !ends.has(part.end)) broken.push(`part “${part.title}” is not made of whole blocks`)
  const step = Math.max(1, Math.floor(text.length / 500))
  for (let at = 0; at < text.length; at += step) {
    const origin = originOf(runs, at)
    if (!(origin >= 0 && origin <= extracted.length)) broken.push(`[IM0] offset ${at} was found at ${origin}, outside what was extracted`)
  }
  return broken.slice(0, 20)
}
