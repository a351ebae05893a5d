import type { MapCommand } from '../../domain/argument/map-command.ts'
import { newId } from '../../domain/ids.ts'
import type { UnsentEdit } from './unsent-edit.ts'

interface Entry {
  /** The last change it stands for. */
  seq: number
  edit: UnsentEdit
  /** Of a stretch of typing: the text after each of its changes that is not confirmed. */
  steps: { seq: number; text: string }[]
}

/**
 * Counts the changes of one tab and how many of them the server has confirmed, and keeps what was not confirmed as
 * commands. *Saved* is shown by this alone. What earlier visits left on the device counts as changes of this tab.
 */
export class SavedLedger {
  private readonly tab = newId()
  private made = 0
  private confirmed = 0
  private entries: Entry[] = []
  private behindSince: number | null = null

  /** The number of the last change, which a barrier asks about. */
  get localSeq(): number {
    return this.made
  }

  /** Something is not confirmed. */
  get isBehind(): boolean {
    return this.made > this.confirmed
  }

  /** Since when something has not been confirmed, in milliseconds; null when all is. */
  get since(): number | null {
    return this.behindSince
  }

  /** Changes not confirmed, each keystroke counted. */
  get pending(): number {
    return this.made - this.confirmed
  }

  /** What was not confirmed, oldest first. */
  get unsent(): readonly UnsentEdit[] {
    return this.entries.map(({ edit }) => edit)
  }

  /** One change of the document by one's own command; returns what is to be kept on the device for it. */
  add(command: MapCommand, base: string | undefined, now: Date): UnsentEdit {
    const seq = this.next(now)
    const last = this.entries.at(-1)
    if (last !== undefined && this.isOwn(last.edit.key) && (last.edit.command === command || continues(last.edit.command, command))) {
      last.seq = seq
      last.edit = { ...last.edit, command, at: now.toISOString() }
      if (command.type === 'edit-text') last.steps.push({ seq, text: command.text })
      return last.edit
    }
    const edit: UnsentEdit = { key: `${this.tab}/${seq}`, at: now.toISOString(), command, ...(base === undefined ? {} : { base }) }
    this.entries.push({ seq, edit, steps: command.type === 'edit-text' ? [{ seq, text: command.text }] : [] })
    return edit
  }

  /** What the document got from the device: of an earlier visit, or of another tab. */
  addFromDevice(edits: readonly UnsentEdit[], now: Date): void {
    const known = new Set(this.entries.map(({ edit }) => edit.key))
    const seq = this.next(now)
    this.entries.unshift(...edits.filter(({ key }) => !known.has(key)).map((edit) => ({ seq, edit, steps: [] })))
  }

  /** The server has everything up to this change. Returns the keys of what need not be kept any more. */
  confirm(seq: number, now: Date): string[] {
    if (seq <= this.confirmed) return []
    this.confirmed = Math.min(seq, this.made)
    this.behindSince = this.isBehind ? now.getTime() : null
    const done = this.entries.filter((entry) => entry.seq <= this.confirmed)
    this.entries = this.entries.filter((entry) => entry.seq > this.confirmed)
    for (const entry of this.entries) rebase(entry, this.confirmed)
    return done.map(({ edit }) => edit.key)
  }

  /** Everything was set aside: nothing is waited for any more. Returns the keys as `confirm` does. */
  giveUp(): string[] {
    const keys = this.entries.map(({ edit }) => edit.key)
    this.entries = []
    this.confirmed = this.made
    this.behindSince = null
    return keys
  }

  isOwn(key: string): boolean {
    return key.startsWith(`${this.tab}/`)
  }

  private next(now: Date): number {
    this.behindSince ??= now.getTime()
    return ++this.made
  }
}

/** Keystroke after keystroke in one claim. */
function continues(last: MapCommand, next: MapCommand): boolean {
  return last.type === 'edit-text' && next.type === 'edit-text' && last.id === next.id
}

/** The part of a stretch of typing that is saved is what the rest stands on. */
function rebase(entry: Entry, confirmed: number): void {
  const saved = entry.steps.filter((step) => step.seq <= confirmed).at(-1)
  if (saved === undefined) return
  entry.steps = entry.steps.filter((step) => step.seq > confirmed)
  entry.edit = { ...entry.edit, base: saved.text }
}
