import { DeviceOutbox } from '../../lib/editor/device-outbox.ts'
import { deliver } from '../reader/deliver.ts'
import { deviceStore } from './device-store.ts'
import { oneTabAtATime } from './one-tab-at-a-time.ts'
import { openOutboxChannel } from './outbox-channel.ts'
import { readAnew } from './read-anew.ts'
import { takeOverOldOutboxes } from './take-over-old-outboxes.ts'

const outboxes = new Map<string, DeviceOutbox>()

/** The one outbox of a person in this tab: every page puts into it and shows what is in it. */
export function deviceOutbox(person: string): DeviceOutbox {
  let outbox = outboxes.get(person)
  if (!outbox) outboxes.set(person, (outbox = make(person)))
  return outbox
}

function make(person: string): DeviceOutbox {
  const store = deviceStore()
  const channel = openOutboxChannel()
  const outbox = new DeviceOutbox({
    person,
    store,
    send: deliver,
    alone: oneTabAtATime(store, typeof navigator === 'undefined' ? undefined : navigator.locks),
    tell: () => channel.tell('changed'),
    sent: readAnew,
  })
  channel.hear((news) => (news === 'forgotten' ? outbox.forget() : void outbox.heard()))
  if (typeof localStorage !== 'undefined') void takeOverOldOutboxes(person, store, localStorage).then(() => outbox.heard(), () => {})
  return outbox
}
