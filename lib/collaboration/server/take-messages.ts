import { closeCode } from '../close-code.ts'
import { readToServer } from '../live-message.ts'
import type { Limits } from './limits.ts'
import type { Frame } from './read-frame.ts'
import type { Room } from './room.ts'
import { sayError } from './say-error.ts'
import type { Seat } from './seat.ts'

/** What a seat says in its room: updates, and the words beside them. Never rejects: what is to be done about a failure is done here. */
export function createMessageTaker({ limits, roomOf, report }: { limits: Limits; roomOf: (seat: Seat) => Room | undefined; report: (line: string) => void }) {
  return async function receive(seat: Seat, said: Extract<Frame, { kind: 'update' | 'stateless' }>): Promise<void> {
    const room = roomOf(seat)
    if (seat.gone || seat.guest === null || room === undefined) return
    try {
      if (said.kind === 'stateless') answer(seat, room, said.payload)
      else await take(seat, room, said.whole, said.update)
    } catch (error) {
      report(`live map: an edit could not be written, its author's client will send it again: ${sayError(error)}`)
      seat.showOut(closeCode.storage, 'storage')
    }
  }

  async function take(seat: Seat, room: Room, whole: boolean, update: Uint8Array): Promise<void> {
    if (whole) seat.handshaken = true
    // What came before the client's whole state may stand on something that is still to come; the whole state has it.
    if (!seat.handshaken) return
    if (isEmptyUpdate(update)) return
    if (update.byteLength > limits.updateBytes) return refuse(seat, 'update-too-large', 'That is more at once than a map takes in. Nothing of it was saved.')
    if (!seat.canEdit) {
      // A reader's copy holds what the map holds; only if it holds more is there something to refuse.
      if (await room.holds(update)) return
      return refuse(seat, 'read-only', 'You may read this map but not change it.')
    }
    const { takesBack } = seat
    seat.takesBack = undefined
    const telling = { by: seat, ...(takesBack === undefined ? {} : { takesBack }), ...(whole ? { away: true } : {}) }
    const outcome = await room.submit({ actor: seat.guest!.actor, update, telling }, { whole })
    if (outcome.kind === 'refused') refuse(seat, outcome.problem.code, outcome.problem.message)
  }

  function answer(seat: Seat, room: Room, payload: string): void {
    const message = readToServer(payload)
    if (message === null) return
    if (message.type === 'takes-back') seat.takesBack = message.what
    if (message.type === 'barrier' && seat.canEdit && seat.handshaken && message.epoch === room.epoch) seat.tell(message)
  }
}

function refuse(seat: Seat, code: string, message: string): void {
  seat.showOut(closeCode.refused, 'refused', { type: 'refused', code, message })
}

/** No structs and no deletions: what a client with nothing new answers. */
function isEmptyUpdate(update: Uint8Array): boolean {
  return update.length === 2 && update[0] === 0 && update[1] === 0
}
