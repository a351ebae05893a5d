'use client'
import type { MouseEvent, PointerEvent } from 'react'
import { viewOfBlock } from './block-views.ts'
import { placeOf, type Doubt } from './doubts.ts'
import type { ChosenBlocks } from './use-chosen-blocks.ts'
import type { ImportViews } from './use-import-views.ts'
import { blockAt, type useInStep } from './use-in-step.ts'

interface Uses {
  views: ImportViews
  inStep: ReturnType<typeof useInStep>
  chosen: ChosenBlocks
  doubts: readonly Doubt[]
  walkTo: (doubt: number) => void
  showRepair: (repair: number) => void
  forgetSubject: () => void
  letGo: () => void
}

/** What a pointer does on either side: lights up the place on the other, chooses blocks, opens repairs. */
export function usePanePointers({ views, inStep, chosen, doubts, walkTo, showRepair, forgetSubject, letGo }: Uses) {
  const { doc } = views
  const { light } = inStep
  const clickedRead = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || event.target.closest('button, select, textarea, a')) return
    if (getSelection()?.type === 'Range' && !event.shiftKey) return
    const key = event.target.closest<HTMLElement>('[data-key]')?.dataset.key
    if (!key) return letGo()
    chosen.choose(key, event.shiftKey)
    if (event.shiftKey) getSelection()?.removeAllRanges()
    const at = event.target.closest<HTMLElement>('[data-look]')?.dataset.at
    if (at === undefined) return forgetSubject()
    const place = doc.blocks[views.first[views.indexOf.get(key)!]!]!.start + Number(at)
    const covers = ({ start, end }: { start: number; end: number }) => start <= place && (end > place || start === place)
    const doubt = doubts.findIndex((each) => covers(placeOf(each)))
    if (doubt >= 0) return walkTo(doubt)
    const made = doc.repairs.findIndex((each) => each.kind !== 'excluded' && covers(each))
    if (made >= 0) showRepair(made)
  }
  const overRead = (event: PointerEvent) => {
    if (event.pointerType !== 'mouse') return
    const key = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-key]')?.dataset.key : undefined
    const block = key === undefined ? undefined : doc.blocks[views.first[views.indexOf.get(key) ?? -1] ?? -1]
    light(block ?? null, 'import-hover', 'found')
  }
  const blockAtPoint = (event: MouseEvent) => {
    const offset = inStep.offsetAtPoint(event.clientX, event.clientY)
    return offset === null ? null : blockAt(views, offset).block
  }
  const overFound = (event: PointerEvent) => {
    if (event.pointerType !== 'mouse') return
    const block = blockAtPoint(event)
    light(block === null ? null : doc.blocks[block]!, 'import-hover', 'read')
  }
  const clickedFound = (event: MouseEvent) => {
    const block = blockAtPoint(event)
    if (block === null || getSelection()?.type === 'Range') return
    chosen.choose(views.views[viewOfBlock(views, block)]!.key)
  }
  const leave = () => light(null)
  return { read: { onClick: clickedRead, onPointerOver: overRead, onPointerLeave: leave }, found: { onClick: clickedFound, onPointerMove: overFound, onPointerLeave: leave } }
}
