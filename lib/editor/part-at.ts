import type { ReadPart } from '../domain/document/canonical-text.ts'

/** The innermost part that an offset stands in: parts do not cross, but one may hold another. */
export function partAt(parts: readonly ReadPart[], offset: number): ReadPart | null {
  let inner: ReadPart | null = null
  for (const part of parts) {
    if (part.start <= offset && offset < part.end && (inner === null || part.end - part.start <= inner.end - inner.start)) inner = part
  }
  return inner
}

const roleWords: Record<ReadPart['role'], string> = { original: '', reprint: 'reprint', editorial: 'by the editors' }

/** Who wrote a part, when, and what it is here: "A. One, B. Two · 1936 · reprint". Empty where nothing is known. */
export function partByline(part: ReadPart): string {
  return [part.authors.join(', '), part.date ?? '', roleWords[part.role]].filter((words) => words !== '').join(' · ')
}
