import type { BlockKind } from '../../domain/document/canonical-text.ts'
import type { ExtractedBlock, ExtractedPiece } from '../../domain/importing/extracted.ts'
import type { MarkupText } from './markup-tree.ts'
import { isVerse } from './is-verse.ts'

export interface Inside {
  kind: BlockKind
  level?: number
  /** Stands before the first words of the next block, and only there. */
  marker?: { text: string }
  /** Every line end counts. */
  keepLines?: boolean
  /** The markup names it a poem. */
  poem?: boolean
  excluded?: string
}

export interface WrittenBlock extends ExtractedBlock {
  /** The words' own nodes, to ask another reader what it made of them. */
  nodes: MarkupText[]
}

/** Collects words into blocks, and remembers where each stands in the whole of what was written. */
export class BlockWriter {
  readonly blocks: WrittenBlock[] = []
  readonly pages: { origin: number; label: string }[] = []
  /** Put together once: asking a growing string for its last character copies all of it each time. */
  readonly #written: string[] = []
  #length = 0
  #last = ''
  #open: WrittenBlock | null = null
  #inside: Inside | null = null
  #breaks = 0

  get text(): string {
    return this.#written.join('')
  }

  words(raw: string, inside: Inside, node?: MarkupText): void {
    const text = inside.keepLines ? raw.replace(/\r\n?/g, '\n') : raw.replace(/[ \t\n\f\r]+/g, ' ')
    if (text === '' || (!this.#open && text.trim() === '')) return
    if (text.trim() !== '') this.#breaks = 0
    const block = this.#open ?? this.#begin(inside)
    const piece = !inside.keepLines && (this.#last === ' ' || this.#last === '\n') ? text.replace(/^ /, '') : text
    if (piece === '') return
    block.pieces.push({ text: piece, origin: this.#length })
    if (node) block.nodes.push(node)
    this.#write(piece)
  }

  /** Words that the markup means and does not write: a separator of cells. */
  put(text: string, inside: Inside): void {
    const block = this.#open ?? this.#begin(inside)
    block.pieces.push({ text: this.#last === ' ' ? text.trimStart() : text, origin: this.#length, held: true })
    this.#last = text.at(-1) ?? ''
  }

  /** A line end that counts; two of them end a paragraph. */
  lineEnd(inside: Inside): void {
    if (!this.#open) return
    this.#breaks += 1
    if (this.#breaks > 1) return this.close()
    this.#open.pieces.push({ text: '\n', origin: this.#length } satisfies ExtractedPiece)
    this.#write('\n')
    this.#inside = inside
  }

  page(label: string): void {
    this.pages.push({ origin: this.#length, label })
  }

  close(): void {
    const block = this.#open
    if (block && block.pieces.some((piece) => !piece.held && piece.text.trim() !== '')) {
      const { kind, poem } = this.#inside!
      if ((kind === 'paragraph' || kind === 'quotation') && isVerse(block.pieces.map((piece) => piece.text).join(''), poem ?? false)) block.kind = 'verse'
      this.blocks.push(block)
    }
    this.#open = null
    this.#breaks = 0
  }

  #write(text: string): void {
    this.#written.push(text)
    this.#length += text.length
    this.#last = text.at(-1) ?? this.#last
  }

  #begin(inside: Inside): WrittenBlock {
    // Pages keep their place: what opens after a page mark opens on that page.
    if (this.#length > 0) this.#write('\n\n')
    const block: WrittenBlock = { kind: inside.kind, ...(inside.level === undefined ? {} : { level: inside.level }), ...(inside.excluded ? { excluded: inside.excluded } : {}), pieces: [], nodes: [] }
    if (inside.marker?.text) {
      block.pieces.push({ text: inside.marker.text, origin: this.#length, held: true })
      inside.marker.text = ''
    }
    this.#open = block
    this.#inside = inside
    return block
  }
}
