export interface InboxOptions<T> {
  /** Takes one in; the next waits until it has resolved. Must not reject. */
  deliver: (item: T) => void | Promise<void>
  /** How much may wait before `pause` is called; at half of it `resume` is. */
  most: { items: number; bytes: number }
  pause: () => void
  resume: () => void
}

/**
 * What one socket has sent and is not done with, in order. Nothing is delivered before it is opened. While more waits than
 * should, the socket is not read, so that its sender waits and not this process' memory (SPEC: CO19).
 */
export class Inbox<T> {
  private readonly options: InboxOptions<T>
  private waiting: { item: T; bytes: number }[] = []
  private bytes = 0
  private isOpen = false
  private isPaused = false
  private working: Promise<void> | null = null

  constructor(options: InboxOptions<T>) {
    this.options = options
  }

  push(item: T, bytes: number): void {
    this.waiting.push({ item, bytes })
    this.bytes += bytes
    const { most, pause } = this.options
    if (!this.isPaused && (this.waiting.length > most.items || this.bytes > most.bytes)) {
      this.isPaused = true
      pause()
    }
    this.work()
  }

  open(): void {
    this.isOpen = true
    this.work()
  }

  /** Forgets what waits. */
  clear(): void {
    this.waiting = []
    this.bytes = 0
  }

  /** Resolves when all that was opened and waits is delivered. */
  async idle(): Promise<void> {
    while (this.working !== null) await this.working
  }

  private work(): void {
    if (!this.isOpen || this.working !== null || this.waiting.length === 0) return
    this.working = this.deliverAll().finally(() => {
      this.working = null
      this.work()
    })
  }

  private async deliverAll(): Promise<void> {
    for (let next = this.waiting.shift(); next !== undefined; next = this.waiting.shift()) {
      this.bytes -= next.bytes
      await this.options.deliver(next.item)
      const { most, resume } = this.options
      if (this.isPaused && this.waiting.length <= most.items / 2 && this.bytes <= most.bytes / 2) {
        this.isPaused = false
        resume()
      }
    }
  }
}
