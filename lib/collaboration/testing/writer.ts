import type { ArgumentMap } from '../../domain/argument/argument-map.ts'
import type { LiveMapHandle } from '../client/open-live-map.ts'

/** One edit, and how it shows in a map that has it. */
interface Trace {
  what: string
  in: (map: ArgumentMap) => boolean
}

/**
 * A person who edits at random and remembers what was shown to them as saved. Every edit leaves a trace of its own:
 * a claim of that id, a word in a text that nobody takes out again, a mark of removal.
 */
export class Writer {
  readonly map: LiveMapHandle
  private readonly name: string
  private readonly random: () => number
  private readonly traces: Trace[] = []
  private readonly own: string[] = []
  private saved = 0

  constructor(name: string, map: LiveMapHandle, random: () => number) {
    this.name = name
    this.map = map
    this.random = random
    map.subscribe(() => this.noteSaved())
  }

  get edits(): number {
    return this.traces.length
  }

  /** How many of the edits were shown as saved at some time; they are the first ones, because acknowledgements keep the order. */
  get savedEdits(): number {
    return this.saved
  }

  edit(): void {
    const n = this.traces.length
    const word = `${this.name}${n}`
    const dice = this.random()
    const stored = this.map.state().stored
    const mine = this.own[Math.floor(this.random() * this.own.length)]
    if (mine === undefined || dice < 0.4) {
      const done = this.map.run({ type: 'add', on: 'claim', item: { id: word, kind: 'claim', text: `by ${this.name}.`, tags: [] } })
      if (done.ok) this.remember(word, (map) => map.claims.has(word))
      if (done.ok) this.own.push(word)
    } else if (dice < 0.8) {
      // In anybody's claim: two write in one sentence.
      const ids = [...stored.claims.keys()]
      const id = ids[Math.floor(this.random() * ids.length)] ?? mine
      const text = stored.claims.get(id)?.text ?? ''
      const at = Math.floor(this.random() * (text.length + 1))
      const done = this.map.editText(id, `${text.slice(0, at)}<${word}>${text.slice(at)}`)
      // Others' words may land inside; its letters stay in order.
      if (done.ok) this.remember(`${word} in ${id}`, (map) => hasInOrder(map.claims.get(id)?.text ?? '', `<${word}>`))
    } else if (stored.claims.get(mine)?.removed === undefined) {
      const done = this.map.run({ type: 'remove', on: 'claim', id: mine, removed: { at: '2026-01-01T00:00:00Z', by: this.name } })
      if (done.ok) this.remember(`removal of ${mine}`, (map) => map.claims.get(mine)?.removed !== undefined)
    }
  }

  /** What was shown as saved and is not in the map. */
  lostIn(map: ArgumentMap, saved = this.saved): string[] {
    return this.traces.slice(0, saved).flatMap((trace) => (trace.in(map) ? [] : [trace.what]))
  }

  private remember(what: string, isIn: Trace['in']): void {
    this.traces.push({ what, in: isIn })
    this.noteSaved()
  }

  private noteSaved(): void {
    this.saved = Math.max(this.saved, this.traces.length - this.map.pending())
  }
}

function hasInOrder(text: string, letters: string): boolean {
  let next = 0
  for (const letter of text) if (letter === letters[next]) next++
  return next >= letters.length
}
