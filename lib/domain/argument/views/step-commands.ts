import { newId } from '../../ids.ts'
import type { Json, JsonObject } from '../../json.ts'
import type { ArgumentMap } from '../argument-map.ts'
import type { MapCommand } from '../map-command.ts'
import { recordsById } from './kept-records.ts'
import { stepsOf, type Step, type StepTarget } from './step.ts'

/** Adds a step for each target, after the step with the id `after`, else at the end. */
export function addSteps(map: ArgumentMap, targets: readonly StepTarget[], after?: string): MapCommand {
  const made = targets.map((target): Step => ({ id: newId(), order: 0, target, passages: true }))
  const steps = stepsOf(map)
  const at = after === undefined ? steps.length : steps.findIndex(({ id }) => id === after) + 1 || steps.length
  return inOrder(map, [...steps.slice(0, at), ...made, ...steps.slice(at)], new Set(made.map(({ id }) => id)))
}

/** Puts a step at a place among the others, counted from 0 once it is taken out; null where that changes nothing. */
export function moveStep(map: ArgumentMap, id: string, place: number): MapCommand | null {
  const steps = stepsOf(map)
  const own = steps.find((step) => step.id === id)
  if (!own) return null
  const others = steps.filter((step) => step !== own)
  const at = Math.max(0, Math.min(others.length, place))
  if (steps[at] === own) return null
  return inOrder(map, [...others.slice(0, at), own, ...others.slice(at)], new Set([id]))
}

/** An empty note clears it. */
export function changeStep(map: ArgumentMap, step: Step, changes: { note?: string; passages?: boolean }): MapCommand {
  return put(map, { ...step, ...changes })
}

export function removeStep(id: string): MapCommand {
  return { type: 'put', on: 'step', id, value: null }
}

/**
 * Writes those of `wanted` that are in `own` with an order between their neighbours', so that whoever moves another step at
 * the same time keeps theirs. Only where numbers leave no room between all steps are counted anew.
 */
function inOrder(map: ArgumentMap, wanted: readonly Step[], own: ReadonlySet<string>): MapCommand {
  const placed: Step[] = []
  wanted.forEach((step, index) => {
    const low = placed.at(-1)?.order
    const next = wanted.slice(index + 1).find(({ id }) => !own.has(id))
    placed.push(own.has(step.id) ? { ...step, order: between(low, next?.order) } : step)
  })
  const rises = placed.every(({ order }, index) => index === 0 || order > placed[index - 1]!.order)
  const written = rises ? placed.filter(({ id }) => own.has(id)) : placed.map((step, index) => ({ ...step, order: index + 1 }))
  return { type: 'batch', commands: written.map((step) => put(map, step)) }
}

function between(low: number | undefined, high: number | undefined): number {
  if (low === undefined) return high === undefined ? 1 : high - 1
  return high === undefined ? low + 1 : low + (high - low) / 2
}

/** What a newer version has written beside it stays. */
function put(map: ArgumentMap, { id, order, target, note, passages }: Step): MapCommand {
  const value: { [key: string]: Json } = { ...recordsById(map.steps).get(id), id, order, target: targetJson(target) }
  delete value['note']
  delete value['passages']
  if (note) value['note'] = note
  if (!passages) value['passages'] = false
  return { type: 'put', on: 'step', id, value }
}

function targetJson({ claim, relation, view }: StepTarget): JsonObject {
  if (claim !== undefined) return { claim }
  return relation !== undefined ? { relation } : { view: view! }
}
