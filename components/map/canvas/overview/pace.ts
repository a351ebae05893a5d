/** Longer than this from frame to frame on the average, in milliseconds, and the map is painted plainly until it rests. */
const slow = 23
/** Frames further apart than this are not one movement. */
const pause = 90

/** Whether painting keeps up with the hand. */
export class Pace {
  private last = 0
  private average = 16

  /** Called at each painting with the time of its frame; says whether to paint plainly. */
  isBehind(now: number): boolean {
    const since = now - this.last
    this.last = now
    if (since > pause) this.average = Math.min(this.average, slow)
    else this.average = this.average * 0.75 + since * 0.25
    return since <= pause && this.average > slow
  }
}
