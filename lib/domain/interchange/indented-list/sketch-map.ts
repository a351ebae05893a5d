import { emptyMap, type ArgumentMap } from '../../argument/argument-map.ts'
import type { Claim } from '../../argument/claim.ts'
import { byCodeUnit } from '../../argument/by-code-unit.ts'
import { cleanText } from '../../argument/clean-text.ts'
import { mapLimits } from '../../argument/map-limits.ts'
import { isPairKind } from '../../argument/relation-form.ts'
import type { Relation, RelationKind, Target } from '../../argument/relation.ts'
import type { Problem } from '../../result.ts'
import { findQuestions } from './find-questions.ts'

/** What a reader of other people's text gives. Ids are alike at every reading; whoever keeps the map gives it new ones. */
export interface ReadSketch {
  map: ArgumentMap
  problems: Problem[]
  /** How a claim that bears on nothing here is meant to bear on whatever it is put under, where the text says so. */
  leads: ReadonlyMap<string, RelationKind>
}

export interface Sketch {
  /** The id of a new claim; null when the map is full. */
  claim(text: string, over?: Partial<Omit<Claim, 'id' | 'text'>>): string | null
  /** The id of the relation, the one that is there already if there is one; null where it cannot be. */
  relate(kind: RelationKind, premises: readonly string[], target: Target, over?: Partial<Relation>): string | null
  joinPremise(relation: string, claim: string): void
  note(claim: string, words: string): void
  problem(code: string, message: string, at?: string): void
  lead(claim: string, kind: RelationKind): void
  textOf(claim: string): string
  read(title?: string): ReadSketch
}

/** Puts a map together, piece by piece, so that whatever a text says, what comes out is a map that can be kept. */
export function sketchMap(): Sketch {
  const claims = new Map<string, Claim>()
  const relations = new Map<string, Relation>()
  const leads = new Map<string, RelationKind>()
  const problems: Problem[] = []
  const told = new Set<string>()
  /** Relations by what they say. */
  const drawn = new Map<string, string>()
  const problem = (code: string, message: string, at?: string) => {
    // The same sentence a thousand times says no more than once.
    if (told.has(code)) return
    told.add(code)
    problems.push(at === undefined ? { code, message } : { code, message, at })
  }

  function claim(raw: string, over: Partial<Omit<Claim, 'id' | 'text'>> = {}): string | null {
    if (claims.size >= mapLimits.items) {
      problem('too-many', `Only the first ${mapLimits.items.toLocaleString('en')} claims were read. Paste the rest as another map.`)
      return null
    }
    const whole = cleanText(raw.replace(/\s+/g, ' ').trim())
    if (whole.length > mapLimits.text) problem('too-long', 'A claim was longer than a claim can be. Its end is missing.')
    const id = `c${claims.size + 1}`
    claims.set(id, { id, kind: 'claim', text: kept(whole), tags: [], ...keptFields(over) })
    return id
  }

  function relate(kind: RelationKind, premises: readonly string[], target: Target, over: Partial<Relation> = {}): string | null {
    const from = [...new Set(premises)].filter((id) => claims.has(id)).slice(0, mapLimits.list).sort()
    const there = target.claim !== undefined ? claims.has(target.claim) : relations.has(target.relation)
    if (from.length === 0 || !there || (target.claim !== undefined && from.includes(target.claim)) || relations.size >= mapLimits.items) return null
    if (isPairKind(kind) && (from.length !== 1 || target.claim === undefined)) return null
    const key = JSON.stringify([kind, from, target])
    const same = drawn.get(key)
    if (same !== undefined && relations.get(same)!.premises.length === from.length) return same
    const id = `r${relations.size + 1}`
    relations.set(id, { id, kind, premises: from.map((one) => ({ claim: one })), target, ...keptFields(over) })
    drawn.set(key, id)
    return id
  }

  return {
    claim,
    relate,
    joinPremise(relation, one) {
      const known = relations.get(relation)
      if (!known || known.target.claim === one || known.premises.some((premise) => premise.claim === one)) return
      if (known.premises.length >= mapLimits.list) return problem('too-many-premises', `A step can have at most ${mapLimits.list} premises. The others stand by themselves.`)
      relations.set(relation, { ...known, premises: [...known.premises, { claim: one }].sort((a, b) => (a.claim < b.claim ? -1 : 1)) })
    },
    note(id, words) {
      const known = claims.get(id)
      if (known && (known.note?.length ?? 0) < mapLimits.text) claims.set(id, { ...known, note: kept([known.note, words].filter(Boolean).join('\n')) })
    },
    problem,
    lead: (id, kind) => void leads.set(id, kind),
    textOf: (id) => claims.get(id)?.text ?? '',
    read(title) {
      findQuestions(claims, relations)
      const roots = [...claims.values()].filter(({ kind }) => kind === 'question')
      const map = emptyMap('read', cleanText((title ?? roots[0]?.text ?? claims.values().next().value?.text ?? '').slice(0, 1000)))
      return { map: { ...map, claims, relations, ...(roots[0] ? { question: roots[0].id } : {}) }, problems, leads }
    },
  }
}

/** What can be kept of a text: cut to length, without half a sign at its end. */
function kept(text: string, most: number = mapLimits.text): string {
  return cleanText(text.slice(0, most))
}

/** The same of whatever else a text said of a claim or a step. */
function keptFields<T extends { tags?: readonly string[]; note?: string; term?: string; scheme?: string }>(fields: T): T {
  const { tags, note, term, scheme } = fields
  return {
    ...fields,
    ...(tags && { tags: [...new Set(tags.map((tag) => kept(tag, mapLimits.tag).trim()).filter((tag) => tag !== ''))].slice(0, mapLimits.list).sort(byCodeUnit) }),
    ...(note !== undefined && { note: kept(note) }),
    ...(term !== undefined && { term: kept(term) }),
    ...(scheme !== undefined && { scheme: kept(scheme, mapLimits.id) }),
  }
}
