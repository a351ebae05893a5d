import styles from './group.module.css'

export interface ActivityInList {
  id: string
  /** Who did it; null for the program itself. */
  name: string | null
  /** What was done, to be read after a name. */
  sentence: string
  when: string
  at: string
}

/** What has been done in the group, in sentences, newest first. */
export function ActivityList({ activities }: { activities: ActivityInList[] }) {
  if (activities.length === 0) return <p className={styles.small}>Nothing yet. What people add, link and change will stand here.</p>
  return (
    <ol className={styles.activity}>
      {activities.map(({ id, name, sentence, when, at }) => (
        <li key={id}>
          <p>
            <span className={styles.who}>{name ?? 'The program'}</span> {sentence}
          </p>
          <time className={styles.small} dateTime={at}>
            {when}
          </time>
        </li>
      ))}
    </ol>
  )
}
