'use client'
import { ChevronLeft, Keyboard, Plus, Redo2, Undo2 } from 'lucide-react'
import Link from 'next/link'
import type { DocumentId } from '../../lib/domain/ids.ts'
import { routes } from '../../lib/routes.ts'
import { PeopleHere } from '../map/room/people-here.tsx'
import { SaveState } from '../map/room/save-state.tsx'
import { useNarrow } from '../map/room/use-narrow.ts'
import { useMapRoom } from '../map/state/map-room-context.tsx'
import { ModeSwitch } from '../map/suggest/mode-switch.tsx'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu } from '../ui/menu.tsx'
import { mostTexts } from './asked-texts.ts'
import type { TextColumn } from './choose-texts.ts'
import { columnLabel } from './column-label.ts'
import styles from './parallel-room.module.css'

interface Props {
  title: string
  archived: boolean
  count: number
  /** Texts that do not stand here yet. */
  others: readonly TextColumn[]
  onAdd: (document: DocumentId) => void
  onKeys: () => void
}

/** Over the texts: whose question, whether the work is safe, and one more text. */
export function ParallelBar({ title, archived, count, others, onAdd, onKeys }: Props) {
  const { mapId, live } = useMapRoom()
  const narrow = useNarrow()
  return (
    <div className={styles.bar}>
      <Link href={routes.mapAsTable(mapId)} className={styles.back} aria-label="Back to the table">
        <ChevronLeft size={18} aria-hidden />
      </Link>
      <h1 className={styles.title} title={title}>
        <span className={styles.kicker}>Side by side</span>
        <span className={styles.question}>{live.map.title || title}</span>
      </h1>
      <div className={styles.tools}>
        <SaveState archived={archived} />
        {narrow ? null : <PeopleHere />}
        <ModeSwitch />
        {live.canEdit ? (
          <>
            <IconButton label="Undo" keys="Ctrl Z" disabled={!live.canUndo} onClick={() => live.undo()}>
              <Undo2 size={16} aria-hidden />
            </IconButton>
            {narrow ? null : (
              <IconButton label="Redo" keys="Ctrl Shift Z" disabled={!live.canRedo} onClick={() => live.redo()}>
                <Redo2 size={16} aria-hidden />
              </IconButton>
            )}
          </>
        ) : null}
        {narrow ? null : (
          <IconButton label="Keys" keys="?" onClick={onKeys}>
            <Keyboard size={16} aria-hidden />
          </IconButton>
        )}
        {count < mostTexts && others.length > 0 ? (
          <Menu
            label="One more text"
            entries={others.map((other) => ({ label: columnLabel(other), onSelect: () => onAdd(other.document) }))}
            trigger={
              <Button look="secondary" icon={<Plus size={16} aria-hidden />} aria-label="One more text">
                {narrow ? '' : 'Text'}
              </Button>
            }
          />
        ) : null}
      </div>
    </div>
  )
}
