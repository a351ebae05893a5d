import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CleanDocument } from './clean-document.ts'
import { parseClean } from './parse-clean.ts'

const folders = [join(import.meta.dirname, 'clean'), join(import.meta.dirname, '../texts')]

/** Every clean text of the project's own, in order of its name. */
export function cleanDocuments(): CleanDocument[] {
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .sort()
      .map((name) => parseClean(name.replace(/\.md$/, ''), readFileSync(join(folder, name), 'utf8'))),
  )
}
