import type { BundleCounts } from '../../../lib/domain/interchange/count-bundle.ts'

const things: readonly (readonly [keyof BundleCounts, string, string])[] = [
  ['claims', 'claim', 'claims'],
  ['relations', 'relation', 'relations'],
  ['documents', 'document', 'documents'],
  ['passages', 'passage', 'passages'],
  ['voices', 'voice', 'voices'],
]

/** “12 claims, 9 relations, one document”: what there is of each, and nothing of what there is not; claims are always told. */
export function countWords(counts: BundleCounts): string {
  return things
    .filter(([kind]) => counts[kind] > 0 || kind === 'claims')
    .map(([kind, one, many]) => (counts[kind] === 1 ? `one ${one}` : `${counts[kind] === 0 ? 'no' : counts[kind].toLocaleString('en')} ${many}`))
    .join(', ')
}
