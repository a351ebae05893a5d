import { newId as randomId } from '../ids.ts'
import type { Point } from '../layout/box.ts'
import type { ArgumentMap } from './argument-map.ts'
import type { Claim, ClaimKind } from './claim.ts'
import type { Evidence } from './evidence.ts'
import type { MapCommand } from './map-command.ts'
import { isPairKind } from './relation-form.ts'
import type { RelationKind, Target } from './relation.ts'
import { targetsFirst } from './targets-first.ts'

export interface Graft {
  /** A clean map: what is put in. */
  map: ArgumentMap
  /** How its loose ends bear on the target, where that is known; else they support it, or answer it. */
  leads?: ReadonlyMap<string, RelationKind>
  /** What its loose ends are to bear on; without it they stand by themselves. */
  target?: Target
  /** Upper left corners of its claims. */
  places?: ReadonlyMap<string, Point>
  /** The map it was copied from; without it, it was not a copy of anything. */
  from?: string
  /** Passages that can be cited here; evidence on others stays behind. */
  cites?: (passage: string) => boolean
  newId?: () => string
}

export interface Grafted {
  command: MapCommand
  /** The new claims, and of them the ones that bear on nothing else of what was put in. */
  claims: string[]
  roots: string[]
  /** How much evidence stayed behind. */
  leftBehind: number
}

/** The command that puts one map into another under new ids, as one step (SPEC: KB24). */
export function graftMap(into: ArgumentMap, { map, leads, target, places, from, cites = () => true, newId = randomId }: Graft): Grafted {
  const ids = new Map<string, string>()
  const renamed = (id: string) => ids.get(id) ?? ids.set(id, newId()).get(id)!
  const commands: MapCommand[] = []
  const roots = rootsOf(map)
  const targetKind = target?.claim === undefined ? undefined : into.claims.get(target.claim)?.kind
  for (const claim of map.claims.values()) commands.push({ type: 'add', on: 'claim', item: graftClaim(claim, renamed(claim.id), roots.has(claim.id) && targetKind === 'question' && leads?.get(claim.id) === undefined) })

  for (const relation of targetsFirst(map.relations.values()))
    commands.push({
      type: 'add',
      on: 'relation',
      item: {
        ...relation,
        id: renamed(relation.id),
        premises: relation.premises.map((premise) => ({ ...premise, claim: renamed(premise.claim) })).sort((a, b) => (a.claim < b.claim ? -1 : 1)),
        target: relation.target.claim !== undefined ? { claim: renamed(relation.target.claim) } : { relation: renamed(relation.target.relation) },
        ...(relation.asks ? { asks: { ...relation.asks, relation: renamed(relation.asks.relation) } } : {}),
      },
    })
  for (const root of target ? roots : []) {
    const kind = bearing(map.claims.get(root)!.kind, leads?.get(root), target!, targetKind)
    if (kind) commands.push({ type: 'add', on: 'relation', item: { id: newId(), kind, premises: [{ claim: renamed(root) }], target: target! } })
  }
  const evidence = graftEvidence(into, map, renamed, cites)
  commands.push(...evidence.commands)
  return { command: { type: 'batch', commands }, claims: [...map.claims.keys()].map(renamed), roots: [...roots].map(renamed), leftBehind: map.evidence.size - evidence.kept }

  function graftClaim({ removed: _removed, pos: _pos, copiedFrom: _copied, ...claim }: Claim, id: string, answers: boolean): Claim {
    const place = places?.get(claim.id)
    return {
      ...claim,
      id,
      ...(answers && claim.kind === 'claim' ? { kind: 'position' as const } : {}),
      ...(from === undefined ? {} : { copiedFrom: { map: from, claim: claim.id } }),
      ...(place ? { pos: { x: Math.round(place.x), y: Math.round(place.y), byHand: false } } : {}),
    }
  }
}

/** The claims that bear on nothing. */
function rootsOf(map: ArgumentMap): Set<string> {
  const bound = new Set([...map.relations.values()].flatMap(({ premises }) => premises.map(({ claim }) => claim)))
  return new Set([...map.claims.keys()].filter((id) => !bound.has(id)))
}

/** Null where a loose end had better stand by itself: a question under a claim. */
function bearing(kind: ClaimKind, lead: RelationKind | undefined, target: Target, targetKind: ClaimKind | undefined): RelationKind | null {
  if (target.relation !== undefined) return kind === 'question' ? null : lead === 'attacks' ? 'attacks' : 'supports'
  if (kind === 'question') return targetKind === 'question' ? 'specialises' : null
  if (targetKind === 'question') return 'answers'
  if (lead === undefined || lead === 'answers') return 'supports'
  return isPairKind(lead) || lead === 'attacks' ? lead : 'supports'
}

function graftEvidence(into: ArgumentMap, map: ArgumentMap, renamed: (id: string) => string, cites: (passage: string) => boolean): { commands: MapCommand[]; kept: number } {
  const kept = [...map.evidence.values()].filter(({ passage }) => cites(passage))
  // The same voice is the same here, by its name.
  const voices = new Map<string, string>()
  const commands: MapCommand[] = []
  for (const id of new Set(kept.flatMap(({ reports }) => reports?.map(({ voice }) => voice) ?? []))) {
    const voice = map.voices.get(id)
    if (!voice) continue
    const known = [...into.voices.values()].find(({ name, removed }) => !removed && name === voice.name)
    voices.set(id, known?.id ?? renamed(id))
    if (!known) commands.push({ type: 'add', on: 'voice', item: { ...voice, id: renamed(id) } })
  }
  for (const { removed: _removed, sense, reports, ...evidence } of kept) {
    const item: Evidence = {
      ...evidence,
      id: renamed(evidence.id),
      target: evidence.target.claim !== undefined ? { claim: renamed(evidence.target.claim) } : { relation: renamed(evidence.target.relation) },
      ...(sense !== undefined && map.claims.has(sense) ? { sense: renamed(sense) } : {}),
      ...(reports ? { reports: reports.flatMap((report) => (voices.has(report.voice) ? [{ ...report, voice: voices.get(report.voice)! }] : [])) } : {}),
    }
    commands.push({ type: 'add', on: 'evidence', item })
  }
  return { commands, kept: kept.length }
}
