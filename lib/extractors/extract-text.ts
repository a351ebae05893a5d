import type { Extracted } from '../domain/importing/extracted.ts'

export function extractText(text: string): Extracted {
  return { text, blocks: null, fields: {}, warnings: [] }
}
