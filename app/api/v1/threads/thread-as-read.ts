import type { Comment, Thread } from '../../../../components/discussion/thread-types.ts'
import type { StoredComment, Thread as StoredThread } from '../../../../lib/data/threads.ts'

/** A conversation as the reader shows it: removed comments are not sent. */
export function threadAsRead(thread: StoredThread): Thread {
  return {
    id: thread.id,
    passage: 'passage' in thread.on ? thread.on.passage : null,
    resolvedAt: thread.resolvedAt?.toISOString() ?? null,
    resolvedByName: thread.resolvedBy?.name ?? null,
    comments: thread.comments.filter((comment) => comment.removedAt === null).map(commentAsRead),
  }
}

export function commentAsRead(comment: StoredComment): Comment {
  return {
    id: comment.id,
    text: comment.text,
    createdBy: comment.createdBy?.id ?? null,
    createdByName: comment.createdBy?.name ?? null,
    createdAt: comment.createdAt.toISOString(),
    editedAt: comment.editedAt?.toISOString() ?? null,
  }
}
