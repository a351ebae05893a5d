import type { Column, ColumnId } from './column.ts'

/** Whether two columns listen to different words: no part beside its own document, no set beside what is in it. */
export function standApart(a: Column, b: Column): boolean {
  const others = new Set(reaching(b))
  return a.id !== b.id && !reaching(a).some((one) => others.has(one) || [...others].some((other) => holds(one, other) || holds(other, one)))
}

function reaching(column: Column): readonly ColumnId[] {
  return column.kind === 'set' ? column.members : [column.id]
}

function holds(document: ColumnId, part: ColumnId): boolean {
  return document.startsWith('document:') && part.startsWith(`part:${document.slice('document:'.length)}/`)
}
