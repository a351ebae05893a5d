import { TriangleAlert } from 'lucide-react'
import type { SetAside } from '../../lib/collaboration/client/set-aside.ts'
import { routes } from '../../lib/routes.ts'
import { Button } from '../ui/button.tsx'
import { countOf } from './count-of.ts'
import { saveFile } from './save-file.ts'
import { titleOf } from './unsent-work.ts'
import styles from './device.module.css'

/** Work on one map that the server did not take over. It can be had here also when the map is closed to whoever made it. */
export function SetAsideMap({ copy, onDrop }: { copy: SetAside; onDrop: () => void }) {
  return (
    <li>
      <a className={styles.text} href={routes.map(copy.mapId)}>
        {titleOf(copy)}
      </a>
      <p className={styles.why}>
        <TriangleAlert size={16} aria-hidden />
        {copy.message}
      </p>
      <div className={styles.small}>
        {countOf(copy.edits.length, 'change')} of {new Date(copy.at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })}. On the map you can make again what still fits.
      </div>
      <div className={styles.buttons}>
        <Button onClick={() => saveFile(`${copy.name}.sic.json`, 'application/json', copy.file)}>Download as a map file</Button>
        <Button look="quiet" onClick={onDrop}>
          Drop
        </Button>
      </div>
    </li>
  )
}
