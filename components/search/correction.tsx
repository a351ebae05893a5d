import type { Found } from './found-types.ts'
import styles from './search.module.css'

/** Says which words were taken for others. */
export function Correction({ corrected }: { corrected: Found['corrected'] }) {
  if (corrected.length === 0) return null
  return (
    <p className={styles.correction}>
      {corrected.map(({ typed, taken }) => (
        <span key={typed}>
          Nobody here wrote “{typed}”: this is for <strong>{taken.join(' or ')}</strong>.{' '}
        </span>
      ))}
    </p>
  )
}
