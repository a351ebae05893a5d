'use client'
import { useMemo, useRef, useState } from 'react'
import type { Claim, ClaimKind } from '../../../lib/domain/argument/claim.ts'
import { invertCommand } from '../../../lib/domain/argument/invert-command.ts'
import type { MapCommand } from '../../../lib/domain/argument/map-command.ts'
import type { RelationKind, Target } from '../../../lib/domain/argument/relation.ts'
import { kindsFor } from '../../../lib/domain/argument/retarget.ts'
import { removalOf } from '../../../lib/domain/argument/removal-of.ts'
import { removalWords } from '../../../lib/domain/argument/removal-words.ts'
import type { ClaimId, PassageId, RelationId } from '../../../lib/domain/ids.ts'
import { newId } from '../../../lib/domain/ids.ts'
import { excerptMap } from '../../../lib/domain/argument/excerpt-map.ts'
import { graftMap, type Graft } from '../../../lib/domain/argument/graft-map.ts'
import type { Point } from '../../../lib/domain/layout/box.ts'
import { useToast } from '../../ui/toast.tsx'
import { addPremise } from '../edits/add-premise.ts'
import { addReason } from '../edits/add-reason.ts'
import { claimFromPassage, linkPassage } from '../edits/link-passage.ts'
import { hangClaim, kindHung, rehangClaim } from '../edits/hang-claim.ts'
import { newClaim } from '../edits/new-claim.ts'
import { nextClaim, rehungClaim, type Begun, type NextClaim, type QuickStep } from '../edits/quick-steps.ts'
import { duplicateOf } from '../edits/duplicate-of.ts'
import { placeGraft } from '../edits/place-graft.ts'
import { settlePlaces } from '../edits/settle-places.ts'
import { takeExisting } from '../edits/take-existing.ts'
import type { LiveMap } from '../live-map.ts'
import { shorten } from '../../../lib/domain/shorten.ts'
import { quoteClaim } from '../words/relation-words.ts'
import type { MapSelection } from './use-map-selection.ts'
import type { MapScene } from './use-map-scene.ts'
import { placeBeside, placeFor } from './new-places.ts'

export interface MapActions {
  edit(claim: ClaimId): void
  /** Ends writing, of this claim if one is named; a new claim left without a word is taken away again. */
  endEdit(claim?: ClaimId): void
  /**
   * Ends the claim being written and begins the next; one that is still empty is hung there instead, and one goes on writing in
   * it. False where the step makes no sense.
   */
  writeNext(claim: ClaimId, step: QuickStep): boolean
  /** A claim just begun speaks for or against what it bears on. False where it cannot. */
  turnBegun(claim: ClaimId, kind: 'supports' | 'attacks'): boolean
  /** The claim that is there already takes the place of the one just begun. */
  takeExisting(begun: ClaimId, existing: ClaimId): void
  addClaim(kind: ClaimKind, place?: Point): void
  /** A new claim that bears on the target. Undercut and backing are an attack and a support of a relation. */
  addReason(kind: RelationKind, target: Target, place?: Point): void
  /** A new claim that the relation needs together with the premises it has. */
  addPremise(relation: RelationId): void
  /** A new claim beside this one, bearing on the same thing in the same way. */
  addSibling(claim: ClaimId): void
  connect(from: ClaimId, kind: RelationKind, target: Target): void
  join(claim: ClaimId, relation: RelationId): void
  linkPassage(passage: PassageId, target: Target): void
  claimFromPassage(passage: PassageId, words: string, place?: Point): void
  /** Puts a map, or part of one, into this one, as one step. */
  graft(graft: Omit<Graft, 'places'>): void
  /** A new claim in these words, under the target if there is one. */
  addWords(words: string, target?: Target): void
  /** The same once more, bearing on the same things. */
  duplicate(ids: Iterable<string>): void
  remove(ids: Iterable<string>): void
  removeEvidence(id: string): void
  run(command: MapCommand): void
}

interface Current {
  live: LiveMap
  scene: MapScene
  selection: MapSelection
  userId?: string
  /** What is done becomes a suggestion. */
  suggests: boolean
  /** Shows what was deleted, with the way back. */
  openDeleted: () => void
}

/**
 * Everything that can be done to a map, as one set of functions for the canvas, the outline, the inspector and the keys;
 * they stay the same functions. `editing`: the claim whose words are being written, on the canvas or in the outline.
 */
