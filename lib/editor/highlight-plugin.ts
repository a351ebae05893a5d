import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { chooseLane } from './choose-lane.ts'
import type { ShownBlock } from './shown-block.ts'
import { splitByBlock } from './split-by-block.ts'
import type { TextRange } from './split-by-block.ts'
import { positionOf } from './text-position.ts'

/** A passage as it is drawn: canonical offsets, UTF-16, half-open. */
export interface Highlight extends TextRange {
  id: string
  /** Evidence for a claim: its underline is drawn full, a plain highlight's is drawn light. */
  linked: boolean
}

/** What a transaction may ask of the highlights; all of it at once. `chosen: null` takes the choice off. */
interface HighlightChange {
  put?: readonly Highlight[]
  drop?: readonly string[]
  chosen?: string | null
}

export interface HighlightState {
  drawn: ReadonlyMap<string, Highlight & { lane: number }>
  chosen: string | null
  set: DecorationSet
}

const key = new PluginKey<HighlightState>('highlights')

/**
 * Passages as decorations over a document that never changes (SPEC: RE2, RE3). A change costs what it touches: nothing is
 * built anew for the passages that stay. Segments under several passages carry each one's lane in one span.
 */
export function highlightPlugin(blocks: readonly ShownBlock[]): Plugin<HighlightState> {
  return new Plugin<HighlightState>({
    key,
    state: {
      init: () => ({ drawn: new Map(), chosen: null, set: DecorationSet.empty }),
      apply(transaction, state) {
        const change = transaction.getMeta(key) as HighlightChange | undefined
        return change ? applyChange(state, change, transaction, blocks) : state
      },
    },
    props: { decorations: (state) => key.getState(state)?.set },
  })
}

export function changeHighlights(state: EditorState, change: HighlightChange): Transaction {
  return state.tr.setMeta(key, change).setMeta('addToHistory', false)
}

export function highlightsOf(state: EditorState): HighlightState | undefined {
  return key.getState(state)
}

function applyChange(state: HighlightState, change: HighlightChange, { doc }: Transaction, blocks: readonly ShownBlock[]): HighlightState {
  const drawn = new Map(state.drawn)
  let { set, chosen } = state
  const fresh: Decoration[] = []
  const take = (id: string) => {
    const old = drawn.get(id)
    if (!old) return
    set = set.remove(set.find(positionOf(old.start), positionOf(old.end), (spec) => spec.passage === id))
    drawn.delete(id)
  }
  for (const id of change.drop ?? []) take(id)
  for (const highlight of change.put ?? []) {
    const lane = drawn.get(highlight.id)?.lane ?? chooseLane(highlight, drawn.values())
    take(highlight.id)
    drawn.set(highlight.id, { ...highlight, lane })
    fresh.push(...decorate(blocks, highlight, `passage lane-${lane}${highlight.linked ? ' linked' : ''}`, { passage: highlight.id }))
  }
  if (change.chosen !== undefined && change.chosen !== chosen) {
    const old = chosen === null ? undefined : state.drawn.get(chosen)
    if (old) set = set.remove(set.find(positionOf(old.start), positionOf(old.end), (spec) => spec.chosen === old.id))
    const now = change.chosen === null ? undefined : drawn.get(change.chosen)
    if (now) fresh.push(...decorate(blocks, now, 'passage-chosen', { chosen: now.id }))
    chosen = now ? now.id : null
  }
  if (chosen !== null && !drawn.has(chosen)) {
    const gone = state.drawn.get(chosen)
    if (gone) set = set.remove(set.find(positionOf(gone.start), positionOf(gone.end), (spec) => spec.chosen === gone.id))
    chosen = null
  }
  return { drawn, chosen, set: fresh.length > 0 ? set.add(doc, fresh) : set }
}

function decorate(blocks: readonly ShownBlock[], range: TextRange, className: string, spec: Record<string, string>): Decoration[] {
  return splitByBlock(blocks, range).map((piece) => Decoration.inline(positionOf(piece.start), positionOf(piece.end), { class: className }, spec))
}
