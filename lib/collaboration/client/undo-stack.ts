import type { ArgumentMap } from '../../domain/argument/argument-map.ts'
import type { ClaimId } from '../../domain/ids.ts'
import type { MapCommand } from '../../domain/argument/map-command.ts'

/** One step that can be taken back: the inverse, and the map right after one's own command, to see what others did since. */
export interface UndoStep {
  inverse: MapCommand
  after: ArgumentMap
  /** Set while the step is one stretch of typing in one claim. */
  typing?: { claim: ClaimId; at: number }
}

const maxSteps = 200
/** A pause this long ends a stretch of typing, in milliseconds. */
const typingPause = 2000

/** One person's own steps on one map. It outlives reconnects, because it holds commands and not Yjs items. */
export class UndoStack {
  private done: UndoStep[] = []
  private undone: UndoStep[] = []

  get canUndo(): boolean {
    return this.done.length > 0
  }

  get canRedo(): boolean {
    return this.undone.length > 0
  }

  /** A new command by its author; what was undone before can no longer be redone. */
  record(step: UndoStep, before: ArgumentMap): void {
    this.undone = []
    const last = this.done.at(-1)
    const { typing } = step
    const continues =
      typing !== undefined &&
      last?.typing?.claim === typing.claim &&
      typing.at - last.typing.at < typingPause &&
      // Someone else's words in between would be taken back with one's own.
      last.after.claims.get(typing.claim)?.text === before.claims.get(typing.claim)?.text
    if (continues) this.done[this.done.length - 1] = { ...last, after: step.after, typing }
    else this.push(this.done, step)
  }

  takeUndo(): UndoStep | undefined {
    return this.done.pop()
  }

  takeRedo(): UndoStep | undefined {
    return this.undone.pop()
  }

  putUndo(step: UndoStep): void {
    this.push(this.done, step)
  }

  putRedo(step: UndoStep): void {
    this.push(this.undone, step)
  }

  clear(): void {
    this.done = []
    this.undone = []
  }

  private push(steps: UndoStep[], step: UndoStep): void {
    steps.push(step)
    if (steps.length > maxSteps) steps.shift()
  }
}
