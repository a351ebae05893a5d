import type { RelationKind } from '../../argument/relation.ts'
import { findScheme, schemeName } from '../../argument/schemes/find-scheme.ts'

/** What a line or a junction of a canvas says. `reversed`: the end of the line bears on its beginning. */
export interface EdgeMeaning {
  kind: RelationKind
  reversed: boolean
  scheme?: string
}

const own: Record<RelationKind, string> = {
  supports: 'supports',
  attacks: 'attacks',
  answers: 'answers',
  equals: 'says the same as',
  contradictory: 'contradictory to',
  contrary: 'contrary to',
  specialises: 'special case of',
  rephrases: 'in other words',
}

const forward: Record<RelationKind, readonly string[]> = {
  supports: ['supports', 'support', 'backs', 'pro', 'for', 'in favour of', 'in favor of', 'reason for', 'evidence for', 'therefore', 'so', 'hence', 'thus', 'proves', 'implies', 'justifies', '+'],
  attacks: ['attacks', 'attack', 'con', 'against', 'contra', 'rebuts', 'refutes', 'objects to', 'objection to', 'opposes', 'undercuts', 'undermines', 'defeats', 'contradicts', 'disagrees with', 'conflicts with', '-', '−', '–'],
  answers: ['answers', 'answer to', 'position on', 'responds to'],
  equals: ['equals', 'same as', 'says the same', 'says the same as', '='],
  contradictory: ['contradictory', 'contradictory to'],
  contrary: ['contrary', 'contrary to', 'excludes', 'cannot stand with'],
  specialises: ['specialises', 'special case', 'special case of', 'case of', 'example of'],
  rephrases: ['rephrases', 'in other words', 'restates'],
}
const backward: Partial<Record<RelationKind, readonly string[]>> = {
  supports: ['because', 'since', 'supported by', 'reason', 'why', 'based on', 'backed by'],
  attacks: ['but', 'however', 'attacked by', 'refuted by', 'opposed by', 'objection'],
  answers: ['answered by', 'answer'],
}

const words = new Map<string, EdgeMeaning>()
for (const [kind, list] of Object.entries(forward)) for (const word of list) words.set(word, { kind: kind as RelationKind, reversed: false })
for (const [kind, list] of Object.entries(backward)) for (const word of list) words.set(word, { kind: kind as RelationKind, reversed: true })

/** What words on a line or in a junction mean, or null: “supports”, “because”, “attacks (Expert opinion)”. */
export function labelMeaning(label: string): EdgeMeaning | null {
  const found = /^([^()]{1,40}?)\s*(?:\(([^()]{1,500})\))?\s*$/.exec(label.trim())
  const meaning = found ? words.get(found[1]!.toLowerCase().replace(/[:.!]$/, '')) : undefined
  if (meaning === undefined) return null
  return found![2] === undefined ? meaning : { ...meaning, scheme: findScheme(found![2])?.id ?? found![2] }
}

/** The words that say a kind of relation and its scheme. */
export function meaningLabel({ kind, scheme }: { kind: RelationKind; scheme?: string }): string {
  return scheme === undefined || scheme === '' || /[()]/.test(schemeName(scheme)) ? own[kind] : `${own[kind]} (${schemeName(scheme)})`
}

/** The colours that the format has numbers for: red, green, cyan, yellow. */
const presets: Partial<Record<RelationKind, string>> = { attacks: '1', contradictory: '1', contrary: '1', supports: '4', answers: '5' }

export function meaningColor(kind: RelationKind): string {
  return presets[kind] ?? '3'
}

/** Red speaks against and green for, whatever its shade; other colours say nothing. */
export function colorMeaning(color: string): EdgeMeaning | null {
  if (color === '1') return { kind: 'attacks', reversed: false }
  if (color === '4') return { kind: 'supports', reversed: false }
  const found = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color)
  if (!found) return null
  const [red, green, blue] = found.slice(1).map((hex) => Number.parseInt(hex, 16)) as [number, number, number]
  if (red > green * 1.6 && red > blue * 1.6) return { kind: 'attacks', reversed: false }
  if (green > red * 1.3 && green > blue * 1.15) return { kind: 'supports', reversed: false }
  return null
}
