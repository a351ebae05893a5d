'use client'
import { Fragment } from 'react'
import { Dialog } from '../../ui/dialog.tsx'
import { KeyCaps } from '../commands/key-caps.tsx'
import { commandGroups, type Chord } from '../commands/room-command.ts'
import { roomCommands } from '../commands/room-commands.ts'
import { quickSteps } from '../edits/quick-steps.ts'
import { modeKeys } from './map-keys.ts'
import styles from './keyboard-sheet.module.css'

const parts: readonly { title: string; list: readonly { keys: readonly Chord[]; words: string }[] }[] = [
  ...commandGroups.map((group) => ({ title: group, list: roomCommands.flatMap(({ group: own, keys, words }) => (own === group && keys ? [{ keys, words }] : [])) })),
  { title: 'While writing', list: [{ keys: [['Enter']], words: 'Done' }, ...quickSteps.map(({ keys, words }) => ({ keys: [keys], words })), { keys: [['+'], ['−']], words: 'And a space, before a new claim: for, against' }, { keys: [['↓']], words: 'Take a claim that is there already' }] },
  { title: 'Suggestions and comparisons', list: modeKeys },
]

/** Every command that has a key, with what it does. */
export function KeyboardSheet({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keys" description="They do the same on the map and in the outline." wide>
      <div className={styles.sheet}>
        {parts.map(({ title, list }) =>
          list.length === 0 ? null : (
            <section key={title}>
              <h3 className={styles.title}>{title}</h3>
              <dl className={styles.list}>
                {list.map(({ keys, words }) => (
                  <Fragment key={words}>
                    <dt>
                      <KeyCaps keys={keys} />
                    </dt>
                    <dd>{words}</dd>
                  </Fragment>
                ))}
              </dl>
            </section>
          ),
        )}
      </div>
    </Dialog>
  )
}
