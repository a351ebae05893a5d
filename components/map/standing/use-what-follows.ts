'use client'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { ClaimLabel } from '../../../lib/domain/evaluation/claim-label.ts'
import type { Evaluation } from '../../../lib/domain/evaluation/evaluate-map.ts'
import { labelChanges } from '../../../lib/domain/evaluation/label-changes.ts'
import { whyItStands } from '../../../lib/domain/evaluation/why-it-stands.ts'
import type { ClaimId, RelationId } from '../../../lib/domain/ids.ts'
import { keep, readKept } from '../room/kept-setting.ts'
import type { MapSources } from '../sources/map-sources.ts'
import type { StandingControl, StandingMark } from './standing-control.ts'
import { isSupposing, nothingSupposed, optionsFor, supposedClaims, type Supposed, type Supposition } from './supposed.ts'
import { useEvaluation } from './use-evaluation.ts'

interface Asked {
  mapId: string
  userId: string | undefined
  /** The map as it is: what is only suggested tells on nothing yet. */
  map: ArgumentMap
  sources: MapSources
  /** Two states are compared: nothing of it is shown. */
  suspended: boolean
}

const noMarks: ReadonlyMap<ClaimId, StandingMark> = new Map()
const noneIdle: ReadonlySet<RelationId> = new Set()

/**
 * How things stand, live; what one supposes, and what it changes. Off until somebody asks: a map opens as what people wrote,
 * not with a verdict on it. Whoever turned it on finds it so on this map again.
 */
export function useWhatFollows({ mapId, userId, map, sources, suspended }: Asked): StandingControl {
  const key = `sic-standing:${userId ?? ''}:${mapId}`
  const [asked, setAsked] = useState(() => typeof window !== 'undefined' && readKept(key) === 'on')
  const setOn = useCallback(
    (on: boolean) => {
      setAsked(on)
      keep(key, on ? 'on' : '')
    },
    [key],
  )
  const [supposed, setSupposed] = useState<Supposed>(nothingSupposed)
  const on = asked && !suspended
  const supposing = isSupposing(supposed)
  const { evidence, claims: mapClaims, relations } = map
  const claims = useMemo(() => supposedClaims(map, supposed, sources), [supposed, sources.passages, evidence, relations, mapClaims]) // eslint-disable-line react-hooks/exhaustive-deps -- of the map, these alone
  const options = useMemo(() => optionsFor(map, supposed, claims), [mapClaims, supposed, claims]) // eslint-disable-line react-hooks/exhaustive-deps -- of the map, its claims alone
  const steady = useSame(options)
  const asItIs = useSame(useMemo(() => optionsFor(map, nothingSupposed, noSuppositions), [mapClaims])) // eslint-disable-line react-hooks/exhaustive-deps -- as above
  const evaluation = useEvaluation(map, steady, on)
  const plain = useEvaluation(map, asItIs, on && supposing)
  const otherwise = useMemo(() => (supposing && plain && evaluation ? labelChanges(plain, evaluation) : []), [supposing, plain, evaluation])
  // That what is supposed is so is no news.
  const changes = useMemo(() => otherwise.filter(({ claim }) => !claims.has(claim)), [otherwise, claims])

  const lastMarks = useRef(noMarks)
  const marks = useMemo(() => (lastMarks.current = evaluation ? marksOf(evaluation, otherwise, claims, lastMarks.current) : noMarks), [evaluation, otherwise, claims])
  const idle = useMemo(() => (evaluation ? new Set([...evaluation.acting].flatMap(([id, acts]) => (acts === 'out' ? [id] : []))) : noneIdle), [evaluation])

  const [whyAsked, setWhyAsked] = useState<{ claim: ClaimId; at: number } | null>(null)
  const why = useMemo(() => {
    const found = on && whyAsked && evaluation ? whyItStands(map, evaluation, whyAsked.claim) : null
    return found && { ...found, claim: whyAsked!.claim, at: Math.min(whyAsked!.at, found.steps.length - 1) }
  }, [on, map, evaluation, whyAsked])
  const showWhy = useCallback(
    (claim: ClaimId | null) => {
      if (claim !== null) setOn(true)
      setWhyAsked(claim === null ? null : { claim, at: 0 })
    },
    [setOn],
  )
  const goTo = useCallback((at: number) => setWhyAsked((old) => old && { ...old, at: Math.max(0, at) }), [])

  const doing = useMemo(
    () => ({
      suppose: (ids: Iterable<ClaimId>, how: Supposition | null) => {
        setOn(true)
        setSupposed((old) => ({ ...old, claims: put(old.claims, ids, how) }))
      },
      supposeDocument: (id: string, how: Supposition | null) => {
        setOn(true)
        setSupposed((old) => ({ ...old, documents: put(old.documents, [id], how) }))
      },
      supposeOnlyGranted: (onlyGranted: boolean) => {
        setOn(true)
        setSupposed((old) => ({ ...old, onlyGranted }))
      },
      supposeNothing: () => setSupposed(nothingSupposed),
    }),
    [setOn],
  )
  // A way that is shown ends with what it is about.
  useEffect(() => {
    if (whyAsked && !map.claims.has(whyAsked.claim)) setWhyAsked(null)
  }, [map, whyAsked])
  return useMemo(
    () => ({ on, setOn, map, evaluation, options: steady, marks, idle, supposed, claims, ...doing, changes, why, showWhy, goTo }),
    [on, setOn, map, evaluation, steady, marks, idle, supposed, claims, doing, changes, why, showWhy, goTo],
  )
}

const noSuppositions: ReadonlyMap<ClaimId, Supposition> = new Map()

/** The options given before, where they grant and withdraw the same. */
function useSame(options: ReturnType<typeof optionsFor>): ReturnType<typeof optionsFor> {
  const last = useRef(options)
  const same = (one?: ReadonlySet<string>, other?: ReadonlySet<string>) => one!.size === other!.size && [...one!].every((id) => other!.has(id))
  const old = last.current
  if (old !== options && (old.assumes !== options.assumes || !same(old.granted, options.granted) || !same(old.withdrawn, options.withdrawn))) last.current = options
  return last.current
}

/** One mark for each claim that stands somehow; the same object while it says the same. */
function marksOf({ labels }: Evaluation, changes: StandingControl['changes'], supposed: ReadonlyMap<ClaimId, Supposition>, before: ReadonlyMap<ClaimId, StandingMark>): ReadonlyMap<ClaimId, StandingMark> {
  const was = new Map<ClaimId, ClaimLabel>(changes.map((change) => [change.claim, change.was]))
  const marks = new Map<ClaimId, StandingMark>()
  for (const [id, label] of labels) {
    const old = before.get(id)
    const [then, how] = [was.get(id), supposed.get(id)]
    const same = old !== undefined && old.label === label && old.was === then && old.supposed === how
    marks.set(id, same ? old : { label, ...(then ? { was: then } : {}), ...(how ? { supposed: how } : {}) })
  }
  return marks
}

function put<K>(old: ReadonlyMap<K, Supposition>, ids: Iterable<K>, how: Supposition | null): ReadonlyMap<K, Supposition> {
  const next = new Map(old)
  for (const id of ids) {
    if (how === null) next.delete(id)
    else next.set(id, how)
  }
  return next
}
