import { byCodeUnit } from '../argument/by-code-unit.ts'
import { foldText } from '../argument/fold-text.ts'
import type { ClaimId, RelationId } from '../ids.ts'
import { agreementOn } from './agreement-on.ts'
import type { Column, ColumnId } from './column.ts'
import type { Comparison } from './compare-map.ts'
import { hasOwnVoice } from './has-own-voice.ts'
import { rowIdOf } from './row.ts'
import { standApart } from './stand-apart.ts'

/** A word that the map defines: by whom it is defined how, and what turns on it. */
export interface Term {
  /** As the definitions write it; the first by their ids. */
  word: string
  /** In the order of the table. */
  definitions: readonly { claim: ClaimId; uses: readonly ColumnId[]; rejects: readonly ColumnId[] }[]
  /** What the word is said of: what a step concludes, for or against, that rests on a definition of the word or is backed by one. */
  applications: readonly Application[]
}

export interface Application {
  claim: ClaimId
  steps: readonly RelationId[]
  /** What the steps ask for besides the definitions: each states that a mark of the word is there. */
  marks: readonly ClaimId[]
}

/** *This may be about the word* (Chalmers 2011): two agree on every mark of which both speak, on one at least, and differ on what the word is said of. */
export interface AboutTheWord {
  word: string
  application: ClaimId
  a: ColumnId
  b: ColumnId
  agreed: readonly ClaimId[]
  /** Marks on which one of them takes no side. */
  open: readonly ClaimId[]
}

/** What a claim says with a word that those whose steps it rests on define differently. */
export interface MixedSupport {
  word: string
  claim: ClaimId
  /** Who draws the steps for it, each with the definitions of the word that they use. */
  by: readonly { column: ColumnId; uses: readonly ClaimId[] }[]
}

/** The words that the map's definitions define, in the order of the table. Upper and lower case, and accents, make no other word. */
export function termsOf(comparison: Comparison): Term[] {
  const { map } = comparison.input
  const words = new Map<string, { word: string; claims: ClaimId[] }>()
  for (const { target } of comparison.rows.flatMap(({ members }) => members)) {
    const claim = target.claim === undefined ? undefined : map.claims.get(target.claim)
    if (claim?.kind !== 'definition' || !claim.term?.trim()) continue
    const key = foldText(claim.term.trim())
    const known = words.get(key)
    if (known) known.claims.push(claim.id)
    else words.set(key, { word: claim.term.trim(), claims: [claim.id] })
  }
  return [...words.values()].map(({ word, claims }) => ({
    word,
    definitions: claims.map((claim) => ({ claim, uses: takingSide(comparison, claim, 1), rejects: takingSide(comparison, claim, -1) })),
    applications: applicationsOf(comparison, new Set(claims)),
  }))
}

function takingSide({ cell, columns, rowOf }: Comparison, claim: ClaimId, side: 1 | -1): ColumnId[] {
  const row = rowOf(rowIdOf({ claim }))
  const inRow = row?.members.find(({ target }) => target.claim === claim)?.sign ?? 1
  return columns.flatMap((column) => (row && hasOwnVoice(column) && cell(row.id, column.id).sign === side * inRow ? [column.id] : []))
}

function applicationsOf({ input: { map } }: Comparison, definitions: ReadonlySet<ClaimId>): Application[] {
  const found = new Map<ClaimId, { steps: Set<RelationId>; marks: Set<ClaimId> }>()
  for (const relation of map.relations.values()) {
    if (!relation.premises.some(({ claim }) => definitions.has(claim))) continue
    const step = relation.target.relation === undefined ? relation : relation.kind === 'supports' ? map.relations.get(relation.target.relation) : undefined
    if (!step || (step.kind !== 'supports' && step.kind !== 'attacks') || step.target.claim === undefined) continue
    const application = found.get(step.target.claim) ?? { steps: new Set(), marks: new Set() }
    application.steps.add(step.id)
    for (const { claim } of [...step.premises, ...relation.premises]) if (map.claims.get(claim)?.kind !== 'definition') application.marks.add(claim)
    found.set(step.target.claim, application)
  }
  return [...found].map(([claim, { steps, marks }]) => ({ claim, steps: [...steps].sort(byCodeUnit), marks: [...marks] }))
}

