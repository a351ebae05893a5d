import styles from './app-shell.module.css'

/** The name, set as a title page would: yes and no are given the same weight. */
export function Wordmark() {
  return (
    <span className={styles.wordmark} aria-hidden>
      Sic <em>et</em> Non
    </span>
  )
}
