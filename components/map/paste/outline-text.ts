import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import { writeMarkdownOutline } from '../../../lib/domain/interchange/markdown-outline/write-markdown-outline.ts'

/** A part of a map as a list for other programs: what our reader reads back with its meanings. */
export function outlineText(map: ArgumentMap): string {
  const { text } = writeMarkdownOutline({ map: { ...map, evidence: new Map(), voices: new Map() }, documents: [], passages: [], judgements: [] })
  return text.split('\n').filter((line) => /^\s*- /.test(line)).join('\n')
}
