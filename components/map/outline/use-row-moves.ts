'use client'
import { useMemo, useRef } from 'react'
import type { OutlineNode } from '../../../lib/domain/argument/argument-outline.ts'
import { invertCommand } from '../../../lib/domain/argument/invert-command.ts'
import type { OutlineRow } from '../../../lib/domain/argument/outline-rows.ts'
import { joinReason, rehang, type Rehanging } from '../../../lib/domain/argument/rehang.ts'
import type { Target } from '../../../lib/domain/argument/relation.ts'
import { layoutDirection } from '../../../lib/domain/argument/views/layout-direction.ts'
import type { ClaimId } from '../../../lib/domain/ids.ts'
import type { Box } from '../../../lib/domain/layout/box.ts'
import { cardWidth } from '../../../lib/domain/layout/card-face.ts'
import { swapPlaces } from '../../../lib/domain/layout/swap-places.ts'
import type { Result } from '../../../lib/domain/result.ts'
import { useToast } from '../../ui/toast.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import { quoteClaim, relationVerb, targetWords } from '../words/relation-words.ts'
import type { RowMove } from './outline-handle.ts'
import type { Outline } from './use-outline.ts'
import { blockOf, isSameSort, siblingsOf } from './row-order.ts'
import { idOf } from './row-words.ts'

export interface RowMoves {
  move(row: OutlineRow, way: RowMove): void
  /** Hangs a row on another one. */
  hangOn(row: OutlineRow, target: OutlineRow): void
  /** Puts a row before or after another: among its own siblings by place, else on what the other hangs on. */
  putBeside(row: OutlineRow, other: OutlineRow, after: boolean): void
}

