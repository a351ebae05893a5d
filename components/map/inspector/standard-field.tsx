import { Select } from '../../ui/select.tsx'

/** As Carneades' files name them; the map's own evaluation does without. */
const standards: Record<string, string> = {
  PE: 'Preponderance of the evidence (PE)',
  DV: 'Dialectical validity (DV)',
  CCE: 'Clear and convincing evidence (CCE)',
  BRD: 'Beyond reasonable doubt (BRD)',
}

export function StandardField({ standard, disabled, onKeep }: { standard?: string; disabled: boolean; onKeep: (standard: string | null) => void }) {
  const own = standard && !Object.hasOwn(standards, standard) ? [{ value: standard, label: standard }] : []
  return (
    <Select
      label="Proof standard, for Carneades"
      disabled={disabled}
      value={standard ?? ''}
      options={[{ value: '', label: 'None' }, ...Object.entries(standards).map(([value, label]) => ({ value, label })), ...own]}
      onChange={(event) => onKeep(event.target.value || null)}
    />
  )
}
