'use client'
import { useCallback, useMemo, useRef, useState } from 'react'
import { adaptInverse } from '../../../lib/collaboration/client/adapt-inverse.ts'
import { applyCommand } from '../../../lib/domain/argument/apply-command.ts'
import { invertCommand } from '../../../lib/domain/argument/invert-command.ts'
import type { MapCommand } from '../../../lib/domain/argument/map-command.ts'
import { fitSuggestion } from '../../../lib/domain/argument/suggestion/fit-suggestion.ts'
import type { AcceptAnswer } from '../../../lib/domain/argument/suggestion/suggestion-answer.ts'
import { callApi, type ApiProblem } from '../../api/call-api.ts'
import { useToast } from '../../ui/toast.tsx'
import type { LiveMap } from '../live-map.ts'
import type { OpenSuggestion, Suggesting } from './suggesting.ts'

interface Current {
  live: LiveMap
  open: readonly OpenSuggestion[]
  reload: () => void
  userId?: string
}

/** Accepting and rejecting (SPEC: SU25), each with a way back. */
export function useDecisions(current: Current): Pick<Suggesting, 'deciding' | 'accept' | 'reject'> {
  const now = useRef(current)
  now.current = current
  const toast = useToast()
  const [deciding, setDeciding] = useState<ReadonlySet<string>>(new Set())

  const busy = useCallback(async <T>(id: string, work: () => Promise<T>): Promise<T> => {
    setDeciding((old) => new Set([...old, id]))
    try {
      return await work()
    } finally {
      setDeciding((old) => new Set([...old].filter((each) => each !== id)))
      now.current.reload()
    }
  }, [])

  const actions = useMemo(() => {
    const failed = (what: string, { detail }: ApiProblem) => toast.show({ message: `${what} ${detail}`, urgent: true })

    return {
      accept: (id: string, commands?: readonly number[], quietly = false) =>
        busy(id, async () => {
          const found = now.current.open.find(({ suggestion }) => suggestion.id === id)
          const before = now.current.live.stored
          const answer = await callApi<AcceptAnswer>('POST', `suggestions/${id}/accept`, { ...(commands ? { commands } : {}), ...(found?.updatedAt ? { seen: found.updatedAt } : {}) })
          if (!answer.ok) {
            if (!quietly) failed('The suggestion was not accepted.', answer.problem)
            return false
          }
          if (!found || quietly) return true
          const { taken } = answer.value
          const part = taken.length < found.suggestion.commands.length ? 'Accepted a part of the suggestion' : 'Accepted the suggestion'
          toast.show({ message: `${part} by ${found.by.name}.`, undo: () => takeBack(found, taken, before) })
          return true
        }),
      reject: (id: string, reason?: string) =>
        busy(id, async () => {
          const found = now.current.open.find(({ suggestion }) => suggestion.id === id)
          const answer = await callApi('POST', `suggestions/${id}/reject`, reason ? { reason } : {})
          if (!answer.ok) {
            failed('The suggestion was not rejected.', answer.problem)
            return false
          }
          toast.show({ message: `Rejected the suggestion${found ? ` by ${found.by.name}` : ''}. It is among the decided ones; only its author can suggest it again.` })
          return true
        }),
    }

    /** What was accepted is taken back as an edit of one's own, which leaves alone what others did to it since. */
    function takeBack({ suggestion, by }: OpenSuggestion, taken: readonly number[], before: LiveMap['stored']) {
      const { live, userId } = now.current
      const command: MapCommand = { type: 'batch', commands: fitSuggestion(before, suggestion, taken).commands }
      const after = applyCommand(before, command)
      const inverse = after.ok ? adaptInverse(invertCommand(before, command, { at: new Date().toISOString(), ...(userId ? { by: userId } : {}) }), after.value, live.stored) : null
      const done = inverse === null ? null : live.run(inverse)
      toast.show({ message: done?.ok ? `Took back what ${by.name} had suggested.` : 'Others have gone on from there, so it was left as it is. History can bring back an earlier state.' })
    }
  }, [busy, toast])

  return useMemo(() => ({ deciding, ...actions }), [deciding, actions])
}
