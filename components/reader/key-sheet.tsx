import { Dialog } from '../ui/dialog.tsx'
import styles from './key-sheet.module.css'

const groups: { title: string; keys: [string[], string][] }[] = [
  {
    title: 'With words selected',
    keys: [
      [['h'], 'Highlight them'],
      [['m'], 'Highlight and comment'],
      [['c'], 'Make a claim of them'],
      [['l'], 'Link them to a claim'],
      [['y'], 'Copy them with their citation'],
    ],
  },
  {
    title: 'Selecting by keyboard',
    keys: [
      [['v'], 'Put a caret into the text, or take it out'],
      [['←', '→'], 'Move it by a word'],
      [['↑', '↓'], 'Move it by a line'],
      [['Alt ←', 'Alt →'], 'Move it by a letter'],
      [['Shift ←', 'Shift →'], 'Select by words'],
      [['Shift ↑', 'Shift ↓'], 'Select by sentences'],
      [['Alt Shift ←', 'Alt Shift →'], 'Select by letters'],
    ],
  },
  {
    title: 'Passages',
    keys: [
      [['n', 'p'], 'Next and previous passage'],
      [['u'], 'Passages that have no place'],
      [['Enter'], 'Open the chosen passage’s card'],
      [['m', 'c', 'l', 'y'], 'Comment, claim, link, copy, for the chosen passage'],
      [['Delete'], 'Remove the chosen passage'],
      [['Esc'], 'Let go of it'],
    ],
  },
  {
    title: 'The page',
    keys: [
      [['Ctrl F', '/'], 'Find in the text; Ctrl F once more for the browser’s own'],
      [['o'], 'Outline'],
      [['x'], 'Show or hide what import left out'],
      [['b'], 'Show or hide the original beside the text'],
      [['g'], 'Go to a page'],
      [['Ctrl Z', 'Ctrl Shift Z'], 'Undo and redo your highlights and notes'],
      [['?'], 'This sheet'],
    ],
  },
]

export function KeySheet({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keys of the reader" wide>
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
