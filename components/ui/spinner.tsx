import styles from './spinner.module.css'

/** Without `label` it is decoration beside words that already say what is going on. */
export function Spinner({ label }: { label?: string }) {
  return label ? <span className={styles.spinner} role="status" aria-label={label} /> : <span className={styles.spinner} aria-hidden />
}
