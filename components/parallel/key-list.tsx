'use client'
import { Dialog } from '../ui/dialog.tsx'
import styles from './parallel-room.module.css'

const keys: readonly (readonly [readonly string[], string])[] = [
  [['d', 'Shift d'], 'The next disagreement, or the one before'],
  [['s', 'Shift s'], 'The next claim they share, or the one before'],
  [['j', 'k'], 'The next claim of the list, or the one before'],
  [['n', 'p'], 'In the text one is in: its next passage of the claim, or the one before'],
  [['1', '2', '3', '4'], 'Into that text'],
  [['v'], 'A caret in it: arrows move it, with Shift they select'],
  [['l'], 'Link the words that are held'],
  [['/'], 'Find a claim'],
  [['c'], 'Show the claims, or put them away'],
  [['Ctrl Z', 'Ctrl Shift Z'], 'Undo and redo'],
  [['Esc'], 'Let go of what is held'],
]

/** The keys of this page. */
export function KeyList({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keys of texts side by side">
      <dl className={styles.keys}>
        {keys.map(([own, words]) => (
          <div key={words}>
            <dt>
              {own.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
