import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import type * as Y from 'yjs'
import { closeCode } from '../close-code.ts'
import { readToClient, type ToClient, type ToServer } from '../live-message.ts'
import { writeLiveToken } from '../live-token.ts'
import { newEpochWords } from '../new-epoch-words.ts'
import { socketUrl, TicketNotNow, TicketRefused, type Ticket, type TicketRefusal } from './ticket.ts'

export interface ConnectionEvents {
  /** Both sides have exchanged all they hold, and the server has said hello. */
  onReady: (hello: { epoch: number; canEdit: boolean }) => void
  onDown: () => void
  /** The site or the server said no. Only after `signed-out` and `someone-else` another attempt can help. */
  onDenied: (reason: TicketRefusal | 'epoch', message: string) => void
  onMessage: (message: ToClient) => void
  /** The presence of everyone in the room by client id, one's own included. */
  onPresence: (states: ReadonlyMap<number, Record<string, unknown>>) => void
}

export interface ConnectionOptions {
  document: Y.Doc
  getTicket: () => Promise<Ticket>
  /** The epoch of what the document holds already; undefined when it is empty. */
  epoch: () => number | undefined
  /** For Node: a WebSocket class that sends an Origin. */
  webSocket?: unknown
  events: ConnectionEvents
}

/** Codes with which a server that is there says that it cannot serve just now. */
const notNow: ReadonlySet<number> = new Set([closeCode.storage, closeCode.tooFast])

const firstRetry = 300
const longestRetry = 10_000
const pingEvery = 10_000
/** Until somebody has mended a damaged map, asking more often helps nobody. */
const retryDamaged = 60_000

const damaged =
  'This map’s log cannot be read: part of what is stored of it is missing or damaged. Nothing was deleted, and the people who run the program have been told. It opens by itself when they have mended it.'

/**
 * Keeps a document connected: a new ticket for every attempt, attempts ever further apart, and nothing called ready
 * before both directions are in step. Hocuspocus' provider does the protocol; its own reconnecting is not used, because
 * it would come back with the old ticket.
 */
export class LiveConnection {
  private readonly options: ConnectionOptions
  private socket: HocuspocusProviderWebsocket | null = null
  private provider: HocuspocusProvider | null = null
  private presence: Record<string, unknown> = { here: true }
  private presenceClock = 0
  private token = ''
  private hello: { epoch: number; canEdit: boolean } | null = null
  private answeredServer = false
  private ready = false
  private closed = false
  private failures = 0
  /** Signed out, or somebody else is signed in: waits for a word of the person. */
  private paused = false
  /** The room said that the person may not be there; the site has still to say whether they are only signed out. */
  private doubted = false
  private serverThere = false
  private damaged = false
  private retry: ReturnType<typeof setTimeout> | null = null
  private readonly ping: ReturnType<typeof setInterval>
  private readonly onOnline = () => this.hurry()
  // The socket itself notices a cut line only after half a minute.
  private readonly onOffline = () => this.down(false)
  // Somebody may have signed in again in another tab.
  private readonly onSeen = () => this.paused && document.visibilityState === 'visible' && this.hurry()

  constructor(options: ConnectionOptions) {
    this.options = options
    this.ping = setInterval(() => this.ready && this.send({ type: 'ping' }), pingEvery)
    if (typeof window !== 'undefined') {
      window.addEventListener('online', this.onOnline)
      window.addEventListener('offline', this.onOffline)
      window.addEventListener('focus', this.onSeen)
    }
    void this.attempt()
  }

  send(message: ToServer): void {
    this.provider?.sendStateless(JSON.stringify(message))
  }

  /** What others see of this person; kept over reconnects. */
  setPresence(presence: Record<string, unknown>): void {
    // Never empty: the server takes no notice of an empty one.
    this.presence = { here: true, ...presence }
    this.provider?.awareness?.setLocalState(this.presence)
  }

  get isReady(): boolean {
    return this.ready
  }

  /** While there is no connection: whether the server was reached and cannot serve just now. */
  get isServerThere(): boolean {
    return this.serverThere
  }

  /** Why it does not get better by itself, as a sentence. */
  get trouble(): string | undefined {
    return this.damaged ? damaged : undefined
  }

  close(): void {
    this.closed = true
    if (this.retry !== null) clearTimeout(this.retry)
    clearInterval(this.ping)
    if (typeof window !== 'undefined') {
      window.removeEventListener('online', this.onOnline)
      window.removeEventListener('offline', this.onOffline)
      window.removeEventListener('focus', this.onSeen)
    }
    this.drop()
  }

  /** Tries at once instead of waiting for the next turn. */
  hurry(): void {
    if ((this.retry === null && !this.paused) || this.closed) return
    if (this.retry !== null) clearTimeout(this.retry)
    this.retry = null
    this.paused = false
    void this.attempt()
  }

