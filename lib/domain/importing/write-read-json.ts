import type { ReadDocument } from '../document/canonical-text.ts'
import { offsetConverter } from '../document/text-offset.ts'
import type { JsonObject } from '../json.ts'

/**
 * [IM14] `sic/read@1`: what was read from a file, offsets in Unicode code points of the canonical text. `offers`, `pages` and `parts` are
 * there for whoever wants them; the fields before `warnings` are the ones that scripts rely on.
 */
export function writeReadJson(read: ReadDocument): JsonObject {
  const { toCodePoint } = offsetConverter(read.text)
  const evidence: JsonObject = {}
  for (const field of ['title', 'organisation', 'date'] as const) if (read[field]) evidence[field] = read[field].evidence
  if (read.authors.length > 0) evidence.authors = read.authors.map((author) => author.evidence)
  return {
    format: 'sic/read@1',
    title: read.title?.value ?? null,
    authors: read.authors.map((author) => author.value),
    organisation: read.organisation?.value ?? null,
    date: read.date?.value ?? null,
    language: read.language,
    evidence,
    text: read.text,
    blocks: read.blocks.map((block): JsonObject => ({
      kind: block.kind,
      ...(block.level === undefined ? {} : { level: block.level }),
      start: toCodePoint(block.start),
      end: toCodePoint(block.end),
      text: block.excluded ? block.text : read.text.slice(block.start, block.end),
      ...(block.excluded ? { excluded: true, reason: block.reason } : {}),
    })),
    repairs: read.repairs.map(({ kind, start, end, before, after, confidence }): JsonObject => ({
      kind, start: toCodePoint(start), end: toCodePoint(end), before, after, confidence,
    })),
    warnings: [...read.warnings],
    offers: read.offers.map(({ kind, start, end, before, after, confidence, to, why }): JsonObject => ({
      kind, start: toCodePoint(start), end: toCodePoint(end), before, after, confidence, ...(to === undefined ? {} : { to: toCodePoint(to) }), why,
    })),
    pages: read.pages.map(({ start, label }): JsonObject => ({ start: toCodePoint(start), label })),
    parts: read.parts.map(({ title, authors, date, start, end, role, evidence: words }): JsonObject => ({
      title, authors: [...authors], date, start: toCodePoint(start), end: toCodePoint(end), role, evidence: words,
    })),
  }
}
