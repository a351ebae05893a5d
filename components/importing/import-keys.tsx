import { Dialog } from '../ui/dialog.tsx'
import styles from './import-keys.module.css'

const groups: { title: string; keys: [string[], string][] }[] = [
  {
    title: 'What is doubtful',
    keys: [
      [['j', 'k'], 'Next and previous'],
      [['y'], 'Yes: make the repair, or keep the one made'],
      [['n'], 'No: leave it as found, or undo the one made'],
      [['x'], 'Undo the repair that is shown'],
    ],
  },
  {
    title: 'Blocks',
    keys: [
      [['↑', '↓'], 'Choose the one before or after'],
      [['Shift ↑', 'Shift ↓'], 'Choose several'],
      [['e', 'Enter'], 'Edit the words'],
      [['1', '2', '3', '4'], 'Set as a heading'],
      [['0'], 'Set as a paragraph'],
      [['q', 'l', 'v', 'f'], 'Quotation, list item, verse, footnote'],
      [['m'], 'Join with the next'],
      [['Alt ↑', 'Alt ↓'], 'Move up, move down'],
      [['Delete'], 'Leave out; once more puts back'],
      [['p'], 'Mark a part from here'],
    ],
  },
  {
    title: 'While editing',
    keys: [
      [['Enter'], 'Split the block at the caret'],
      [['Backspace'], 'At the beginning: join with the block before'],
      [['Ctrl Enter'], 'Done'],
      [['Esc'], 'Leave the words as they were'],
    ],
  },
  {
    title: 'The page',
    keys: [
      [['Ctrl Z', 'Ctrl Shift Z'], 'Undo and redo'],
      [['Ctrl S'], 'Save'],
      [['Esc'], 'Let go'],
      [['?'], 'This sheet'],
    ],
  },
]

export function ImportKeys({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keys for correcting a text" wide>
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            <dl>
              {group.keys.map(([keys, words]) => (
                <div key={words}>
                  <dt>
                    {keys.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{words}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
