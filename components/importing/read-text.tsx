'use client'
import { memo, useMemo, useRef } from 'react'
import type { BlockActions } from './block-actions.ts'
import type { BlockView } from './block-views.ts'
import { viewStretches } from './view-stretches.ts'
import { ReadBlock } from './read-block.tsx'

interface Props {
  views: readonly BlockView[]
  /** Indexes of the views chosen, `to` after the last. */
  chosen: { from: number; to: number } | null
  /** A place in the chosen block is being decided: its tools would be in the way. */
  deciding: boolean
  editing: string | null
  /** What begins at a view, by its key. */
  parts: ReadonlyMap<string, string>
  actions: BlockActions
}

/** The text as it will read, block after block. Of a book only the few dozen blocks around a change are looked at again. */
export const ReadText = memo(function ReadText({ views, chosen, deciding, editing, parts, actions }: Props) {
  const before = useRef<readonly (readonly BlockView[])[]>([])
  const stretches = useMemo(() => {
    before.current = viewStretches(views, before.current)
    return before.current
  }, [views])
  let at = 0
  return stretches.map((stretch, index) => {
    const start = at
    at += stretch.length
    const from = chosen && chosen.to > start && chosen.from < at ? Math.max(0, chosen.from - start) : -1
    return (
      <Stretch
        // Named by what ends the stretch before it, so that its own first block may change.
        key={stretches[index - 1]?.at(-1)?.key ?? 'first'}
        views={stretch} actions={actions} from={from} to={from < 0 ? -1 : Math.min(stretch.length, chosen!.to - start)}
        several={from >= 0 && chosen!.to - chosen!.from > 1} deciding={from >= 0 && deciding}
        editing={editing !== null && stretch.some(({ key }) => key === editing) ? editing : null}
        parts={stretch.some(({ key }) => parts.has(key)) ? parts : null}
      />
    )
  })
})

interface StretchProps {
  views: readonly BlockView[]
  /** Which of them are chosen; below zero: none. */
  from: number
  to: number
  several: boolean
  deciding: boolean
  editing: string | null
  parts: ReadonlyMap<string, string> | null
  actions: BlockActions
}

const Stretch = memo(function Stretch({ views, from, to, several, deciding, editing, parts, actions }: StretchProps) {
  return views.map((view, index) => (
    <ReadBlock
      key={view.key} view={view} actions={actions} editing={editing === view.key}
      chosen={index < from || index >= to ? null : several || (deciding && !view.leftOut) ? 'among' : 'alone'}
      part={view.leftOut ? null : (parts?.get(view.key) ?? null)}
    />
  ))
})
