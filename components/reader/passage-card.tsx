import { CloudOff, Ellipsis, MessageSquare, RefreshCw } from 'lucide-react'
import { memo, useState } from 'react'
import { ThreadView } from '../discussion/thread-view.tsx'
import { CommentBox } from '../discussion/comment-box.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { later } from '../ui/later.tsx'
import { Menu } from '../ui/menu.tsx'
import { ClaimChip } from './claim-chip.tsx'
import { hasMoved, MovedWords } from './moved-words.tsx'
import { NoteForm } from './note-form.tsx'
import type { PassageActions } from './use-passage-actions.ts'
import type { ReaderModel } from './reader-model.ts'
import type { ReaderPassage } from './reader-types.ts'
import styles from './passage-card.module.css'

// Few ask for it, so it comes when a card is opened.
const ClaimsForPassage = later(() => import('../suggested/claims-for-passage.tsx').then((module) => module.ClaimsForPassage), { quiet: true })

interface Props {
  passage: ReaderPassage
  model: ReaderModel
  /** The model's version: everything else of the card is read from the model. */
  version: number
  /** The number of the revision that is read. */
  revision: number | null
  /** What stands at its place; null for a passage without one. */
  wordsNow: string | null
  chosen: boolean
  /** What the card opens with: the comment box, or the note. */
  opening: 'comment' | 'note' | null
  actions: PassageActions
  people: readonly string[]
  /** In a sheet the words stand in the card; in the margin they stand beside it. */
  withWords?: boolean
}

/** What waits is only marked where it may wait for long. */
const outOfReach = new Set(['offline', 'signed-out', 'failed'])

/** A passage's card: at rest its claims, note and last comment; chosen, all of its discussion and what can be done. */
export const PassageCard = memo(function PassageCard({ passage, model, revision, wordsNow, chosen, opening, actions, people, withWords }: Props) {
  const links = model.links(passage.id)
  const threads = model.threads(passage.id)
  const refused = model.outbox.pending().find((entry) => entry.about === passage.id && entry.refused !== undefined)
  const waits = refused === undefined && outOfReach.has(model.outbox.status()) && model.outbox.pending().some((entry) => entry.about === passage.id)
  const [editing, setEditing] = useState(false)
  const open = threads.filter((thread) => thread.resolvedAt === null)
  const last = open.at(-1)?.comments.at(-1)
  const count = threads.reduce((sum, thread) => sum + thread.comments.length, 0)
  const mayEdit = model.mayEdit(passage)

  return (
    <div
      className={styles.card}
      data-chosen={chosen || undefined}
      data-alone={withWords || undefined}
      data-plain={(links.length === 0 && !passage.note && passage.tags.length === 0 && count === 0) || undefined}
      draggable={!chosen && !withWords}
      onDragStart={(event) => actions.drag(event, passage)}
    >
      <div className={styles.head}>
        <button type="button" className={styles.who} aria-expanded={chosen} onClick={() => actions.choose(chosen ? null : passage.id)} data-passage-card={passage.id}>
          {passage.createdByName ?? 'Imported'}
          {!chosen && hasMoved(passage, wordsNow) ? (
            <span className={styles.count} title={`Moved in revision ${revision ?? ''}`}>
              <RefreshCw size={11} aria-hidden />
              <span className={styles.hidden}> moved in revision {revision}</span>
            </span>
          ) : null}
          {count > 0 && !chosen ? (
            <span className={styles.count}>
              <MessageSquare size={12} aria-hidden /> {count}
              <span className={styles.hidden}>{count === 1 ? ' comment' : ' comments'}</span>
            </span>
          ) : null}
        </button>
        <div className={styles.tools}>
          <Menu
            label="What to do with this passage"
            trigger={
              <IconButton label="More" className={styles.more}>
                <Ellipsis size={16} aria-hidden />
              </IconButton>
            }
            entries={actions.entries(passage, () => {
              actions.choose(passage.id)
              setEditing(true)
            })}
          />
        </div>
      </div>
      {withWords || passage.start === null ? <blockquote className={styles.words} dir="auto">{passage.exact}</blockquote> : null}
      {passage.elsewhere ? <p className={styles.moved}>Made on an earlier text; its place in this one is being looked for.</p> : null}
      {chosen ? <MovedWords passage={passage} wordsNow={wordsNow} revision={revision} /> : null}
      {links.length > 0 ? (
        <ul className={styles.chips}>
          {links.map((link) => (
            <li key={link.evidence}>
              <ClaimChip link={link} />
            </li>
          ))}
        </ul>
      ) : null}
      {editing || (chosen && opening === 'note') ? (
        mayEdit ? <NoteForm passage={passage} onDone={() => { setEditing(false); actions.opened() }} onSave={(changes) => model.annotate(passage.id, changes)} /> : null
      ) : (
        <>
          {passage.note ? <p className={chosen ? styles.note : styles.noteShort}>{passage.note}</p> : null}
          {passage.tags.length > 0 ? <p className={styles.tags}>{passage.tags.map((tag) => `#${tag}`).join(' ')}</p> : null}
        </>
      )}
      {!chosen && last ? (
        <p className={styles.last}>
          <span className={styles.by}>{last.createdByName ?? 'Someone'}</span> {last.text}
        </p>
      ) : null}
      {chosen && !waits && refused === undefined ? (
        <ClaimsForPassage
          groupId={model.document.groupId}
          passage={{ ...passage, document: model.document.id, revision: model.document.revisionId }}
          onLink={model.rights.editMaps ? (claim, stance) => actions.linkSuggested(passage.id, claim, stance) : undefined}
        />
      ) : null}
      {chosen ? (
        <div className={styles.discussion}>
          {threads.map((thread) => (
            <ThreadView
              key={thread.id}
              thread={thread}
              userId={model.rights.userId}
              mayComment={model.rights.comment}
              mayRemoveAny={model.rights.removeAnyComment}
              people={people}
              onReply={(text) => model.comment(passage.id, text, thread.id)}
              onEdit={(comment, text) => model.editComment(passage.id, thread.id, comment, text)}
              onRemove={(comment) => actions.removeComment(passage.id, thread.id, comment)}
              onResolve={(resolved) => model.resolve(passage.id, thread.id, resolved)}
            />
          ))}
          {model.rights.comment && (threads.length === 0 || opening === 'comment') ? (
            <CommentBox
              label="Comment"
              draftKey={`comment:${passage.id}`}
              startOpen={opening === 'comment'}
              focus={opening === 'comment'}
              people={people}
              onSend={(text) => {
                model.comment(passage.id, text)
                actions.opened()
              }}
              onCancel={actions.opened}
            />
          ) : null}
        </div>
      ) : null}
      {waits ? (
        <p className={styles.waits}>
          <CloudOff size={12} aria-hidden /> Kept on this device, not sent yet
        </p>
      ) : null}
      {refused ? (
        <p className={styles.refused} role="alert">
          Not saved. {refused.refused}{' '}
          <button type="button" onClick={() => model.outbox.retry()}>
            Try again
          </button>{' '}
          <button type="button" onClick={() => actions.giveUp(passage.id)}>
            Give up
          </button>
        </p>
      ) : null}
    </div>
  )
})
