import { cleanDocuments } from './clean-documents.ts'
import { degrade, type Degraded } from './degrade.ts'

const clean = cleanDocuments()

/** The degraded text of a seed, which also chooses the clean one. */
export function degradedCase(seed: number): Degraded & { name: string } {
  const document = clean[seed % clean.length]!
  return { name: document.name, ...degrade(document, seed) }
}