  private async attempt(): Promise<void> {
    let ticket: Ticket
    try {
      ticket = await this.options.getTicket()
    } catch (error) {
      if (this.closed) return
      if (error instanceof TicketRefused) {
        this.paused = error.reason !== 'removed'
        return this.denied(error.reason, error.message)
      }
      this.serverThere = error instanceof TicketNotNow
      this.options.events.onDown()
      return this.later()
    }
    if (this.closed) return
    this.token = writeLiveToken({ ticket: ticket.ticket, epoch: this.options.epoch() })
    this.open(ticket)
  }

  private open(ticket: Ticket): void {
    const socket = new HocuspocusProviderWebsocket({
      url: socketUrl(ticket.url, typeof location === 'undefined' ? undefined : location),
      autoConnect: false,
      maxAttempts: 1,
      messageReconnectTimeout: 25_000,
      WebSocketPolyfill: this.options.webSocket,
    })
    const provider = new HocuspocusProvider({
      name: ticket.room,
      document: this.options.document,
      websocketProvider: socket,
      token: () => this.token,
      onStateless: ({ payload }) => this.receive(payload),
      onAwarenessChange: () => provider.awareness !== null && this.provider === provider && this.options.events.onPresence(provider.awareness.getStates()),
      onSynced: () => this.settle(),
      onAuthenticationFailed: ({ reason }) => this.turnedAway(reason),
      onMessage: ({ message }) => {
        // The provider answers the server's question for our state within this call; afterwards the answer is sent.
        message.readVarString()
        if (message.readVarUint() !== 0 || message.readVarUint() !== 0) return
        queueMicrotask(() => {
          this.answeredServer = true
          this.settle()
        })
      },
    })
    this.socket = socket
    this.provider = provider
    // One attempt per ticket: without this the provider would come back by itself with the used one.
    socket.on('open', () => (socket.shouldConnect = false))
    socket.on('disconnect', (data?: { event?: { code?: number } }) => this.socket === socket && this.down(notNow.has(data?.event?.code ?? 0)))
    // The others have heard this tab before and take no notice of an earlier clock than its last.
    provider.awareness?.meta.set(this.options.document.clientID, { clock: this.presenceClock, lastUpdated: Date.now() })
    provider.awareness?.setLocalState(this.presence)
    provider.attach()
    void socket.connect()
  }

  private receive(payload: string): void {
    const message = readToClient(payload)
    if (message === null) return
    if (message.type === 'hello') {
      this.hello = { epoch: message.epoch, canEdit: message.canEdit }
      this.settle()
    } else if (message.type === 'removed') this.removed(message.message)
    else this.options.events.onMessage(message)
  }

  private settle(): void {
    if (this.ready || this.hello === null || !this.answeredServer || this.provider?.synced !== true) return
    this.ready = true
    this.failures = 0
    this.doubted = false
    this.serverThere = false
    this.damaged = false
    this.options.events.onReady(this.hello)
  }

  private turnedAway(reason: string): void {
    if (reason === 'epoch') this.denied('epoch', newEpochWords)
    else if (reason === 'removed') this.removed('You no longer have access to this map.')
    else {
      this.damaged = reason === 'unreadable'
      this.down(reason !== 'ticket')
    }
  }

  /** The room's no can be a session that has ended; the site knows which, and is asked once. */
  private removed(message: string): void {
    if (this.doubted) return this.denied('removed', message)
    this.doubted = true
    this.drop()
    this.options.events.onDown()
    void this.attempt()
  }

  private denied(reason: TicketRefusal | 'epoch', message: string): void {
    this.drop()
    if (!this.closed) this.options.events.onDenied(reason, message)
  }

  private down(serverThere: boolean): void {
    if (this.closed || this.socket === null) return
    this.serverThere = serverThere
    this.drop()
    this.options.events.onDown()
    this.later()
  }

  private later(): void {
    const longest = this.damaged ? retryDamaged : Math.min(longestRetry, firstRetry * 2 ** this.failures++)
    const wait = longest * (0.5 + Math.random() / 2)
    this.retry = setTimeout(() => {
      this.retry = null
      void this.attempt()
    }, wait)
  }

  /** Lets go of socket and provider; the document stays. */
  private drop(): void {
    const { provider, socket } = this
    this.provider = null
    this.socket = null
    this.ready = false
    this.hello = null
    this.answeredServer = false
    provider?.destroy()
    this.presenceClock = provider?.awareness?.meta.get(this.options.document.clientID)?.clock ?? this.presenceClock
    socket?.destroy()
    this.options.events.onPresence(new Map())
  }
}
