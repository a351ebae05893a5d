import styles from './segments.module.css'

/** A few choices side by side, one of which holds: the parts of a panel. `label` names the group for a screen reader. */
export function Segments<T extends string>({ label, value, options, onChange }: { label: string; value: T; options: readonly (readonly [value: T, words: string])[]; onChange: (value: T) => void }) {
  return (
    <div className={styles.segments} role="group" aria-label={label}>
      {options.map(([own, words]) => (
        <button key={own} type="button" className={styles.segment} aria-pressed={own === value} onClick={() => onChange(own)}>
          {words}
        </button>
      ))}
    </div>
  )
}