/** Moving rows about: among their siblings (the cards change places), or to hang on something else. Each is one step to undo. */
export function useRowMoves(outline: Outline, say: (words: string) => void): RowMoves {
  const room = useMapRoom()
  const toast = useToast()
  const now = useRef({ room, outline, say, toast })
  now.current = { room, outline, say, toast }

  return useMemo<RowMoves>(() => {
    const refuse = (message: string) => now.current.toast.show({ message })
    const wholeRow = (row: OutlineRow) => now.current.outline.whole.get(row.node.key)

    function carryOut(row: OutlineRow, result: Result<Rehanging>, onto: Target | null) {
      const { room, say, toast } = now.current
      if (!result.ok) return refuse(result.error.message)
      const { map } = room.live
      const { command, kind } = result.value
      const gone = command.type === 'batch' ? command.commands.filter(({ type }) => type === 'remove').length - 1 : 0
      const back = invertCommand(map, command, { at: new Date().toISOString(), ...(room.userId ? { by: room.userId } : {}) })
      room.actions.run(command)
      room.selection.set([idOf(row.node)])
      const what = row.node.claim === undefined ? 'The joint reason' : quoteClaim(map, row.node.claim, 60)
      say(onto === null || kind === undefined ? `${what} stands by itself now.` : `${what} now ${relationVerb(kind, onto.relation !== undefined, 1)} ${targetWords(map, onto)}.`)
      if (gone > 0) toast.show({ message: `${gone === 1 ? 'One thing that hung on the step was' : `${gone} things that hung on the step were`} removed with it.`, undo: () => room.actions.run(back) })
    }

    function hang(row: OutlineRow, target: Target | null) {
      const { room } = now.current
      if (target) room.setShown.fold(target.claim ?? target.relation, false)
      carryOut(row, rehang(room.live.map, row.node, target, removedBy(room.userId)), target)
    }

    function hangOn(row: OutlineRow, { node }: OutlineRow) {
      const { room } = now.current
      if (node.claim !== undefined) return hang(row, { claim: node.claim })
      room.setShown.fold(node.relation!, false)
      const target = room.live.map.relations.get(node.relation!)!.target
      carryOut(row, joinReason(room.live.map, row.node, node.relation!, removedBy(room.userId)), target)
    }

    function hangOut(row: OutlineRow) {
      if (!row.above) return refuse('It hangs on nothing already.')
      // A premise of a joint reason first comes to stand beside that reason.
      const step = row.node.partOf ?? row.above.node.relation ?? row.above.node.partOf
      hang(row, now.current.room.live.map.relations.get(step ?? '')?.target ?? null)
    }

    /** `to`: the index among the siblings at which it is to stand. */
    function order(row: OutlineRow, siblings: readonly OutlineNode[], to: number) {
      const { room, say } = now.current
      const { live, scene, suggesting } = room
      const from = siblings.findIndex(({ key }) => key === row.node.key)
      const way = Math.sign(to - from)
      if (suggesting.mode === 'suggesting') return refuse('Where cards lie is not part of a suggestion. An editor can put them in another order.')
      const boxes = new Map<ClaimId, Box>(scene.wholeBoxes)
      // What is folded away moves along, though nobody sees how high it is. A card that still glides stands where it is going.
      for (const { id, pos } of live.map.claims.values()) if (pos) boxes.set(id, { ...(boxes.get(id) ?? { width: cardWidth, height: 80 }), x: pos.x, y: pos.y })
      const moved = new Set<ClaimId>()
      const heads = siblings.map((node) => blockOf(live.map, node).head)
      const axis = live.map.question !== undefined && layoutDirection(live.map, live.map.question) === 'down' ? 'x' : 'y'
      for (let at = from; at !== to; at += way) {
        const other = siblings[at + way]
        if (!other || !isSameSort(live.map, row.node, other)) break
        if (row.node.repeated || other.repeated) return refuse('A claim that stands in full elsewhere has its place there. Press R to go to it.')
        const [earlier, later] = way > 0 ? [row.node, other] : [other, row.node]
        const places = swapPlaces(boxes, blockOf(live.map, earlier), blockOf(live.map, later), axis, heads)
        for (const [id, place] of places) {
          boxes.set(id, { ...boxes.get(id)!, ...place })
          moved.add(id)
        }
      }
      if (moved.size === 0) return refuse(way < 0 ? 'It is the first of its kind here. Answers come before reasons, and reasons before objections.' : 'It is the last of its kind here. Answers come before reasons, and reasons before objections.')
      room.actions.run({ type: 'move', positions: [...moved].map((claim) => ({ claim, pos: { x: boxes.get(claim)!.x, y: boxes.get(claim)!.y, byHand: live.map.claims.get(claim)?.pos?.byHand ?? false } })) })
      say(way < 0 ? 'Moved up.' : 'Moved down.')
    }

    return {
      hangOn,
      move(row, way) {
        const own = wholeRow(row)
        if (!own) return
        const siblings = siblingsOf(own, now.current.outline)
        const index = siblings.findIndex(({ key }) => key === own.node.key)
        if (way === 'earlier' || way === 'later') return order(own, siblings, index + (way === 'earlier' ? -1 : 1))
        if (way === 'out') return hangOut(own)
        const before = now.current.outline.whole.get(siblings[index - 1]?.key ?? '')
        if (before) hangOn(own, before)
        else refuse('There is no row before it here that it could hang on.')
      },
      putBeside(row, other, after) {
        const [own, beside] = [wholeRow(row), wholeRow(other)]
        if (!own || !beside || own === beside) return
        const siblings = siblingsOf(own, now.current.outline)
        const [from, at] = [siblings.indexOf(own.node), siblings.indexOf(beside.node)]
        if (at >= 0) order(own, siblings, at + (after ? (at < from ? 1 : 0) : at > from ? -1 : 0))
        else if (beside.above) hangOn(own, beside.above)
        else hang(own, null)
      },
    }
  }, [])
}

function removedBy(userId: string | undefined) {
  return { at: new Date().toISOString(), ...(userId ? { by: userId } : {}) }
}
