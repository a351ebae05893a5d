import { closeCode } from '../close-code.ts'
import { readToServer } from '../live-message.ts'
import type { Limits } from './limits.ts'
import type { Room } from './room.ts'
import { sayError } from './say-error.ts'
import type { Seat } from './seat.ts'

/** What a seat says in its room: updates, and the words beside them. */
export function createMessageTaker({ limits, report }: { limits: Limits; report: (line: string) => void }) {
  /** One update on its way in. Never rejects: Hocuspocus would print it, and what is to be done is done here. */
  async function receive(seat: Seat, room: Room | undefined, type: number, update: Uint8Array): Promise<void> {
    if (seat.gone || seat.guest === null || room === undefined) return
    if (type === 1) seat.handshaken = true
    // What came before the client's whole state may stand on something that is still to come; the whole state has it.
    if (!seat.handshaken) return
    if (isEmptyUpdate(update)) return
    if (update.byteLength > limits.updateBytes) return refuse(seat, 'update-too-large', 'That is more at once than a map takes in. Nothing of it was saved.')
    if (!seat.canEdit) {
      // A reader's copy holds what the map holds; only if it holds more is there something to refuse.
      await room.idle()
      if (room.holds(update)) return
      return refuse(seat, 'read-only', 'You may read this map but not change it.')
    }
    try {
      const sentence = seat.sentence ?? (type === 1 ? 'brought in what was done without a connection' : undefined)
      const outcome = await room.submit({ actor: seat.guest.actor, update, sentence })
      if (outcome.kind === 'saved') seat.sentence = undefined
      if (outcome.kind === 'refused') refuse(seat, outcome.problem.code, outcome.problem.message)
    } catch (error) {
      report(`live map: an edit could not be written, its author's client will send it again: ${sayError(error)}`)
      seat.showOut(closeCode.storage, 'storage')
    }
  }

  function answer(seat: Seat, room: Room | undefined, payload: string): void {
    if (seat.gone || room === undefined) return
    const message = readToServer(payload)
    if (message === null) return
    if (message.type === 'ping') seat.tell({ type: 'pong' })
    if (message.type === 'sentence') seat.sentence = message.text
    if (message.type === 'barrier' && seat.canEdit && seat.handshaken && message.epoch === room.epoch) seat.tell(message)
  }

  return { receive, answer }
}

function refuse(seat: Seat, code: string, message: string): void {
  seat.showOut(closeCode.refused, 'refused', { type: 'refused', code, message })
}

/** No structs and no deletions: what a client with nothing new answers. */
function isEmptyUpdate(update: Uint8Array): boolean {
  return update.length === 2 && update[0] === 0 && update[1] === 0
}
