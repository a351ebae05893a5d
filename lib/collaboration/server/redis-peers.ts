import { randomUUID } from 'node:crypto'
import type { Document } from '@hocuspocus/server'
import type { MapId } from '../../domain/ids.ts'
import { readPeerMessage, type PeerMessage } from './peer-message.ts'
import type { HintListener, Peers } from './peers.ts'
import { RedisLine } from './redis-line.ts'
import { SharedPresence, type ClientPresence } from './shared-presence.ts'

export interface RedisPeersOptions {
  /** redis: or rediss:, with user, password and database in it. */
  url: string
  /** Begins the names of the channels, so that installations that share a Redis do not hear each other. */
  scope: string
  report: (line: string) => void
  /** Milliseconds between two words that say that this instance is alive. One that was not heard for three and a half times as long has ended. */
  aliveEvery?: number
}

interface Attended {
  mapId: MapId
  epoch: number
  presence: SharedPresence
}

/** Pointer moves of that long are told together. */
const presenceWindow = 20

/**
 * The other instances, by Redis' publish and subscribe: one channel for each open map, which only those instances listen
 * to that have it open, and one on which each says that it is alive. Nothing is kept in Redis.
 */
export function redisPeers({ url, scope, report, aliveEvery = 2_000 }: RedisPeersOptions): Peers & { readonly connected: boolean } {
  const patience = aliveEvery * 3.5
  const self = randomUUID()
  const everyone = `${scope}:instances`
  const attended = new Set<Attended>()
  const listeners = new Set<HintListener>()
  const lastHeard = new Map<string, number>()
  let ownHeard = Date.now()
  const line = new RedisLine({ url, channel: everyone, onMessage: hear, onReady, report })

  const channelOf = (mapId: MapId) => `${scope}:map:${mapId}`
  const at = (channel: string) => [...attended].filter(({ mapId }) => channelOf(mapId) === channel)
  const say = (channel: string, message: PeerMessage) => line.say(channel, JSON.stringify(message))

  function tell({ mapId, epoch }: Attended, people: ClientPresence[]): void {
    if (people.length > 0) say(channelOf(mapId), { type: 'presence', from: self, epoch, people })
  }

  function greet(room: Attended): void {
    say(channelOf(room.mapId), { type: 'ask', from: self, epoch: room.epoch })
    tell(room, room.presence.own())
  }

  function onReady(): void {
    ownHeard = Date.now()
    say(everyone, { type: 'alive', from: self })
    for (const room of attended) greet(room)
  }

  function hear(channel: string, text: string): void {
    const message = readPeerMessage(text)
    if (message === null) return
    if (message.from === self) {
      ownHeard = Date.now()
      return
    }
    lastHeard.set(message.from, Date.now())
    if (message.type === 'gone') return forget(message.from)
    if (message.type === 'head') {
      const mapId = channel.slice(channelOf('').length)
      for (const onHint of listeners) onHint(mapId, message.epoch, message.head)
    }
    for (const room of at(channel)) {
      if (message.type === 'ask' && message.epoch === room.epoch) tell(room, room.presence.own())
      if (message.type === 'presence' && message.epoch === room.epoch) room.presence.hear(message.from, message.people)
    }
  }

  function forget(instance: string): void {
    lastHeard.delete(instance)
    for (const { presence } of attended) presence.forget(instance)
  }

  const beat = setInterval(() => {
    say(everyone, { type: 'alive', from: self })
    for (const [instance, heard] of lastHeard) if (Date.now() - heard > patience) forget(instance)
    // One hears oneself: a line on which nothing comes is broken, whatever its state says.
    if (line.connected && Date.now() - ownHeard > patience) line.renew()
  }, aliveEvery)
  beat.unref()

  return {
    get connected() {
      return line.connected
    },
    committed: (mapId, epoch, head) => say(channelOf(mapId), { type: 'head', from: self, epoch, head }),
    onHint(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    attend(document: Document, mapId, epoch) {
      let pending: NodeJS.Timeout | null = null
      const room: Attended = { mapId, epoch, presence: new SharedPresence(document.awareness, () => (pending ??= setTimeout(flush, presenceWindow))) }
      function flush(): void {
        pending = null
        tell(room, room.presence.takeChanges())
      }
      attended.add(room)
      void line.listen(channelOf(mapId)).then((listening) => listening && attended.has(room) && greet(room))
      document.once('destroy', () => {
        if (pending !== null) clearTimeout(pending)
        flush()
        room.presence.end()
        attended.delete(room)
        if (at(channelOf(mapId)).length === 0) line.unlisten(channelOf(mapId))
      })
    },
    async close() {
      clearInterval(beat)
      say(everyone, { type: 'gone', from: self })
      await line.close()
    },
  }
}
