/** Allows `perSecond` over time and `burst` at once. `now` is in milliseconds and is passed in, so that tests own the clock. */
export class TokenBucket {
  private level: number
  private last: number
  private readonly perSecond: number
  private readonly burst: number

  constructor(perSecond: number, burst: number, now: number) {
    this.perSecond = perSecond
    this.burst = burst
    this.level = burst
    this.last = now
  }

  take(amount: number, now: number): boolean {
    this.fill(now)
    if (amount > this.level) return false
    this.level -= amount
    return true
  }
  /** Takes in any case, and says after how many milliseconds it would have been allowed. */
  owe(amount: number, now: number): number {
    this.fill(now)
    this.level -= amount
    return this.level >= 0 ? 0 : (-this.level / this.perSecond) * 1000
  }

  private fill(now: number): void {
    this.level = Math.min(this.burst, this.level + (Math.max(0, now - this.last) / 1000) * this.perSecond)
    this.last = now
  }
}