export function useMapActions(current: Current): { actions: MapActions; editing: ClaimId | null; begun: Begun | null } {
  const now = useRef(current)
  now.current = current
  const toast = useToast()
  const [editing, setEditing] = useState<ClaimId | null>(null)
  const editingNow = useRef(editing)
  editingNow.current = editing
  const [begun, setBegun] = useState<Begun | null>(null)
  const begunNow = useRef(begun)
  begunNow.current = begun

  const actions = useMemo<MapActions>(() => {
    const done = (command: MapCommand): boolean => {
      const { live, scene } = now.current
      return live.run(settlePlaces(live.map, scene.boxes, command)).ok
    }
    const run = (command: MapCommand) => void done(command)
    const by = () => now.current.userId
    // Several things may happen within one key press: the field of one claim goes and that of the next comes.
    const writing = (claim: ClaimId | null, begun: Begun | null) => {
      editingNow.current = claim
      begunNow.current = begun
      setEditing(claim)
      setBegun(begun)
    }
    const can = () => now.current.live.canEdit
    // While cards are drawn closer together, a point between them is no place on the map.
    const placed = (place?: Point) => (now.current.scene.closer ? undefined : place)

    function put(claim: Claim, command: MapCommand, from: Omit<Begun, 'claim'>) {
      if (!can() || !done(command)) return
      now.current.selection.set([claim.id])
      writing(claim.id, { claim: claim.id, ...from })
    }

    function placeOf({ hanging, beside }: NextClaim): Point {
      const { scene } = now.current
      return beside !== undefined ? placeBeside(scene, beside) : placeFor(scene, 'target' in hanging ? hanging.target : undefined)
    }

    function putNext(next: NextClaim) {
      const claim = newClaim(kindHung(now.current.live.map, next.hanging), placeOf(next))
      put(claim, { type: 'batch', commands: [{ type: 'add', on: 'claim', item: claim }, ...hangClaim(claim.id, next.hanging)] }, next)
    }

    function remove(ids: { claims?: string[]; relations?: string[]; evidence?: string[] }, words: (along: string) => string) {
      if (!can()) return
      const { live, selection, suggests } = now.current
      const stamp = { at: new Date().toISOString(), ...(by() ? { by: by() } : {}) }
      const command = removalOf(live.map, ids, stamp)
      const back = invertCommand(live.map, command, stamp)
      const along = removalWords(live.map, command, new Set(Object.values(ids).flatMap((list) => list ?? [])))
      run(command)
      selection.clear()
      toast.show({ message: words(along), undo: () => run(back), ...(suggests ? {} : { action: { label: 'Show deleted', run: now.current.openDeleted } }) })
    }

    const actions: MapActions = {
      run,
      edit(claim: ClaimId) {
        if (can() && now.current.live.onlySuggested?.has(claim) !== true) writing(claim, null)
      },
      endEdit(only?: ClaimId) {
        if (only !== undefined && only !== editingNow.current) return
        const { live } = now.current
        const claim = live.map.claims.get(editingNow.current ?? '')
        writing(null, null)
        if (!claim || claim.text.trim() !== '' || claim.id === live.map.question) return
        const used = [...live.map.evidence.values()].some((item) => item.target.claim === claim.id)
        const meant = [...live.map.relations.values()].some((relation) => relation.target.claim === claim.id)
        if (!used && !meant) run(removalOf(live.map, { claims: [claim.id] }, { at: new Date().toISOString() }))
      },
      writeNext(id: ClaimId, step: QuickStep) {
        const { live, selection } = now.current
        const empty = (live.map.claims.get(id)?.text ?? '').trim() === ''
        const standing = begunNow.current?.claim === id ? begunNow.current : null
        if (!can() || (empty && !standing)) return false
        const next = empty ? rehungClaim(live.map, standing!, step) : nextClaim(live.map, id, step)
        if (!next) return false
        if (!empty) {
          actions.endEdit()
          putNext(next)
        } else if (done(rehangClaim(live.map, id, next.hanging, placeOf(next), new Date().toISOString()))) {
          writing(id, { claim: id, base: next.base, step: next.step })
          selection.set([id])
        }
        return true
      },
      turnBegun(id: ClaimId, kind: 'supports' | 'attacks') {
        const { live } = now.current
        const relation = [...live.map.relations.values()].find(({ premises }) => premises.length === 1 && premises[0]!.claim === id)
        if (!can() || begunNow.current?.claim !== id || !relation || !kindsFor(live.map, relation).includes(kind)) return false
        return relation.kind === kind || done({ type: 'set', on: 'relation', id: relation.id, changes: { kind } })
      },
      takeExisting(id: ClaimId, existing: ClaimId) {
        const { live, selection } = now.current
        if (!can() || !live.map.claims.has(existing)) return
        writing(null, null)
        run(takeExisting(live.map, id, existing, new Date().toISOString()))
        selection.set([existing])
      },
      addClaim(kind: ClaimKind, place?: Point) {
        const claim = newClaim(kind, placed(place) ?? placeFor(now.current.scene))
        put(claim, { type: 'add', on: 'claim', item: claim }, { base: null, step: 'sibling' })
      },
      addReason(kind: RelationKind, target: Target, place?: Point) {
        const claim = newClaim(kind === 'answers' ? 'position' : 'claim', placed(place) ?? placeFor(now.current.scene, target))
        const base = target.claim ?? now.current.live.map.relations.get(target.relation)?.premises[0]?.claim ?? null
        put(claim, addReason(claim, kind, target), { base, step: target.claim === undefined ? 'undercut' : kind === 'attacks' ? 'objection' : 'reason' })
      },
      addPremise(relation: RelationId) {
        const last = now.current.live.map.relations.get(relation)?.premises.at(-1)?.claim
        const claim = newClaim('claim', placeBeside(now.current.scene, last))
        put(claim, addPremise(claim, relation), { base: last ?? null, step: 'premise' })
      },
      addSibling(id: ClaimId) {
        const next = nextClaim(now.current.live.map, id, 'sibling')
        if (next) putNext(next)
      },
      connect(from: ClaimId, kind: RelationKind, target: Target) {
        if (!can()) return
        const id = newId()
        run({ type: 'add', on: 'relation', item: { id, kind, premises: [{ claim: from }], target } })
        now.current.selection.set([id])
      },
      join(claim: ClaimId, relation: RelationId) {
        if (!can()) return
        run({ type: 'set-premise', relation, claim, premise: {} })
        now.current.selection.set([relation])
      },
      linkPassage(passage: PassageId, target: Target) {
        if (!can()) return
        run(linkPassage(now.current.live.map, passage, target, by()))
        now.current.selection.set([target.claim ?? target.relation])
      },
      claimFromPassage(passage: PassageId, words: string, place?: Point) {
        if (!can()) return
        const claim = newClaim('claim', placed(place) ?? placeFor(now.current.scene), shorten(words.replace(/\s+/g, ' ').trim(), 280))
        run(claimFromPassage(claim, passage, by()))
        now.current.selection.set([claim.id])
        writing(claim.id, null)
      },
      graft(graft: Omit<Graft, 'places'>) {
        const { live, scene, selection } = now.current
        if (!can()) return
        const { command, claims, roots, leftBehind } = graftMap(live.map, { ...graft, places: placeGraft(graft.map, scene, graft.target) })
        const asked = settlePlaces(live.map, scene.boxes, command)
        const back = invertCommand(live.map, asked, { at: new Date().toISOString() })
        const result = live.run(asked)
        if (!result.ok) {
          toast.show({ message: result.error.message, urgent: true })
          return
        }
        selection.set(roots.length > 0 ? roots : claims)
        const behind = leftBehind === 0 ? '' : ` ${leftBehind === 1 ? 'One passage' : `${leftBehind} passages`} of another group stayed behind.`
        toast.show({ message: `Added ${claims.length === 1 ? 'one claim' : `${claims.length} claims`}.${behind}`, undo: () => run(back) })
      },
      addWords(words: string, target?: Target) {
        const { live, scene, selection } = now.current
        if (!can()) return
        const onQuestion = target?.claim !== undefined && live.map.claims.get(target.claim)?.kind === 'question'
        const claim = newClaim(onQuestion ? 'position' : 'claim', placeFor(scene, target), words.replace(/\s+/g, ' ').trim())
        if (done(target ? addReason(claim, onQuestion ? 'answers' : 'supports', target) : { type: 'add', on: 'claim', item: claim })) selection.set([claim.id])
      },
      duplicate(ids: Iterable<string>) {
        const { live, scene, selection } = now.current
        const excerpt = excerptMap(live.map, ids)
        if (!can() || excerpt.map.claims.size === 0) return
        const { command, claims } = duplicateOf(live.map, excerpt, placeGraft(excerpt.map, scene, undefined))
        if (done(command)) selection.set(claims)
      },
      remove(ids: Iterable<string>) {
        const { map } = now.current.live
        const list = [...ids]
        const claims = list.filter((id) => map.claims.has(id))
        const relations = list.filter((id) => map.relations.has(id))
        if (claims.length + relations.length === 0) return
        const what =
          claims.length + relations.length > 1
            ? `${claims.length + relations.length} things`
            : claims.length === 1
              ? quoteClaim(map, claims[0]!, 60)
              : 'the relation'
        const { suggests, live } = now.current
        const it = claims.length + relations.length > 1 ? 'them' : 'it'
        const together = (along: string) => (along ? `, and with ${it} ${along}` : '')
        // What is there as one's own suggestion only goes with it; what others have too stays until an editor agrees.
        const onMap = list.some((id) => live.stored.claims.has(id) || live.stored.relations.has(id))
        remove({ claims, relations }, (along) =>
          !suggests ? `Removed ${what}${together(along)}.` : onMap ? `Suggested removing ${what}${together(along)}.` : `Took ${what} out of what you suggest.`)
      },
      removeEvidence(id: string) {
        const { selection } = now.current
        const kept = [...selection.ids]
        remove({ evidence: [id] }, () => (now.current.suggests && now.current.live.stored.evidence.has(id) ? 'Suggested unlinking the passage.' : 'Unlinked the passage.'))
        selection.set(kept)
      },
    }
    return actions
  }, [toast])

  return { actions, editing, begun }
}
