import { Editor, Extension } from '@tiptap/core'
import type { Block, PageStart, ReadPart } from '../domain/document/canonical-text.ts'
import { editionPlugin } from './edition-plugin.ts'
import { foundPlugin } from './found-plugin.ts'
import { highlightPlugin } from './highlight-plugin.ts'
import { leftOutOf } from './left-out.ts'
import { leftOutPlugin } from './left-out-plugin.ts'
import { readerContent } from './reader-content.ts'
import { readerSchema } from './reader-schema.ts'
import { ReaderView } from './reader-view.ts'
import { shownBlocks } from './shown-block.ts'
import { titleBlock } from './title-block.ts'

interface OpenText {
  text: string
  blocks: readonly Block[]
  pages: readonly PageStart[]
  parts: readonly ReadPart[]
  title: string
  language?: string | null
  /** Whoever reads may put back into the text what import left out. */
  mayPutBack: boolean
}

/** Sets a revision's text into `element` for reading. Nothing can be typed into it; what lies over it are decorations. */
export function openReader(element: HTMLElement, { text, blocks, pages, parts, title, language, mayPutBack }: OpenText): ReaderView {
  const shown = shownBlocks(text, blocks)
  const ownTitle = titleBlock(text, shown, title)
  const groups = leftOutOf(blocks, shown)
  const apparatus = Extension.create({
    name: 'apparatus',
    addProseMirrorPlugins: () => [highlightPlugin(shown), foundPlugin(shown), editionPlugin({ text, blocks: shown, pages, parts }), leftOutPlugin(groups, shown, mayPutBack)],
  })
  const editor = new Editor({
    element,
    editable: false,
    // The page's own style sheet sets the text; an injected one would need a nonce of its own.
    injectCSS: false,
    enableCoreExtensions: { commands: false, focusEvents: false, keymap: false, tabindex: false, drop: false, paste: false, delete: false, textDirection: false },
    extensions: [...readerSchema, apparatus],
    content: readerContent(text, shown, ownTitle),
    editorProps: {
      attributes: { role: 'article', 'aria-label': title, tabindex: '0', class: 'reading', ...(language ? { lang: language } : {}), spellcheck: 'false' },
    },
  })
  return new ReaderView(editor, text, shown, groups.length, ownTitle)
}
