import { Redis, type RedisOptions } from 'ioredis'

export interface RedisLineOptions {
  /** redis: or rediss:, with user, password and database in it. */
  url: string
  /** Listened to from the beginning, whenever there is a connection. */
  channel: string
  onMessage: (channel: string, text: string) => void
  /** All channels are listened to, and what is said goes out (again). */
  onReady: () => void
  report: (line: string) => void
}

const settings: RedisOptions = {
  // What was said while there is no connection is of no use when there is one again.
  enableOfflineQueue: false,
  autoResubscribe: false,
  maxRetriesPerRequest: null,
  connectTimeout: 5_000,
  retryStrategy: (times) => Math.min(2_000, times * 100),
}
/** Beyond this a Redis that takes everything and answers nothing is told no more. */
const maxUnanswered = 1_000

/**
 * Publish and subscribe with a Redis that may be away at any time: what is said meanwhile is lost, nothing fails or waits
 * for it, and it is reported once when it goes and once when it is back.
 */
export class RedisLine {
  private readonly options: RedisLineOptions
  private readonly speaking: Redis
  private readonly listening: Redis
  private readonly channels: Set<string>
  private unanswered = 0
  private heard = false
  private away = false
  private closed = false

  constructor(options: RedisLineOptions) {
    this.options = options
    this.channels = new Set([options.channel])
    this.speaking = new Redis(options.url, { ...settings, socketTimeout: 5_000, connectionName: 'sic-et-non' })
    this.listening = new Redis(options.url, { ...settings, connectionName: 'sic-et-non listening' })
    for (const redis of [this.speaking, this.listening]) {
      redis.on('error', (error: Error) => this.noteAway(error))
      redis.on('ready', () => this.noteBack())
    }
    this.speaking.on('ready', () => this.connected && options.onReady())
    this.listening.on('message', (channel, text) => options.onMessage(channel, text))
    this.listening.on('ready', () => void this.listenAgain())
    this.listening.on('close', () => (this.heard = false))
  }

  /** Whether what is said is heard, as far as is known. */
  get connected(): boolean {
    return this.heard && this.speaking.status === 'ready'
  }

  say(channel: string, text: string): void {
    if (this.speaking.status !== 'ready' || this.unanswered >= maxUnanswered) return
    this.unanswered++
    this.speaking
      .publish(channel, text)
      .catch((error: Error) => this.noteAway(error))
      .finally(() => this.unanswered--)
  }

  /** Resolves to whether it is listened to now; if not, it will be as soon as there is a connection. */
  async listen(channel: string): Promise<boolean> {
    this.channels.add(channel)
    if (this.listening.status !== 'ready') return false
    return this.listening.subscribe(channel).then(
      () => true,
      () => false,
    )
  }

  unlisten(channel: string): void {
    this.channels.delete(channel)
    if (this.listening.status === 'ready') this.listening.unsubscribe(channel).catch(() => {})
  }

  /** Nothing arrives although there seems to be a connection. */
  renew(): void {
    this.heard = false
    this.listening.disconnect(true)
  }

  async close(): Promise<void> {
    this.closed = true
    if (this.speaking.status === 'ready') await Promise.race([this.speaking.quit().catch(() => {}), new Promise((resolve) => setTimeout(resolve, 500))])
    this.speaking.disconnect()
    this.listening.disconnect()
  }

  private async listenAgain(): Promise<void> {
    try {
      await this.listening.subscribe(...this.channels)
    } catch {
      return
    }
    this.heard = true
    if (this.connected) this.options.onReady()
  }

  private noteAway(error: Error): void {
    if (this.away || this.closed) return
    this.away = true
    const why = (error as { code?: string }).code ?? error.message.split('\n', 1)[0]
    this.options.report(`live map: Redis cannot be used (${why}). Editing goes on: what is done on other instances comes through the database, who is there is not shown until Redis answers again.`)
  }

  private noteBack(): void {
    if (!this.away || this.speaking.status !== 'ready' || this.listening.status !== 'ready') return
    this.away = false
    this.options.report('live map: Redis answers again.')
  }
}
