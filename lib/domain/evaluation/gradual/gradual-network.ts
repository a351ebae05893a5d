import type { ArgumentMap } from '../../argument/argument-map.ts'
import type { ClaimId, RelationId } from '../../ids.ts'

/** A support or an attack by its own node, which undercuts weaken, and the nodes of its premises. */
export interface Step {
  node: number
  premises: readonly number[]
}

/** A step that bears on a node. */
export interface Influence {
  sign: 1 | -1
  step: Step
}

export interface GradualNetwork {
  /** By node: claims first, then supports and attacks. */
  bases: Float64Array
  influences: readonly (readonly Influence[])[]
  claims: ReadonlyMap<ClaimId, number>
  relations: ReadonlyMap<RelationId, Step>
}

const defaultBase = 0.5

/** Claims and steps as nodes. A step has base 1 and is borne on by what undercuts and what backs it. */
export function gradualNetwork(map: ArgumentMap): GradualNetwork {
  const claims = new Map<ClaimId, number>()
  for (const id of map.claims.keys()) claims.set(id, claims.size)
  const steps = [...map.relations.values()].filter(({ kind }) => kind === 'supports' || kind === 'attacks')
  const relations = new Map<RelationId, Step>()
  for (const { id, premises } of steps) {
    const node = claims.size + relations.size
    relations.set(id, { node, premises: premises.map(({ claim }) => claims.get(claim)!) })
  }
  const bases = new Float64Array(claims.size + relations.size).fill(1)
  for (const [id, node] of claims) bases[node] = map.claims.get(id)!.weight ?? defaultBase
  const influences: Influence[][] = Array.from(bases, () => [])
  for (const { id, kind, target } of steps) {
    const node = target.claim === undefined ? relations.get(target.relation)?.node : claims.get(target.claim)
    if (node !== undefined) influences[node]!.push({ sign: kind === 'supports' ? 1 : -1, step: relations.get(id)! })
  }
  return { bases, influences, claims, relations }
}
