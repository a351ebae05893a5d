import { useAway } from '../offline/network.ts'
import { Notice } from '../ui/notice.tsx'
import type { ReaderRoom } from './use-reader-room.ts'

/** What is to be said of the open text as a whole, before it begins. */
export function ReaderNotices({ room: { missing, failed, passages, model } }: { room: ReaderRoom }) {
  const away = useAway()
  const { unkept } = model.outbox
  const shown = passages.length > 0 ? ' What you made here yourself and has not been sent is shown.' : ''
  return (
    <>
      {missing ? <Notice look="caution">{missing}</Notice> : null}
      {failed && away ? <Notice look="caution">The passages of this text are not on this device. They come when there is a connection.{shown}</Notice> : null}
      {failed && !away ? (
        <Notice look="error">
          The passages could not be loaded. {failed}
          {shown}
        </Notice>
      ) : null}
      {unkept > 0 ? (
        <Notice look="caution">
          This browser has no room to keep {unkept === 1 ? 'your last change' : `your last ${unkept} changes`} on the device. Leave this page open until it says <i>Saved</i>.
        </Notice>
      ) : null}
    </>
  )
}
