/** How long an answer may take before that is worth a word. */
export class Patience {
  private readonly lasts: number
  private readonly ranOut: () => void
  private timer: ReturnType<typeof setTimeout> | null = null

  /** @param lasts in milliseconds */
  constructor(lasts: number, ranOut: () => void) {
    this.lasts = lasts
    this.ranOut = ranOut
  }

  /** Whether an answer asked for then is late by now; if it is not, `ranOut` is called when it may be. */
  isOver(since: number, now: number): boolean {
    const left = since + this.lasts - now
    if (left > 0 && this.timer === null) {
      this.timer = setTimeout(() => {
        this.timer = null
        this.ranOut()
      }, left + 50)
      // In Node it would keep the process alive.
      ;(this.timer as { unref?: () => void }).unref?.()
    }
    return left <= 0
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer)
  }
}
