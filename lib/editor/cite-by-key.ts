import { citeKey } from '../domain/interchange/bibliography/cite-key.ts'
import type { CitedDocument } from './cite-passage.ts'

/** Ways in which programs that set texts cite by a key of the bibliography (`citeKey`). */
export type KeyedStyle = 'pandoc' | 'latex'

/** The words with a citation by key: Markdown for Pandoc (`[@trotsky1936revolution, p. 14]`), or LaTeX (`\autocite[14]{…}`). */
export function citeByKey(exact: string, document: CitedDocument, page: string | null, style: KeyedStyle): string {
  const key = citeKey(document)
  const quote = exact.replace(/\s*\n\s*/g, ' ').trim()
  if (style === 'latex') return `\\enquote{${quote.replace(/[\\{}&%$#_~^]/g, latexSign)}} \\autocite${page ? `[${page.replace(/[–—]/g, '--').replace(/[[\]{}\\%]/g, '')}]` : ''}{${key}}`
  const at = page ? `, ${/[–,]/.test(page) ? 'pp.' : 'p.'} ${page.replace(/[[\];]/g, '')}` : ''
  return `> ${quote.replace(/[\\`*_[\]<>#@~^$|]/g, '\\$&')} [@${key}${at}]`
}

function latexSign(sign: string): string {
  const words: Record<string, string> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' }
  return words[sign] ?? `\\${sign}`
}
