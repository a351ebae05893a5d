import { fail, ok, type Problem, type Result } from '../../result.ts'
import type { BibliographyEntry } from './bibliography-entry.ts'
import { readBibtex } from './read-bibtex.ts'
import { readCsl } from './read-csl.ts'
import { readRis } from './read-ris.ts'

export interface ReadBibliography {
  entries: readonly BibliographyEntry[]
  problems: readonly Problem[]
}

/** UTF-16 code units. */
const longest = 20_000_000

/** [BI6] Reads a bibliography in BibTeX or BibLaTeX, RIS or CSL JSON, known by its content: every entry that can be read, and in words what could not. */
export function readBibliography(text: string): Result<ReadBibliography> {
  if (text.length > longest) return fail('too-large', 'This file is longer than any bibliography. Bring a part of it.')
  const source = text.replace(/^\uFEFF/, '')
  const read = /^\s*[[{]/.test(source) ? readCsl(source) : /^[ \t]*TY[ \t]*-/m.test(source) ? readRis(source) : /@\s*[a-z]+\s*[{(]/i.test(source) ? readBibtex(source) : null
  if (!read) return fail('unknown-format', 'This is not a bibliography in BibTeX, RIS or CSL JSON. Most programs for literature export one of these.')
  return read.entries.length === 0 && read.problems.length === 0 ? fail('empty', 'There is nothing in this bibliography.') : ok(read)
}
