import type { LineGroup } from './group-wrapped.ts'
import { isStanza } from './group-plain.ts'
import type { TextLine } from './text-line.ts'

/** [IM9] In a hard-wrapped file: the runs of lines, from blank to blank, that are stanzas. Line index → its stanza. */
export function findStanzas(lines: readonly TextLine[], furniture: ReadonlyMap<number, string>, width: number): Map<number, LineGroup> {
  const stanzas = new Map<number, LineGroup>()
  let from = 0
  while (from < lines.length) {
    let to = from + 1
    while (to < lines.length && lines[to]!.blanksBefore === 0) to += 1
    for (const [start, end] of [[from, to], [from + 2, to], [from + 1, to]] as const) {
      const run = Array.from({ length: Math.max(0, end - start) }, (_, offset) => start + offset)
      if (run.some((at) => furniture.has(at)) || !isStanza(run.map((at) => lines[at]!.content.text), width)) continue
      const stanza = { lines: run, caption: false }
      for (const at of run) stanzas.set(at, stanza)
      break
    }
    from = to
  }
  return stanzas
}
