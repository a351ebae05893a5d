import type { ArgumentMap } from '../../argument/argument-map.ts'
import type { ClaimId, RelationId } from '../../ids.ts'

/** A step that bears on a node: it acts as strongly as the weakest of itself and its joint premises. */
export interface Influence {
  sign: 1 | -1
  /** The step's own node and those of its premises. */
  joint: readonly number[]
}

export interface GradualNetwork {
  /** By node: claims first, then supports and attacks. */
  bases: Float64Array
  influences: readonly (readonly Influence[])[]
  claims: ReadonlyMap<ClaimId, number>
  /** What each support and each attack is to whatever it bears on. */
  relations: ReadonlyMap<RelationId, { node: number; joint: readonly number[] }>
}

const defaultBase = 0.5

/** Claims and steps as nodes. A step has base 1 and is borne on by what undercuts and what backs it. */
export function gradualNetwork(map: ArgumentMap): GradualNetwork {
  const claims = new Map<ClaimId, number>()
  for (const id of map.claims.keys()) claims.set(id, claims.size)
  const steps = [...map.relations.values()].filter(({ kind }) => kind === 'supports' || kind === 'attacks')
  const relations = new Map<RelationId, { node: number; joint: readonly number[] }>()
  for (const { id, premises } of steps) {
    const node = claims.size + relations.size
    relations.set(id, { node, joint: [node, ...premises.map(({ claim }) => claims.get(claim)!)] })
  }
  const bases = new Float64Array(claims.size + relations.size).fill(1)
  for (const [id, node] of claims) bases[node] = map.claims.get(id)!.weight ?? defaultBase
  const influences: Influence[][] = Array.from(bases, () => [])
  for (const { id, kind, target } of steps) {
    const node = target.claim === undefined ? relations.get(target.relation)?.node : claims.get(target.claim)
    if (node !== undefined) influences[node]!.push({ sign: kind === 'supports' ? 1 : -1, joint: relations.get(id)!.joint })
  }
  return { bases, influences, claims, relations }
}
