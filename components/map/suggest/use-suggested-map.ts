'use client'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { MapCommand } from '../../../lib/domain/argument/map-command.ts'
import { fail, type Result } from '../../../lib/domain/result.ts'
import { useToast } from '../../ui/toast.tsx'
import type { ChangeMarks } from '../changes/change-marks.ts'
import type { LiveMap } from '../live-map.ts'
import { drawSuggestions } from './draw-suggestions.ts'
import { mayDecide, type Role } from './map-mode.ts'
import { personColour } from './person-colour.ts'
import { suggestAgain } from './suggest-again.ts'
import type { OpenSuggestion, Suggesting } from './suggesting.ts'
import { useDecisions } from './use-decisions.ts'
import { useMapMode } from './use-map-mode.ts'
import { useOpenSuggestions } from './use-open-suggestions.ts'
import { useOwnSuggestions } from './use-own-suggestions.ts'
import { useAdoption } from './use-adoption.ts'
import { useStanding } from './use-standing.ts'
import { withoutSuggested } from './without-suggested.ts'

/** The map with what is suggested for it drawn over it, and with edits that become suggestions while one suggests. */
export interface SuggestedMap {
  live: LiveMap
  changes: ChangeMarks
  suggesting: Suggesting
}

interface Who {
  groupId: string
  user: { id: string; name: string } | null
  role: Role
  archived: boolean
}

export function useSuggestedMap(mapId: string, live: LiveMap, { groupId, user, ...first }: Who): SuggestedMap {
  const toast = useToast()
  const standing = useStanding(groupId, live, first)
  const { mode, modes, setMode } = useMapMode(user?.id, mapId, standing)
  const own = useOwnSuggestions(mapId, user?.id, live)
  const { ledger } = own
  const fetched = useOpenSuggestions(mapId, live.handle, user !== null, () => ledger?.delivered ?? 0)
  useAdoption(ledger, fetched, user?.id)
  const { rows, problem, reload } = fetched
  const [shown, setShown] = useState(true)
  const [chosen, choose] = useState<string | null>(null)

  const me = useMemo(() => (user ? { id: user.id, name: user.name, colour: personColour(user.id) } : null), [user?.id, user?.name]) // eslint-disable-line react-hooks/exhaustive-deps -- the same person
  const mine = useMemo(() => (me ? own.own.map(({ suggestion, at }) => ({ suggestion, at, by: me, own: true })) : []), [me, own.own])
  const theirs = useMemo(
    () =>
      (rows ?? [])
        .filter(({ by }) => by === null || by.id !== me?.id)
        .map(({ by, at, updatedAt, ...suggestion }) => ({ suggestion, at, updatedAt, by: by ? { ...by, colour: personColour(by.id) } : somebody, own: false })),
    [rows, me],
  )
  const suggests = mode === 'suggesting' && live.status !== 'removed' && live.status !== 'loading'
  const drawing = useMemo(() => {
    const applied = suggests ? mine : []
    const over = shown ? (suggests ? theirs : [...theirs, ...mine].sort(byAge)) : []
    return drawSuggestions({ stored: live.stored, read: live.map, applied, over, chosen })
  }, [live.stored, live.map, mine, theirs, suggests, shown, chosen])

  const open = useMemo<readonly OpenSuggestion[] | null>(
    () => (rows === null && mine.length === 0 ? null : [...theirs, ...mine].sort(byAge).map((one) => ({ ...one, conflicts: drawing.conflicts.get(one.suggestion.id) ?? [] }))),
    [rows, mine, theirs, drawing],
  )

  const { onlySuggested } = drawing
  const now = useRef({ live, onlySuggested })
  now.current = { live, onlySuggested }
  const say = useCallback(
    (done: Result<void>): Result<void> => {
      if (!done.ok && done.error.code !== 'nothing-left') toast.show({ message: done.error.message })
      return done
    },
    [toast],
  )
  /** What stands on something that is only suggested is refused with a sentence; the rest of a command is done. */
  const guarded = useCallback(
    (command: MapCommand, run: (command: MapCommand) => Result<void>): Result<void> => {
      const left = withoutSuggested(command, now.current.onlySuggested)
      return left === null ? say(fail('only-suggested', 'This is only a suggestion so far. Once it is accepted it can be worked on.')) : run(left)
    },
    [say],
  )

  const shownLive = useMemo<LiveMap>(() => {
    const drawn = { ...live, map: drawing.map, onlySuggested }
    if (!suggests) {
      const unsent = live.status === 'saved' && own.unsent > 0
      return {
        ...drawn,
        ...(unsent ? { status: 'saving' as const, unsavedCount: own.unsent } : {}),
        canEdit: live.canEdit && mode === 'editing',
        run: (command) => guarded(command, (left) => live.run(left)),
      }
    }
    // What is wrong with the connection or the account is said as it is; else it is about what one has suggested.
    const well = live.status === 'read-only' || live.status === 'saved' || live.status === 'saving'
    return {
      ...drawn,
      canEdit: own.ledger !== null,
      status: !well ? live.status : own.offline ? 'offline' : own.unsent > 0 ? 'saving' : 'saved',
      unsavedCount: own.unsent,
      keptOnDevice: true,
      canUndo: own.canUndo,
      canRedo: own.canRedo,
      run: (command) => guarded(command, (left) => say(own.run(left))),
      editText: (claim, text, base) => own.editText(claim, text, base),
      undo: own.undo,
      redo: own.redo,
    }
  }, [live, drawing, onlySuggested, suggests, mode, own, guarded, say])

  const decisions = useDecisions({ live, open: open ?? [], reload, userId: user?.id })
  const suggesting = useMemo<Suggesting>(
    () => ({
      mode, modes, setMode, mayDecide: mayDecide(standing.role) && !standing.archived, archived: standing.archived,
      open, problem, reload, shown, setShown, chosen, choose,
      unsent: own.unsent, offline: own.offline, refused: own.refused, withdraw: own.withdraw,
      suggestAgain: (key) => ledger?.retry(key, (suggestion) => suggestAgain(now.current.live.stored, suggestion)),
      drop: (key) => ledger?.drop(key),
      ...decisions,
    }),
    [mode, modes, setMode, standing, open, problem, reload, shown, chosen, own, ledger, decisions],
  )

  return useMemo(() => ({ live: shownLive, changes: drawing.changes, suggesting }), [shownLive, drawing, suggesting])
}

const somebody = { id: null, name: 'someone who has left', colour: 'var(--line)' }

function byAge(a: { at: string }, b: { at: string }): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : 0
}
