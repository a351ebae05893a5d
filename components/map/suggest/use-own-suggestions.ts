'use client'
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { MapCommand } from '../../../lib/domain/argument/map-command.ts'
import { mergeTexts } from '../../../lib/domain/argument/text-change.ts'
import { newId, type ClaimId } from '../../../lib/domain/ids.ts'
import { fail, ok, type Result } from '../../../lib/domain/result.ts'
import type { LiveMap } from '../live-map.ts'
import { ledgerName } from './forget-suggestions.ts'
import { isWhole, suggestStep, withSuggestions } from './suggest-step.ts'
import { sendSuggestion } from './send-suggestion.ts'
import { SuggestionLedger, type LedgerState, type LedgerStorage, type OwnSuggestion } from './suggestion-ledger.ts'

export interface OwnSuggestions extends LedgerState {
  ledger: SuggestionLedger | null
  run(command: MapCommand): Result<void>
  editText(claim: ClaimId, text: string, base?: string): Result<void>
  undo(): Result<void>
  redo(): Result<void>
  canUndo: boolean
  canRedo: boolean
  withdraw(id: string): void
}

/** A pause this long ends a stretch of typing, in milliseconds. */
const typingPause = 2000
const maxSteps = 200

interface Steps {
  done: readonly (readonly OwnSuggestion[])[]
  undone: readonly (readonly OwnSuggestion[])[]
}
const noSteps: Steps = { done: [], undone: [] }

/** One person's own suggestions for a map, and their steps on them, which can be taken back while the suggestions are open. */
export function useOwnSuggestions(mapId: string, userId: string | undefined, live: LiveMap): OwnSuggestions {
  const [ledger, setLedger] = useState<SuggestionLedger | null>(null)
  useEffect(() => {
    if (userId === undefined) return
    const opened = new SuggestionLedger({ name: ledgerName(userId, mapId), storage: deviceStorage, newId, isWhole, send: (request) => sendSuggestion(mapId, userId, request) })
    setLedger(opened)
    const hurry = () => opened.hurry()
    const seen = () => document.visibilityState === 'hidden' && opened.hurry()
    window.addEventListener('online', hurry)
    document.addEventListener('visibilitychange', seen)
    return () => {
      window.removeEventListener('online', hurry)
      document.removeEventListener('visibilitychange', seen)
      opened.close()
      setLedger(null)
      setSteps(noSteps)
    }
  }, [mapId, userId])

  const state = useSyncExternalStore(ledger?.subscribe ?? subscribeToNothing, ledger?.state ?? (() => nothing), () => nothing)
  const [steps, setSteps] = useState<Steps>(noSteps)
  const typed = useRef<{ claim: ClaimId; at: number } | null>(null)
  const now = useRef({ live, ledger, steps })
  now.current = { live, ledger, steps }
  const remember = useCallback((next: Steps) => {
    now.current.steps = next
    setSteps(next)
  }, [])

  const step = useCallback(
    (command: MapCommand, typing?: ClaimId): Result<void> => {
      const { live, ledger, steps } = now.current
      if (!ledger) return fail('not-yet', 'The map is still loading.')
      const before = ledger.state().own
      const after = suggestStep(live.stored, before, command, { newId, now: () => new Date().toISOString() })
      if (!after.ok) return after
      const at = Date.now()
      // The first words of a new claim and the claim are one step: nobody wants an empty one back.
      const first = typing !== undefined && withSuggestions(live.stored, before).claims.get(typing)?.text === ''
      const continues = typing !== undefined && (first || (typed.current?.claim === typing && at - typed.current.at < typingPause)) && steps.done.length > 0
      typed.current = typing === undefined ? null : { claim: typing, at }
      remember({ done: continues ? steps.done : [...steps.done.slice(1 - maxSteps), before], undone: [] })
      ledger.set(after.value)
      return ok(undefined)
    },
    [remember],
  )

  const actions = useMemo(() => {
    const takeBack = (from: 'done' | 'undone', to: 'done' | 'undone', words: string): Result<void> => {
      const { ledger, steps } = now.current
      const wanted = steps[from].at(-1)
      if (!ledger || wanted === undefined) return fail('nothing-left', `There is nothing to ${words}.`)
      typed.current = null
      remember({ ...steps, [from]: steps[from].slice(0, -1), [to]: [...steps[to], ledger.state().own] })
      ledger.set(wanted)
      return ok(undefined)
    }
    return {
      run: (command: MapCommand) => step(command),
      editText(claim: ClaimId, text: string, base?: string) {
        const { live, ledger } = now.current
        const current = withSuggestions(live.stored, ledger?.state().own ?? []).claims.get(claim)?.text
        const merged = current === undefined || base === undefined ? text : (mergeTexts(base, text, current) ?? text)
        return step({ type: 'edit-text', id: claim, text: merged }, claim)
      },
      undo: () => takeBack('done', 'undone', 'undo'),
      redo: () => takeBack('undone', 'done', 'redo'),
      withdraw(id: string) {
        const { ledger, steps } = now.current
        if (!ledger) return
        const before = ledger.state().own
        typed.current = null
        remember({ done: [...steps.done, before], undone: [] })
        ledger.set(before.filter(({ suggestion }) => suggestion.id !== id))
      },
    }
  }, [step, remember])

  return useMemo(() => ({ ledger, ...state, ...actions, canUndo: steps.done.length > 0, canRedo: steps.undone.length > 0 }), [ledger, state, actions, steps])
}

/** Asked anew each time: a browser may refuse it from one moment to the next. */
const deviceStorage: LedgerStorage = {
  getItem: (key) => localStorage.getItem(key),
  setItem: (key, value) => localStorage.setItem(key, value),
  removeItem: (key) => localStorage.removeItem(key),
}
const nothing: LedgerState = { own: [], unsent: 0, refused: [], offline: false }
const subscribeToNothing = () => () => {}
