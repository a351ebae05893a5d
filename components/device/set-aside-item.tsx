import { TriangleAlert } from 'lucide-react'
import type { DeviceOutbox } from '../../lib/editor/device-outbox.ts'
import { routes } from '../../lib/routes.ts'
import { Button } from '../ui/button.tsx'
import { useToast } from '../ui/toast.tsx'
import { entryKind, entryWords } from './entry-words.ts'
import { saveFile } from './save-file.ts'
import type { SetAside } from './set-aside-entries.ts'
import { writeOut } from './write-out.ts'
import styles from './device.module.css'

/** One thing that the server refused: its sentence, the words that would otherwise be lost, and what can be done. */
export function SetAsideItem({ aside: { text, about, sentence, entries }, outbox }: { aside: SetAside; outbox: DeviceOutbox }) {
  const toast = useToast()
  const drop = () => {
    outbox.drop(text.id, about)
    toast.show({
      message: 'Dropped from this device.',
      undo: () => {
        for (const { person: _, text: of, at: __, ...entry } of entries) outbox.add(of, entry)
      },
    })
  }
  return (
    <li>
      <a className={styles.text} href={routes.document(text.id)}>
        {text.title}
      </a>
      <p className={styles.why}>
        <TriangleAlert size={16} aria-hidden />
        {sentence}
      </p>
      {entries.map((entry) => (
        <div key={entry.key} className={styles.small}>
          {entryKind(entry)}
          {entryWords(entry) === null ? null : (
            <div className={styles.said} dir="auto">
              {entryWords(entry)}
            </div>
          )}
        </div>
      ))}
      <div className={styles.buttons}>
        <Button onClick={() => outbox.retry(text.id, about)}>Try again</Button>
        <Button look="quiet" onClick={() => saveFile('not-accepted.txt', 'text/plain', writeOut(entries))}>
          Download
        </Button>
        <Button look="quiet" onClick={drop}>
          Drop
        </Button>
      </div>
    </li>
  )
}
