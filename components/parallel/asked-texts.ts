import { z } from 'zod'
import type { RowId } from '../../lib/domain/comparison/row.ts'
import type { DocumentId } from '../../lib/domain/ids.ts'

/** As many texts as stand beside each other. */
export const mostTexts = 4

/** What an address asks for: whose texts, in which order, and at which row. */
export interface AskedTexts {
  texts: readonly DocumentId[]
  row: RowId | null
}

const said = z.union([z.string(), z.array(z.string()).transform((list) => list.at(-1) ?? '')]).catch('')
const addressSchema = z.object({ texts: said, row: said })

/** Reads `?texts=ID,ID&row=claim:ID` (SPEC: PL1). What makes no sense is as if it were not there; which texts there are is asked later. */
export function readAskedTexts(address: Readonly<Record<string, unknown>>): AskedTexts {
  const { texts, row } = addressSchema.parse({ texts: address.texts ?? '', row: address.row ?? '' })
  const ids = [...new Set(texts.split(',').flatMap((id) => id.trim() || []))]
  return { texts: ids.slice(0, mostTexts), row: /^(?:claim|relation):./u.test(row) ? row : null }
}
