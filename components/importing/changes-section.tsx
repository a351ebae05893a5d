'use client'
import { useDeferredValue, useMemo, useState } from 'react'
import type { Block, ReadDocument } from '../../lib/domain/document/canonical-text.ts'
import { diffBlocks, type BlockChange } from '../../lib/domain/document/diff-blocks.ts'
import { countWords } from '../library/report-words.ts'
import { Button } from '../ui/button.tsx'
import { Section } from './section.tsx'
import { wordChanges } from './word-changes.ts'
import styles from './rail.module.css'
import marks from './changes-section.module.css'

interface Props {
  before: ReadDocument
  after: ReadDocument
  onShow: (place: { start: number; end: number }) => void
}

const ROWS = 40
const names: Record<BlockChange['change'], string> = { kept: 'as before', changed: 'changed', added: 'added', removed: 'gone', moved: 'moved' }

/** What a better copy changes, block by block, with the words that differ. */
export function ChangesSection({ before, after, onShow }: Props) {
  const later = useDeferredValue(after)
  const changes = useMemo(() => diffBlocks(before, later).filter((change) => !isSilent(change, before, later)), [before, later])
  const [rows, setRows] = useState(ROWS)
  const seen = changes.filter((change) => change.change !== 'kept')
  const counts = (['changed', 'added', 'removed', 'moved', 'kept'] as const).map((kind) => [kind, changes.filter((change) => change.change === kind).length] as const).filter(([, count]) => count > 0)
  return (
    <Section title="What changes" count={seen.length} open>
      <p role="status" className={styles.none}>
        {seen.length === 0 ? 'The text is word for word the same.' : `${counts.map(([kind, count]) => `${countWords(count)} ${names[kind]}`).join(', ')}.`}
      </p>
      <ul className={styles.list}>
        {seen.slice(0, rows).map((change) => (
          <li key={`${'before' in change ? change.before : ''}-${'after' in change ? change.after : ''}`}>
            <button type="button" className={styles.row} disabled={!('after' in change)} onClick={() => 'after' in change && onShow(later.blocks[change.after]!)}>
              <span className={styles.kind}>{firstUpper(nameOf(change, before, later))}</span>
              <p className={marks.words} dir="auto">
                <Words change={change} before={before} after={later} />
              </p>
            </button>
          </li>
        ))}
      </ul>
      {seen.length > rows ? (
        <Button look="quiet" onClick={() => setRows(rows + 5 * ROWS)}>
          {countWords(seen.length - rows)} more
        </Button>
      ) : null}
    </Section>
  )
}

function Words({ change, before, after }: { change: BlockChange; before: ReadDocument; after: ReadDocument }) {
  if (change.change === 'removed') return <del>{wordsOf(before, before.blocks[change.before]!)}</del>
  if (change.change === 'added') return <ins>{wordsOf(after, after.blocks[change.after]!)}</ins>
  return wordChanges(wordsOf(before, before.blocks[change.before]!), wordsOf(after, after.blocks[change.after]!)).map(({ text, change: what }, index) =>
    what === 'gone' ? <del key={index}>{text}</del> : what === 'new' ? <ins key={index}>{text}</ins> : <span key={index}>{shortened(text)}</span>,
  )
}

/** Pieces left out before and after are no news to whoever reads. */
function isSilent(change: BlockChange, before: ReadDocument, after: ReadDocument): boolean {
  const was = 'before' in change ? before.blocks[change.before]!.excluded : true
  const is = 'after' in change ? after.blocks[change.after]!.excluded : true
  return Boolean(was && is)
}

function nameOf(change: BlockChange, before: ReadDocument, after: ReadDocument): string {
  if (change.change !== 'changed') return names[change.change]
  const [was, is] = [before.blocks[change.before]!, after.blocks[change.after]!]
  if (was.excluded && !is.excluded) return 'put back'
  if (!was.excluded && is.excluded) return 'left out'
  if (was.kind !== is.kind) return `set as ${is.kind.replace('-', ' ')}`
  return was.level !== is.level && wordsOf(before, was) === wordsOf(after, is) ? 'a heading of another rank' : 'changed'
}

function wordsOf(doc: ReadDocument, block: Block): string {
  return block.excluded ? block.text : doc.text.slice(block.start, block.end)
}

/** A long stretch that is the same only says where one is. */
function shortened(text: string): string {
  return text.length > 90 ? `${text.slice(0, 40)} … ${text.slice(-40)}` : text
}

function firstUpper(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
