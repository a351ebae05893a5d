import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { ShownBlock } from './shown-block.ts'
import { splitByBlock } from './split-by-block.ts'
import { positionOf } from './text-position.ts'

/** The matches to paint: only those near what is on the screen, since a common word has tens of thousands. */
interface Found {
  starts: readonly number[]
  length: number
  current: number | null
}

const key = new PluginKey<DecorationSet>('found')

export function foundPlugin(blocks: readonly ShownBlock[]): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, set) {
        const found = transaction.getMeta(key) as Found | undefined
        if (!found) return set
        if (found.starts.length === 0) return DecorationSet.empty
        const decorations = found.starts.flatMap((start) => {
          const name = start === found.current ? 'found found-current' : 'found'
          return splitByBlock(blocks, { start, end: start + found.length }).map((piece) => Decoration.inline(positionOf(piece.start), positionOf(piece.end), { class: name }))
        })
        return DecorationSet.create(transaction.doc, decorations)
      },
    },
    props: { decorations: (state) => key.getState(state) },
  })
}

export function paintFound(state: EditorState, found: Found): Transaction {
  return state.tr.setMeta(key, found).setMeta('addToHistory', false)
}