/** Pairs of columns whose quarrel over what a word is said of may be over the word. */
export function aboutTheWord(comparison: Comparison, terms: readonly Term[] = termsOf(comparison)): AboutTheWord[] {
  const found: AboutTheWord[] = []
  const pairs = pairsOf(comparison.columns)
  for (const { word, applications } of terms) {
    for (const { claim, marks } of applications) {
      for (const [a, b] of pairs) {
        if (agreementOn(comparison, claim, a.id, b.id) !== -1) continue
        const sides = marks.map((mark) => ({ mark, same: agreementOn(comparison, mark, a.id, b.id) }))
        if (sides.some(({ same }) => same === -1) || !sides.some(({ same }) => same === 1)) continue
        found.push({ word, application: claim, a: a.id, b: b.id, agreed: sides.filter(({ same }) => same === 1).map(({ mark }) => mark), open: sides.filter(({ same }) => same === 0).map(({ mark }) => mark) })
      }
    }
  }
  return found
}

function pairsOf(columns: readonly Column[]): [Column, Column][] {
  const own = columns.filter(hasOwnVoice)
  return own.flatMap((a, index) => own.slice(index + 1).filter((b) => standApart(a, b)).map((b): [Column, Column] => [a, b]))
}

/** Claims whose words hold a defined term, and whose support is drawn by columns that use different definitions of it. */
export function mixedSupports(comparison: Comparison, terms: readonly Term[] = termsOf(comparison)): MixedSupport[] {
  const { map } = comparison.input
  const drawers = drawersByClaim(comparison)
  const named = new Map(comparison.columns.map((column) => [column.id, column] as const))
  // A part beside its own document is one author.
  const apart = (a: ColumnId, b: ColumnId) => standApart(named.get(a)!, named.get(b)!)
  const found: MixedSupport[] = []
  for (const { word, definitions } of terms) {
    const term = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(foldText(word))}(?![\\p{L}\\p{N}])`, 'u')
    for (const [claim, columns] of drawers) {
      if (!term.test(foldText(map.claims.get(claim)?.text ?? ''))) continue
      const by = columns.map((column) => ({ column, uses: definitions.filter(({ uses }) => uses.includes(column)).map((definition) => definition.claim) })).filter(({ uses }) => uses.length > 0)
      const rejects = (column: ColumnId, uses: readonly ClaimId[]) => definitions.some((definition) => uses.includes(definition.claim) && definition.rejects.includes(column))
      // Who uses one definition more than another defines the word further, not otherwise.
      const differ = (one: (typeof by)[number], other: (typeof by)[number]) => (hasMore(one.uses, other.uses) && hasMore(other.uses, one.uses)) || rejects(other.column, one.uses)
      if (by.some((one) => by.some((other) => differ(one, other) && apart(one.column, other.column)))) found.push({ word, claim, by })
    }
  }
  return found
}

function hasMore<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.some((item) => !other.includes(item))
}

function drawersByClaim({ input: { map }, rows, columns, cell }: Comparison): Map<ClaimId, ColumnId[]> {
  const drawers = new Map<ClaimId, ColumnId[]>()
  for (const { id, target } of rows) {
    const relation = target.relation === undefined ? undefined : map.relations.get(target.relation)
    if (relation?.kind !== 'supports' || relation.target.claim === undefined) continue
    const by = columns.flatMap((column) => (hasOwnVoice(column) && cell(id, column.id).sign === 1 ? [column.id] : []))
    drawers.set(relation.target.claim, [...new Set([...(drawers.get(relation.target.claim) ?? []), ...by])])
  }
  return drawers
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
}

