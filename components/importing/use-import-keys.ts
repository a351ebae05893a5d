'use client'
import { setKind } from './block-edits.ts'
import type { BlockActions } from './block-actions.ts'
import type { Step } from './correction-row.ts'
import { noTo, yesTo, type Doubt } from './doubts.ts'
import type { ChosenBlocks } from './use-chosen-blocks.ts'
import type { ImportViews } from './use-import-views.ts'
import { useKeys } from './use-keys.ts'

interface Uses {
  views: ImportViews
  chosen: ChosenBlocks
  actions: BlockActions
  subject: Doubt | null
  step: (step: Step) => void
  stepBy: (by: 1 | -1) => void
  chooseBy: (by: 1 | -1, extend?: boolean) => void
  setPart: (range: { from: number; to: number }) => void
  undo: () => void
  redo: () => void
  save: () => void
  showKeys: () => void
  letGo: () => void
}

/** The keys of the screen, as its sheet lists them. */
export function useImportKeys({ views: { doc }, chosen, actions, subject, step, ...uses }: Uses): void {
  const { one, blocks } = chosen
  const onOne = (act: (key: string) => void) => () => (one && !one.leftOut ? act(one.key) : false)
  const shownIndexes = () => (blocks ? doc.blocks.slice(blocks.from, blocks.to).flatMap((block, index) => (block.excluded ? [] : [blocks.from + index])) : [])
  const kinds = (value: string) => () => {
    if (!blocks) return false
    // Of several chosen blocks each is set, as one step.
    const made = shownIndexes().map((block) => setKind(doc, block, value)).filter((each) => each !== null)
    if (made.length > 0) step({ words: made.length === 1 ? made[0]!.words : `Set ${made.length} blocks anew`, corrections: made.flatMap((each) => each.corrections ?? []) })
  }
  const leaveOutAll = () => {
    if (one?.leftOut) return actions.putBack(one.key, 0)
    const out = shownIndexes()
    if (out.length === 0) return false
    step({ words: out.length === 1 ? 'Left out a block' : `Left out ${out.length} blocks`, corrections: out.map((block) => ({ do: 'exclude-block', block, reason: 'left out by hand' })) })
  }
  useKeys({
    j: () => uses.stepBy(1),
    k: () => uses.stepBy(-1),
    y: () => (subject ? step(yesTo(doc, subject)) : false),
    n: () => (subject ? step(noTo(doc, subject)) : false),
    x: () => (subject?.kind === 'repair' ? step(noTo(doc, subject)) : false),
    ArrowDown: () => uses.chooseBy(1),
    ArrowUp: () => uses.chooseBy(-1),
    'Shift+ArrowDown': () => uses.chooseBy(1, true),
    'Shift+ArrowUp': () => uses.chooseBy(-1, true),
    e: onOne(actions.edit),
    Enter: onOne(actions.edit),
    m: onOne(actions.joinNext),
    'Alt+ArrowUp': onOne((key) => actions.move(key, -1)),
    'Alt+ArrowDown': onOne((key) => actions.move(key, 1)),
    Delete: leaveOutAll,
    p: () => (blocks ? uses.setPart(blocks) : false),
    0: kinds('paragraph'), 1: kinds('heading:1'), 2: kinds('heading:2'), 3: kinds('heading:3'), 4: kinds('heading:4'),
    q: kinds('quotation'), l: kinds('list-item'), v: kinds('verse'), f: kinds('footnote'),
    'Mod+z': uses.undo,
    'Mod+Shift+z': uses.redo,
    'Mod+y': uses.redo,
    'Mod+s': uses.save,
    '?': uses.showKeys,
    Escape: () => (subject || blocks ? uses.letGo() : false),
  })
}
