import type { ArgumentMap } from '../../domain/argument/argument-map.ts'
import { invertCommand } from '../../domain/argument/invert-command.ts'
import type { MapCommand } from '../../domain/argument/map-command.ts'
import { mergeTexts } from '../../domain/argument/text-change.ts'
import type { ClaimId, UserId } from '../../domain/ids.ts'
import { fail, type Result } from '../../domain/result.ts'
import { adaptInverse } from './adapt-inverse.ts'
import { UndoStack } from './undo-stack.ts'

export interface OwnEditsOptions {
  userId: UserId | null
  now: () => Date
  /** The map as stored at this moment. */
  current: () => ArgumentMap
  /** Changes the document. The history is told by the server, which hears what only takes back or brings again. */
  perform: (command: MapCommand, takesBack: 'undo' | 'redo' | null) => Result<void>
  /** Something that one sees has changed. */
  changed: () => void
}

/** What one person does to an open map, and takes back again. It outlives reconnects. */
export class OwnEdits {
  private readonly options: OwnEditsOptions
  private readonly stack = new UndoStack()

  constructor(options: OwnEditsOptions) {
    this.options = options
  }

  get canUndo(): boolean {
    return this.stack.canUndo
  }

  get canRedo(): boolean {
    return this.stack.canRedo
  }

  run(command: MapCommand): Result<void> {
    return this.execute(command)
  }

  editText(claim: ClaimId, text: string, base?: string): Result<void> {
    const current = this.options.current().claims.get(claim)?.text
    const merged = current === undefined || base === undefined ? text : (mergeTexts(base, text, current) ?? text)
    return this.execute({ type: 'edit-text', id: claim, text: merged }, { claim, at: this.options.now().getTime() })
  }

  undo(): Result<void> {
    return this.takeBack('undo')
  }

  redo(): Result<void> {
    return this.takeBack('redo')
  }

  /** The document was replaced; what was done in the old one cannot be taken back. */
  clear(): void {
    this.stack.clear()
  }

  private execute(command: MapCommand, typing?: { claim: ClaimId; at: number }): Result<void> {
    const { current, perform, changed } = this.options
    const before = current()
    const applied = perform(command, null)
    if (!applied.ok) return applied
    const after = current()
    if (after !== before) {
      this.stack.record({ inverse: invertCommand(before, command, this.removal()), after, typing }, before)
      changed()
    }
    return applied
  }

  private takeBack(direction: 'undo' | 'redo'): Result<void> {
    const { current, perform, changed } = this.options
    const step = direction === 'undo' ? this.stack.takeUndo() : this.stack.takeRedo()
    if (step === undefined) return fail('nothing-left', `There is nothing to ${direction}.`)
    const before = current()
    const command = adaptInverse(step.inverse, step.after, before)
    const applied = command === null ? null : perform(command, direction)
    if (command === null || applied === null || !applied.ok) {
      changed()
      if (applied !== null && !applied.ok) return applied
      return fail('changed-since', 'Someone else has changed the same thing since; it was left as it is.')
    }
    const back = { inverse: invertCommand(before, command, this.removal()), after: current() }
    if (direction === 'undo') this.stack.putRedo(back)
    else this.stack.putUndo(back)
    changed()
    return applied
  }

  private removal() {
    const at = this.options.now().toISOString()
    return this.options.userId === null ? { at } : { at, by: this.options.userId }
  }
}
