import type { KeptEntry } from './outbox-entry.ts'
import type { OutboxStore } from './outbox-store.ts'

type Step = { kind: 'add'; key: string; entry: KeptEntry; failed?: true } | { kind: 'refuse'; key: string; sentence: string | undefined; failed?: true } | { kind: 'remove'; key: string; failed?: true }

/** Longest that anybody waits for the browser's storage before going on without it, in milliseconds. */
const patience = 3_000

/**
 * One person's entries as this tab sees them: what the store has, and over it the steps that are on their way there. Changes
 * are seen at once; `unkept` says which of them are not on the disk, and stay in this page alone where it cannot be written.
 */
export class OutboxMirror {
  private readonly store: OutboxStore
  private readonly person: string
  private readonly changed: (onDisk: boolean) => void
  private stored: readonly KeptEntry[] = []
  private steps: readonly Step[] = []
  private tail: Promise<void> = Promise.resolve()
  private all: readonly KeptEntry[] = []

  /** `changed` is called after every change; `onDisk` when other tabs can see it. */
  constructor(store: OutboxStore, person: string, changed: (onDisk: boolean) => void) {
    this.store = store
    this.person = person
    this.changed = changed
  }

  entries(): readonly KeptEntry[] {
    return this.all
  }

  /** Of an entry that is not on the disk: whether it is on its way there, or could not be written. */
  isUnkept(key: string): 'writing' | 'failed' | false {
    const step = this.steps.find((each) => each.kind === 'add' && each.key === key)
    return step ? (step.failed ? 'failed' : 'writing') : false
  }

  add(entry: KeptEntry): void {
    this.take({ kind: 'add', key: entry.key, entry })
    this.inTurn(() => this.writeAdded())
  }

  refuse(key: string, sentence: string | undefined): void {
    this.write({ kind: 'refuse', key, sentence }, () => this.store.setRefused(key, sentence))
  }

  remove(key: string): void {
    this.write({ kind: 'remove', key }, () => this.store.remove(key))
  }

  /** Reads what other tabs have done, after everything of this tab's own that came before. Never fails and never waits for long. */
  refresh(): Promise<void> {
    this.inTurn(async () => {
      try {
        this.stored = await this.store.list(this.person)
      } catch {
        // What was read last is as good as anything.
      }
      await this.writeAdded()
      this.show(false)
    })
    return this.settled()
  }

  settled(): Promise<void> {
    let timer: ReturnType<typeof setTimeout>
    const enough = new Promise<void>((resolve) => (timer = setTimeout(resolve, patience)))
    return Promise.race([this.tail, enough]).finally(() => clearTimeout(timer))
  }

  /** All was forgotten, on the disk as here. */
  forget(): void {
    this.stored = []
    this.steps = []
    this.show(false)
  }

  private write(step: Step, work: () => Promise<void>): void {
    this.take(step)
    this.inTurn(async () => {
      try {
        await work()
        this.settle(step)
      } catch {
        this.fail(step)
      }
    })
  }

  /** In the order in which they were made, also those that could not be written before: one never overtakes another. */
  private async writeAdded(): Promise<void> {
    let full = false
    for (const step of this.steps) {
      // Forgotten or taken out meanwhile, it must not come to the disk any more.
      if (step.kind !== 'add' || !this.steps.includes(step)) continue
      try {
        if (full) throw new Error('An earlier one could not be written.')
        await this.store.add(step.entry)
        this.settle(step)
      } catch {
        full = true
        this.fail(step)
      }
    }
  }

  private inTurn(work: () => Promise<void>): void {
    this.tail = this.tail.then(work)
  }

  private take(step: Step): void {
    this.steps = [...this.steps, step]
    this.show(false)
  }

  private settle(step: Step): void {
    if (!this.steps.includes(step)) return
    this.stored = applyStep(this.stored, step)
    this.steps = this.steps.filter((each) => each !== step && !(step.kind === 'remove' && each.key === step.key && each.kind === 'add'))
    this.show(true)
  }

  private fail(step: Step): void {
    // What never came to the disk need not be taken from it.
    const nothing = step.kind === 'remove' && this.steps.some((each) => each.kind === 'add' && each.key === step.key)
    this.steps = nothing ? this.steps.filter((each) => each.key !== step.key) : this.steps.map((each) => (each === step ? { ...each, failed: true } : each))
    this.show(false)
  }

  private show(onDisk: boolean): void {
    this.all = this.steps.reduce(applyStep, this.stored)
    this.changed(onDisk)
  }
}

function applyStep(entries: readonly KeptEntry[], step: Step): readonly KeptEntry[] {
  if (step.kind === 'add') return entries.some(({ key }) => key === step.key) ? entries : [...entries, step.entry]
  if (step.kind === 'remove') return entries.filter(({ key }) => key !== step.key)
  return entries.map((entry) => {
    if (entry.key !== step.key) return entry
    const { refused: _, ...rest } = entry
    return step.sentence === undefined ? rest : { ...rest, refused: step.sentence }
  })
}
