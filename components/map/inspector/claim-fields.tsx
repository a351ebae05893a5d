import Link from 'next/link'
import type { Claim } from '../../../lib/domain/argument/claim.ts'
import type { ClaimChanges } from '../../../lib/domain/argument/map-command.ts'
import { routes } from '../../../lib/routes.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { HeldField } from './held-field.tsx'
import type { OptionalField } from './optional-fields.tsx'
import { StandardField } from './standard-field.tsx'
import { TagsField } from './tags-field.tsx'
import { WeightField } from './weight-field.tsx'
import styles from './inspector.module.css'

/** What a claim may carry besides its words. */
export function claimFields(claim: Claim, off: boolean, set: (changes: ClaimChanges) => void): OptionalField[] {
  const { scope, tags, note, weight, granted, standard, kind, copiedFrom } = claim
  const fields: OptionalField[] = [
    { key: 'tags', words: 'Tag', set: tags.length > 0, field: <TagsField claim={claim} disabled={off} /> },
    { key: 'scope', words: 'Time or place', set: Boolean(scope), field: <HeldField label="Holds for (time, place)" value={scope ?? ''} disabled={off} onKeep={(words) => set({ scope: words || null })} /> },
    { key: 'note', words: 'Note', set: Boolean(note), field: <HeldField label="Note" value={note ?? ''} disabled={off} long onKeep={(words) => set({ note: words || null })} /> },
  ]
  if (kind !== 'question') {
    fields.push(
      { key: 'granted', words: 'Grant', set: granted === true, field: <Checkbox label="Granted, whatever is said against it" disabled={off} checked={granted ?? false} onChange={(event) => set({ granted: event.target.checked || null })} /> },
      { key: 'weight', words: 'Weight', set: weight !== undefined, field: <WeightField weight={weight} disabled={off} onKeep={(number) => set({ weight: number })} /> },
    )
  }
  if (kind !== 'definition') fields.push({ key: 'standard', words: 'Proof standard', set: Boolean(standard), field: <StandardField standard={standard} disabled={off} onKeep={(words) => set({ standard: words })} /> })
  if (copiedFrom) {
    fields.push({
      key: 'copied',
      words: 'Copied',
      set: true,
      field: (
        <p className={styles.quiet}>
          Copied from <Link href={routes.map(copiedFrom.map)}>another map</Link>.
        </p>
      ),
    })
  }
  return fields
}
