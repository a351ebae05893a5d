'use client'
import Link from 'next/link'
import { useDeferredValue, useMemo, useState } from 'react'
import { foldText } from '../../../lib/domain/argument/fold-text.ts'
import type { Evidence, Stance } from '../../../lib/domain/argument/evidence.ts'
import type { Column } from '../../../lib/domain/comparison/column.ts'
import type { Row } from '../../../lib/domain/comparison/row.ts'
import { routes } from '../../../lib/routes.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { linkPassage } from '../../map/edits/link-passage.ts'
import { useMapRoom } from '../../map/state/map-room-context.tsx'
import type { Table } from '../use-table.ts'
import { placesOf } from './places-of.ts'
import styles from './link-here.module.css'

interface Props {
  table: Table
  row: Row
  column: Column
  onClose: () => void
  /** To a passage of some other text. */
  onOther: () => void
}

/** Adding to a cell: the passages of its text, each linked with what its author does there, or for later. */
export function LinkHere({ table, row, column, onClose, onOther }: Props) {
  const { live, actions, sources, userId } = useMapRoom()
  const [words, setWords] = useState('')
  const wanted = foldText(useDeferredValue(words).trim()).split(' ').filter(Boolean)
  const places = useMemo(() => placesOf(column, table.offered, sources), [column, table.offered, sources])
  const passages = useMemo(() => {
    const own = [...sources.passages.values()].filter(({ document, start }) => places === null || places.some((place) => place.document === document && start >= place.start && start < place.end))
    return own.sort((a, b) => (a.document < b.document ? -1 : a.document > b.document ? 1 : a.start - b.start))
  }, [sources, places])
  const linked = new Set([...live.map.evidence.values()].flatMap(({ target, passage }) => (row.members.some((member) => (member.target.claim ?? member.target.relation) === (target.claim ?? target.relation)) ? [passage] : [])))
  const found = passages.filter(({ exact, note }) => wanted.every((word) => foldText(`${exact} ${note ?? ''}`).includes(word)))
  const isDefinition = row.kind === 'definition'
  const choices: readonly [Stance, string][] = isDefinition ? [['uses', 'uses it'], ['rejects', 'rejects it'], ['none', 'neither']] : [['asserts', 'asserts it'], ['denies', 'denies it'], ['none', 'neither']]

  function link(passage: string, stance: Stance | null) {
    const command = linkPassage(live.map, passage, row.target, userId)
    if (command.type !== 'add' || command.on !== 'evidence') return
    const settled = stance === null ? {} : { settled: true }
    // What a voice says, someone else's text makes it say: its host's own stance is another matter.
    const item: Evidence = column.kind === 'voice' ? { ...command.item, ...settled, stance: 'none', reports: [{ voice: column.voice, stance: stance ?? command.item.stance, mode: 'paraphrases' }] } : { ...command.item, ...settled, stance: stance ?? command.item.stance }
    actions.run({ ...command, item })
    onClose()
  }

  const texts = [...new Set((places ?? []).map(({ document }) => document))]
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={column.kind === 'voice' ? `Where ${column.name} is quoted` : `A passage of ${column.name}`} description={row.words || 'A claim without words'}>
      <div className={styles.link}>
        {passages.length > 6 ? <TextField label="Find a passage" labelHidden placeholder="Find a passage" value={words} autoFocus onChange={(event) => setWords(event.target.value)} /> : null}
        {found.length === 0 ? <p className={styles.quiet}>{passages.length === 0 ? 'Nothing is marked in this text yet. Open it, select some words and highlight them; they are then here.' : 'No passage has these words.'}</p> : null}
        <ul className={styles.list}>
          {found.slice(0, 200).map((passage) => (
            <li key={passage.id} className={styles.passage}>
              <blockquote className={styles.words}>{passage.exact}</blockquote>
              {linked.has(passage.id) ? (
                <p className={styles.quiet}>Linked to it already.</p>
              ) : (
                <div className={styles.stances} role="group" aria-label={`Link: ${passage.exact.slice(0, 80)}`}>
                  {choices.map(([stance, name]) => (
                    <button key={stance} type="button" className={styles.stance} data-stance={stance} onClick={() => link(passage.id, stance)}>
                      {name}
                    </button>
                  ))}
                  <button type="button" className={styles.stance} onClick={() => link(passage.id, null)}>
                    settle later
                  </button>
                </div>
              )}
            </li>
          ))}
        </ul>
        {found.length > 200 ? <p className={styles.quiet}>{found.length - 200} more: look for some words.</p> : null}
        <div className={styles.foot}>
          {texts.slice(0, 4).map((document) => (
            <Link key={document} className={styles.open} href={routes.document(document)}>
              Open {texts.length === 1 ? 'the text' : (sources.documents.get(document)?.shortName ?? 'the text')}
            </Link>
          ))}
          <Button
            look="quiet"
            onClick={() => {
              onClose()
              onOther()
            }}
          >
            From another text
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
