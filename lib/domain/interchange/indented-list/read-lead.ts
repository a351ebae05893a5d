import type { ClaimKind } from '../../argument/claim.ts'
import type { RelationMeaning } from '../../layout/relation-meaning.ts'

/** What the words before a colon say of the sentence after it. */
export interface Lead {
  text: string
  meaning?: RelationMeaning
  kind?: ClaimKind
  term?: string
  /** The sentences under it are needed together. */
  together?: boolean
}

const meanings: Record<RelationMeaning, readonly string[]> = {
  supports: ['because', 'pro', 'pros', 'reason', 'support', 'supports', 'for', 'since', 'in favour', 'in favor', 'premise', 'therefore not otherwise'],
  attacks: ['but', 'con', 'cons', 'objection', 'attack', 'attacks', 'against', 'however', 'contra', 'rebuttal', 'counter'],
  undercuts: ['that does not follow', 'undercut', 'undercuts', 'does not follow'],
  backs: ['that follows', 'backing', 'backs', 'warrant'],
  answers: ['answer', 'position', 'thesis'],
  equals: ['that is to say', 'says the same', 'equals'],
  contradictory: ['contradicts'],
  contrary: ['cannot stand with this', 'contrary', 'excludes'],
  specialises: ['a case of it', 'special case', 'example'],
  rephrases: ['in other words', 'rephrases'],
}
const known = new Map(Object.entries(meanings).flatMap(([meaning, words]) => words.map((word) => [word, meaning as RelationMeaning] as const)))

/**
 * Reads “Because: …”, “Con: …”, “Answer, Question: …”, as people write them and as our own outline does. Words before a
 * colon that are none of these belong to the sentence.
 */
export function readLead(text: string): Lead {
  const found = /^([\p{L}][\p{L}\p{N} ,'’-]{0,70}?)\s*[:：](?:\s+|$)/u.exec(text)
  if (!found) return { text }
  const lead: Lead = { text: text.slice(found[0].length) }
  for (const part of found[1]!.split(',').map((word) => word.trim())) {
    const word = part.toLowerCase()
    const definition = /^definition(?: of (.+))?$/i.exec(part)
    if (word === 'taken together') lead.together = true
    else if (word === 'question' || word === 'issue') lead.kind = 'question'
    else if (definition) Object.assign(lead, { kind: 'definition', ...(definition[1] ? { term: definition[1] } : {}) })
    else if (known.has(word) && lead.meaning === undefined) lead.meaning = known.get(word)!
    else return { text }
  }
  return lead
}
