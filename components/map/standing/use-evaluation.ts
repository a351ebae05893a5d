'use client'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { Claim } from '../../../lib/domain/argument/claim.ts'
import type { Relation } from '../../../lib/domain/argument/relation.ts'
import { evaluateAgain, type Evaluated } from '../../../lib/domain/evaluation/evaluate-again.ts'
import { evaluateMap, type Evaluation, type EvaluationOptions } from '../../../lib/domain/evaluation/evaluate-map.ts'
import { bareClaim, bareMap, bareRelation, changesIn, withChanges, type EvaluationAnswer, type EvaluationQuestion } from './evaluation-work.ts'

/** Maps of up to so many claims are worked out at once, within the frame: it takes a millisecond or two. */
const atOnce = 300

/**
 * How the map stands, kept up as people edit; null while it is not asked for, and on a large map until it is first known. On a
 * large map it is worked out in a worker, which is sent what changed and answers with what changed by it.
 */
export function useEvaluation(map: ArgumentMap, options: EvaluationOptions, on: boolean): Evaluation | null {
  const isLarge = map.claims.size > atOnce
  const bare = useBareMap(map, on)
  const small = useSmall(bare, options, on && !isLarge)
  const large = useLarge(bare, options, on && isLarge)
  return isLarge ? large : small
}

function useSmall(map: ArgumentMap, options: EvaluationOptions, on: boolean): Evaluation | null {
  const last = useRef<Evaluated | null>(null)
  return useMemo(() => {
    if (!on) return (last.current = null)
    const evaluation = last.current ? evaluateAgain(last.current, map, options) : evaluateMap(map, options)
    last.current = { map, evaluation }
    return evaluation
  }, [map, options, on])
}

function useLarge(map: ArgumentMap, options: EvaluationOptions, on: boolean): Evaluation | null {
  const [evaluation, setEvaluation] = useState<Evaluation | null>(null)
  const send = useRef<(map: ArgumentMap, options: EvaluationOptions) => void>(undefined)
  useEffect(() => {
    if (!on) return
    let sent: ArgumentMap | undefined
    let asked: { map: ArgumentMap; options: EvaluationOptions } | null = null
    let busy = false
    let next: { map: ArgumentMap; options: EvaluationOptions } | null = null
    const worker = new Worker(new URL('./evaluation.worker.ts', import.meta.url), { type: 'module' })
    const ask = (map: ArgumentMap, options: EvaluationOptions) => {
      // One at a time, the newest next.
      asked = { map, options }
      if (busy) return void (next = asked)
      busy = true
      const question: EvaluationQuestion = { claims: changesIn(sent?.claims, map.claims), relations: changesIn(sent?.relations, map.relations), options }
      sent = map
      worker.postMessage(question)
    }
    worker.onmessage = ({ data }: MessageEvent<EvaluationAnswer>) => {
      const { standing, labels, acting, settled, ...rest } = data
      setEvaluation((old) => ({ ...rest, standing: withChanges(old?.standing, standing), labels: withChanges(old?.labels, labels), acting: withChanges(old?.acting, acting), settled: withChanges(old?.settled, settled) }))
      busy = false
      const waiting = next
      next = null
      if (waiting) ask(waiting.map, waiting.options)
    }
    // Its file may not have come through: then it is worked out here.
    worker.onerror = () => {
      send.current = (map, options) => setEvaluation(evaluateMap(map, options))
      if (asked) send.current(asked.map, asked.options)
    }
    send.current = ask
    return () => {
      worker.terminate()
      send.current = undefined
      setEvaluation(null)
    }
  }, [on])
  useEffect(() => {
    if (on) send.current?.(map, options)
  }, [on, map, options])
  return on ? evaluation : null
}

/** The map without words and places: the same object while nothing changes that tells on how things stand. */
function useBareMap(map: ArgumentMap, on: boolean): ArgumentMap {
  const last = useRef<{ of: ArgumentMap; claims: Map<string, Claim>; relations: Map<string, Relation>; map: ArgumentMap } | null>(null)
  return useMemo(() => {
    const old = last.current
    if (!on && old) return old.map
    const claims = bared(map.claims, old?.of.claims, old?.claims, bareClaim)
    const relations = bared(map.relations, old?.of.relations, old?.relations, bareRelation)
    const same = old !== null && claims === old.claims && relations === old.relations
    const made = same ? old.map : bareMap(claims, relations)
    last.current = { of: map, claims, relations, map: made }
    return made
  }, [map, on])
}

function bared<T>(items: ReadonlyMap<string, T>, before: ReadonlyMap<string, T> | undefined, known: Map<string, T> | undefined, bare: (item: T) => T): Map<string, T> {
  if (before === items && known) return known
  let changed = known === undefined || known.size !== items.size
  const next = new Map<string, T>()
  for (const [id, item] of items) {
    const old = known?.get(id)
    let own = old
    if (old === undefined || before!.get(id) !== item) {
      own = bare(item)
      if (old !== undefined && JSON.stringify(old) === JSON.stringify(own)) own = old
      else changed = true
    }
    next.set(id, own!)
  }
  return changed ? next : known!
}
