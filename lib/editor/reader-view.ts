import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { paintFound } from './found-plugin.ts'
import { changeHighlights, highlightsOf } from './highlight-plugin.ts'
import type { Highlight } from './highlight-plugin.ts'
import { showAllLeftOut } from './left-out-plugin.ts'
import { blockAt } from './shown-block.ts'
import type { ShownBlock } from './shown-block.ts'
import type { TextRange } from './split-by-block.ts'
import { offsetOf, positionOf } from './text-position.ts'

/** A place on the screen, in client pixels. */
export interface Place {
  left: number
  top: number
  bottom: number
}

/** An open text, spoken to in canonical offsets (UTF-16 code units). The one place that knows of positions and the page's nodes. */
export class ReaderView {
  readonly text: string
  readonly blocks: readonly ShownBlock[]
  readonly leftOutCount: number
  /** The block that is the document's title (SPEC: RE11). */
  readonly titleBlock: number | null
  private readonly editor: Editor
  private readonly elements: HTMLElement[]

  constructor(editor: Editor, text: string, blocks: readonly ShownBlock[], leftOutCount: number, titleBlock: number | null) {
    this.editor = editor
    this.text = text
    this.blocks = blocks
    this.leftOutCount = leftOutCount
    this.titleBlock = titleBlock
    this.elements = Array.from(editor.view.dom.querySelectorAll<HTMLElement>(':scope > [data-block]'))
  }

  get dom(): HTMLElement {
    return this.editor.view.dom as HTMLElement
  }

  close(): void {
    this.editor.destroy()
  }

  putHighlights(put: readonly Highlight[], drop: readonly string[] = []): void {
    if (put.length > 0 || drop.length > 0) this.editor.view.dispatch(changeHighlights(this.editor.state, { put, drop }))
  }

  choose(id: string | null): void {
    if (highlightsOf(this.editor.state)?.chosen !== id) this.editor.view.dispatch(changeHighlights(this.editor.state, { chosen: id }))
  }

  paintFound(starts: readonly number[], length: number, current: number | null): void {
    this.editor.view.dispatch(paintFound(this.editor.state, { starts, length, current }))
  }

  showLeftOut(all: boolean): void {
    this.editor.view.dispatch(showAllLeftOut(this.editor.state, all))
  }

  element(block: number): HTMLElement | undefined {
    return this.elements[block]
  }

  /** Where the character at an offset is drawn. Lays out its block when the browser had skipped it. */
  placeOf(offset: number, side: 1 | -1 = 1): Place {
    const { left, top, bottom } = this.editor.view.coordsAtPos(positionOf(offset), side)
    return { left, top, bottom }
  }

  offsetAt(left: number, top: number): number | null {
    const found = this.editor.view.posAtCoords({ left, top })
    return found ? offsetOf(found.pos, this.text.length) : null
  }

  /** The selected range, or null where nothing of the text is selected. Unordered selections are put in order. */
  selection(): TextRange | null {
    const selected = this.dom.ownerDocument.getSelection()
    if (!selected || selected.rangeCount === 0 || selected.isCollapsed) return null
    const range = selected.getRangeAt(0)
    if (!range.intersectsNode(this.dom) || (pieceAround(range.startContainer) && pieceAround(range.endContainer))) return null
    const start = this.offsetOfPoint(range.startContainer, range.startOffset, 0)
    const end = this.offsetOfPoint(range.endContainer, range.endOffset, this.text.length)
    return start < end ? { start, end } : null
  }

  /** Words that are selected inside one piece that import left out: its index among all blocks, and the words. */
  leftOutSelection(): { block: number; exact: string; place: Place } | null {
    const selected = this.dom.ownerDocument.getSelection()
    if (!selected || selected.rangeCount === 0 || selected.isCollapsed) return null
    const range = selected.getRangeAt(0)
    const piece = pieceAround(range.startContainer)
    if (!piece || piece !== pieceAround(range.endContainer) || !this.dom.contains(piece)) return null
    const exact = range.toString().trim()
    const { left, top, bottom } = range.getBoundingClientRect()
    return exact === '' ? null : { block: Number(piece.dataset.leftOutBlock), exact, place: { left, top, bottom } }
  }

  /** Selects from one offset to another, as dragging would. */
  select(anchor: number, head: number): void {
    const { view } = this.editor
    const from = view.domAtPos(positionOf(anchor))
    const to = view.domAtPos(positionOf(head))
    this.dom.ownerDocument.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset)
  }

  clearSelection(): void {
    // ProseMirror remembers a selection and would put it back with the next decoration.
    const { state, view } = this.editor
    view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, state.selection.head)))
    this.dom.ownerDocument.getSelection()?.removeAllRanges()
  }

  /** The first and last block that lie between two heights of the window, in client pixels. */
  blocksBetween(top: number, bottom: number): { first: number; last: number } {
    const firstBelow = (limit: number, edge: 'top' | 'bottom') => {
      let low = 0
      let high = this.elements.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (this.elements[middle]!.getBoundingClientRect()[edge] < limit) low = middle + 1
        else high = middle
      }
      return low
    }
    const first = Math.min(firstBelow(top, 'bottom'), this.elements.length - 1)
    return { first, last: Math.max(first, firstBelow(bottom, 'top') - 1) }
  }

  /** Brings an offset to about a third of the scroller's height. Blocks above may first be laid out by it, so it looks again. */
  reveal(offset: number, scroller: HTMLElement, onThere?: () => void): void {
    let tries = 0
    const go = () => {
      const { top, height } = scroller.getBoundingClientRect()
      const distance = this.placeOf(offset).top - top - height * 0.32
      const before = scroller.scrollTop
      if (Math.abs(distance) > 2) scroller.scrollTop += distance
      if (++tries < 6 && Math.abs(scroller.scrollTop - before) > 2) requestAnimationFrame(go)
      else onThere?.()
    }
    this.element(blockAt(this.blocks, offset))?.scrollIntoView({ block: 'center', behavior: 'instant' })
    go()
  }

  private offsetOfPoint(node: Node, offset: number, outside: number): number {
    if (!this.dom.contains(node) || node === this.dom.parentNode) {
      return this.dom.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING ? 0 : outside
    }
    return offsetOf(this.editor.view.posAtDOM(node, offset, -1), this.text.length)
  }
}

function pieceAround(node: Node): HTMLElement | null {
  return (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-left-out-block]') ?? null
}
