import { afFormat } from '../domain/interchange/frameworks/af-format.ts'
import { apxFormat } from '../domain/interchange/frameworks/apx-format.ts'
import type { Framework } from '../domain/interchange/frameworks/framework.ts'
import { readAf } from '../domain/interchange/frameworks/read-af.ts'
import { readApx } from '../domain/interchange/frameworks/read-apx.ts'
import { readTgf } from '../domain/interchange/frameworks/read-tgf.ts'
import { tgfFormat } from '../domain/interchange/frameworks/tgf-format.ts'
import type { Result } from '../domain/result.ts'

interface KnownFramework {
  format: 'af' | 'apx' | 'tgf'
  parse: (text: string) => Result<Framework>
}

/**
 * The framework format a text is in, or null. Looked for before all other formats, and without loading them: a framework has fifty
 * thousand arguments where a map has fifty claims.
 */
export function frameworkIn(text: string, path: string, named: string | undefined): KnownFramework | null {
  const is = (format: KnownFramework['format'], { recognise, endings }: typeof afFormat, least: number) => {
    if (named !== undefined) return named === format
    const sure = recognise!(text)
    return sure >= least || (sure > 0 && endings.some((ending) => path.toLowerCase().endsWith(ending)))
  }
  if (is('af', afFormat, 0.9)) return { format: 'af', parse: readAf }
  if (is('apx', apxFormat, 0.9)) return { format: 'apx', parse: readApx }
  // Little marks a TGF file but its name.
  return is('tgf', tgfFormat, 1) ? { format: 'tgf', parse: readTgf } : null
}
