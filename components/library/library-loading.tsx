import styles from './library-room.module.css'

export function LibraryLoading() {
  return (
    <div className={styles.room} aria-busy>
      <h1 className={styles.title}>Library</h1>
      <p role="status" className={styles.total}>
        Opening the library
      </p>
      {[0, 1, 2, 3, 4].map((row) => (
        <div key={row} className={styles.skeleton} aria-hidden />
      ))}
    </div>
  )
}
