import { Check, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { CommentBox } from './comment-box.tsx'
import { CommentWords } from './comment-words.tsx'
import type { Thread } from './thread-types.ts'
import { whenWords } from './when-words.ts'
import styles from './discussion.module.css'

interface Props {
  thread: Thread
  userId: string | null
  mayComment: boolean
  mayRemoveAny: boolean
  people: readonly string[]
  onReply: (text: string) => void
  onEdit: (comment: string, text: string) => void
  onRemove: (comment: string) => void
  onResolve: (resolved: boolean) => void
}

/** A conversation: comments in order, a reply, resolve. A resolved one is folded to one line. */
export function ThreadView({ thread, userId, mayComment, mayRemoveAny, people, onReply, onEdit, onRemove, onResolve }: Props) {
  const [editing, setEditing] = useState<string | null>(null)
  const [unfolded, setUnfolded] = useState(false)
  if (thread.resolvedAt !== null && !unfolded) {
    const count = thread.comments.length
    return (
      <div className={styles.resolved}>
        <Check size={14} aria-hidden /> Resolved{thread.resolvedByName ? ` by ${thread.resolvedByName}` : ''}
        <button type="button" onClick={() => setUnfolded(true)}>
          Show {count === 1 ? 'the comment' : `${count} comments`}
        </button>
      </div>
    )
  }
  return (
    <div className={styles.thread}>
      <ol className={styles.comments}>
        {thread.comments.map((comment) => {
          const own = comment.createdBy !== null && comment.createdBy === userId
          return (
            <li key={comment.id} className={styles.comment}>
              <div className={styles.by}>
                <strong>{comment.createdByName ?? 'Someone'}</strong>
                <time dateTime={comment.createdAt} title={new Date(comment.createdAt).toLocaleString()}>
                  {whenWords(comment.createdAt)}
                </time>
                {comment.editedAt ? <span>edited</span> : null}
              </div>
              {editing === comment.id ? (
                <CommentBox
                  label="Edit the comment"
                  draftKey={`edit:${comment.id}`}
                  initial={comment.text}
                  startOpen
                  focus
                  people={people}
                  sendWords="Save"
                  onSend={(text) => {
                    setEditing(null)
                    onEdit(comment.id, text)
                  }}
                  onCancel={() => setEditing(null)}
                />
              ) : (
                <>
                  <p className={styles.words}>
                    <CommentWords text={comment.text} people={people} />
                  </p>
                  {own || mayRemoveAny ? (
                    <div className={styles.own}>
                      {own && mayComment ? (
                        <button type="button" onClick={() => setEditing(comment.id)}>
                          Edit
                        </button>
                      ) : null}
                      <button type="button" onClick={() => onRemove(comment.id)}>
                        Remove
                      </button>
                    </div>
                  ) : null}
                </>
              )}
            </li>
          )
        })}
      </ol>
      {mayComment ? (
        <div className={styles.foot}>
          <CommentBox label="Reply" draftKey={`reply:${thread.id}`} people={people} sendWords="Reply" onSend={onReply} />
          {thread.resolvedAt === null ? (
            <Button look="quiet" icon={<Check size={14} aria-hidden />} onClick={() => onResolve(true)}>
              Resolve
            </Button>
          ) : (
            <Button look="quiet" icon={<RotateCcw size={14} aria-hidden />} onClick={() => onResolve(false)}>
              Reopen
            </Button>
          )}
        </div>
      ) : null}
    </div>
  )
}
