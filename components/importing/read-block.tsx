'use client'
import { createElement, memo, type ReactNode } from 'react'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { BlockEditor } from './block-editor.tsx'
import { BlockTools } from './block-tools.tsx'
import { blockWords } from './block-words.ts'
import type { BlockMark, BlockView, LeftOutView, ShownView } from './block-views.ts'
import type { BlockActions } from './block-actions.ts'
import styles from './read-pane.module.css'

interface Props<View> {
  view: View
  /** Chosen alone, or one of several that are. */
  chosen: 'alone' | 'among' | null
  editing: boolean
  /** The part of the document that begins here. */
  part: string | null
  actions: BlockActions
}

/** One block as it will read. It is set anew only when it changes itself. */
export const ReadBlock = memo(function ReadBlock(props: Props<BlockView>) {
  return props.view.leftOut ? <LeftOut {...(props as Props<LeftOutView>)} /> : <Shown {...(props as Props<ShownView>)} />
})

const tags: Partial<Record<ShownView['kind'], string>> = { quotation: 'blockquote' }
const noteWords = { moved: 'Moved here', 'by-hand': 'Written by hand', 'may-move': 'May belong elsewhere' }

function Shown({ view, chosen, editing, part, actions }: Props<ShownView>) {
  const { kind, level, text, page, note } = view
  const tag = kind === 'heading' ? `h${Math.min(6, (level ?? 2) + 1)}` : (tags[kind] ?? 'p')
  const lines = Math.max(1, Math.ceil(text.length / 62))
  return (
    <div
      className={styles.block}
      data-key={view.key}
      data-kind={kind}
      data-level={level}
      data-chosen={chosen ?? undefined}
      role="group"
      aria-label={chosen ? `${blockWords[kind].name}, chosen` : blockWords[kind].name}
      tabIndex={-1}
      style={chosen ? undefined : { containIntrinsicBlockSize: `auto ${lines * 27 + 14}px` }}
    >
      <span className={styles.gutter} data-page={page ?? undefined} aria-hidden>
        {kind === 'heading' ? `H${level ?? ''}` : blockWords[kind].mark}
        {page === null ? null : <small className={styles.pageMark}>p. {page}</small>}
      </span>
      {part ? <p className={styles.part}>{part}</p> : null}
      {chosen === 'alone' && !editing ? <BlockTools view={view} actions={actions} /> : null}
      {note ? <p className={styles.note} data-note={note}>{noteWords[note]}</p> : null}
      {editing ? <BlockEditor view={view} actions={actions} /> : createElement(tag, { 'data-words': true, dir: 'auto' }, withMarks(text, view.marks))}
    </div>
  )
}

function withMarks(text: string, marks: readonly BlockMark[]): ReactNode {
  if (marks.length === 0) return text
  const nodes: ReactNode[] = []
  let at = 0
  marks.forEach((mark, index) => {
    const from = Math.max(at, mark.from)
    if (mark.to < from) return
    if (from > at) nodes.push(text.slice(at, from))
    const words = text.slice(from, mark.to)
    // <ins> and <mark> are said by a screen reader; what of, the card says that opens on them.
    if (words !== '') nodes.push(mark.look === 'offer' || mark.look === 'doubtful' ? <mark key={index} data-look={mark.look} data-at={mark.at}>{words}</mark> : <ins key={index} data-look={mark.look} data-at={mark.at}>{words}</ins>)
    at = Math.max(at, mark.to)
  })
  if (at < text.length) nodes.push(text.slice(at))
  return nodes
}

function LeftOut({ view, chosen, actions }: Props<LeftOutView>) {
  const [first] = view.leftOut
  const count = view.leftOut.length
  return (
    <div className={styles.leftOut} data-key={view.key} data-chosen={chosen ?? undefined} role="group" aria-label={count === 1 ? 'Left out' : `${count} pieces left out`} tabIndex={-1}>
      <span className={styles.gutter} aria-hidden>
        –
      </span>
      {chosen ? (
        <ul className={styles.pieces}>
          {view.leftOut.map((item, index) => (
            <li key={index}>
              <span className={styles.piece}>
                <span dir="auto">{item.text}</span>
                <small>{item.reason}</small>
              </span>
              <button type="button" className={styles.putBack} onClick={() => actions.putBack(view.key, index)}>
                Put back<VisuallyHidden> “{item.text.slice(0, 60)}”</VisuallyHidden>
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles.folded}>
          {count === 1 ? 'Left out: ' : `${count} left out: `}
          <span dir="auto">{count === 1 ? first!.text : view.leftOut.map((item) => item.text).join(' · ').slice(0, 200)}</span>
        </p>
      )}
    </div>
  )
}
