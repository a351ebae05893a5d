'use client'
import { Fragment } from 'react'
import { Dialog } from '../../ui/dialog.tsx'
import { mapKeys } from './map-keys.ts'
import styles from './keyboard-sheet.module.css'

export function KeyboardSheet({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keys" description="They do the same on the map and in the outline." wide>
      <div className={styles.sheet}>
        {mapKeys.map((part) => (
          <section key={part.title}>
            <h3 className={styles.title}>{part.title}</h3>
            <dl className={styles.list}>
              {part.keys.map(({ keys, words }) => (
                <Fragment key={words}>
                  <dt>
                    {keys.map((key) => (
                      <kbd key={key} className={styles.key}>
                        {key}
                      </kbd>
                    ))}
                  </dt>
                  <dd>{words}</dd>
                </Fragment>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
