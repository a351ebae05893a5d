import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { LeftOut } from './left-out.ts'
import type { ShownBlock } from './shown-block.ts'

const key = new PluginKey<{ open: ReadonlySet<number>; set: DecorationSet }>('left-out')

/**
 * A mark in the margin wherever import left something out; it unfolds to the words themselves (SPEC: RE8), each piece with a
 * button (`data-put-back`, the block's index) for whoever may put it back.
 */
export function leftOutPlugin(groups: readonly LeftOut[], blocks: readonly ShownBlock[], mayPutBack: boolean): Plugin {
  const draw = (state: EditorState, open: ReadonlySet<number>) => ({
    open,
    set: DecorationSet.create(
      state.doc,
      groups.map((group, index) => {
        // A shown block's own token stands one before its first position.
        const at = group.before < blocks.length ? blocks[group.before]!.start : state.doc.content.size
        const isOpen = open.has(index)
        return Decoration.widget(at, () => mark(group, index, isOpen, mayPutBack), { side: -1, key: `left-out-${index}-${isOpen}`, ignoreSelection: true })
      }),
    ),
  })
  return new Plugin({
    key,
    state: {
      init: (_, state) => draw(state, new Set()),
      apply(transaction, value, _, state) {
        const change = transaction.getMeta(key) as { toggle: number } | { all: boolean } | undefined
        if (!change) return value
        if ('all' in change) return draw(state, new Set(change.all ? groups.keys() : []))
        const open = new Set(value.open)
        if (!open.delete(change.toggle)) open.add(change.toggle)
        return draw(state, open)
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.set,
      handleDOMEvents: {
        click(view, event) {
          const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-left-out]') : null
          if (!button) return false
          const index = Number(button.dataset.leftOut)
          view.dispatch(view.state.tr.setMeta(key, { toggle: index }))
          view.dom.querySelector<HTMLElement>(`[data-left-out="${index}"]`)?.focus()
          return true
        },
      },
    },
  })
}

export function showAllLeftOut(state: EditorState, all: boolean): Transaction {
  return state.tr.setMeta(key, { all })
}

function mark(group: LeftOut, index: number, open: boolean, mayPutBack: boolean): HTMLElement {
  const box = document.createElement('div')
  box.className = open ? 'left-out left-out-open' : 'left-out'
  const button = box.appendChild(document.createElement('button'))
  button.type = 'button'
  button.className = 'left-out-mark'
  button.dataset.leftOut = String(index)
  button.setAttribute('aria-expanded', String(open))
  const count = group.pieces.length
  const reasons = [...new Set(group.pieces.map((piece) => piece.reason))].join(', ')
  button.textContent = open ? 'Hide' : '⋯'
  button.setAttribute('aria-label', open ? 'Hide what was left out' : `Show what was left out here: ${count === 1 ? 'one piece' : `${count} pieces`} (${reasons})`)
  button.title = open ? 'Hide' : `Left out here: ${reasons}`
  if (open) {
    for (const piece of group.pieces) {
      const words = box.appendChild(document.createElement('p'))
      words.className = 'left-out-words'
      words.dir = 'auto'
      const text = words.appendChild(document.createElement('span'))
      text.dataset.leftOutBlock = String(piece.block)
      text.textContent = piece.text
      const reason = words.appendChild(document.createElement('span'))
      reason.className = 'left-out-reason'
      reason.textContent = ` ${piece.reason}`
      if (!mayPutBack) continue
      const back = words.appendChild(document.createElement('button'))
      back.type = 'button'
      back.className = 'left-out-back'
      back.dataset.putBack = String(piece.block)
      back.textContent = 'Put it back'
    }
  }
  return box
}
