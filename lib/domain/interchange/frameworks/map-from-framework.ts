import { emptyMap } from '../../argument/argument-map.ts'
import type { Claim } from '../../argument/claim.ts'
import { cleanText } from '../../argument/clean-text.ts'
import { mapLimits } from '../../argument/map-limits.ts'
import type { Relation } from '../../argument/relation.ts'
import { ok, type Problem, type Result } from '../../result.ts'
import type { ReadMap } from '../map-format.ts'
import type { Framework } from './framework.ts'

type FrameworkFormat = 'af' | 'apx' | 'tgf'

/** A framework as a map: arguments are claims with the file's own names as ids, attacks are attacks. */
export function mapFromFramework(framework: Framework, format: FrameworkFormat): Result<ReadMap> {
  const problems: Problem[] = [...framework.problems]
  const claims = new Map<string, Claim>()
  const ids = claimIds(framework.ids, problems)
  for (const [place, id] of ids.entries()) claims.set(id, { id, kind: 'claim', text: wordsOf(framework, place, problems), tags: [] })
  const relations = new Map<string, Relation>()
  for (const [index, from] of framework.from.entries()) {
    const [attacker, attacked] = [ids[from], ids[framework.to[index]!]]
    if (attacker === undefined || attacked === undefined) continue
    if (relations.size === mapLimits.items) {
      problems.push({ code: 'too-many', message: `Only the first ${mapLimits.items.toLocaleString('en')} attacks of ${framework.from.length.toLocaleString('en')} were read: a map holds no more.` })
      break
    }
    const id = `attack-${index + 1}`
    relations.set(id, { id, kind: 'attacks', premises: [{ claim: attacker }], target: { claim: attacked } })
  }
  const unknown = framework.comments.length > 0 ? { unknown: { [format]: { comments: keptComments(framework.comments) } } } : {}
  const map = { ...emptyMap('framework', 'An abstract framework'), claims, relations, ...unknown }
  return ok({ bundle: { map, documents: [], passages: [], judgements: [] }, problems: once(problems) })
}

function claimIds(names: readonly string[], problems: Problem[]): string[] {
  if (names.length > mapLimits.items) problems.push({ code: 'too-many', message: `Only the first ${mapLimits.items.toLocaleString('en')} arguments of ${names.length.toLocaleString('en')} were read: a map holds no more. “sic evaluate” reads all of them.` })
  const taken = new Set<string>()
  return names.slice(0, mapLimits.items).map((name) => {
    let id = cleanText(name).slice(0, mapLimits.id - 10).replace(/[\uD800-\uDBFF]$/u, '')
    if (id !== name) problems.push({ code: 'name-changed', message: 'A name of an argument was too long, or had characters that cannot be kept, and was changed.', at: id.slice(0, 80) })
    for (let more = 2; taken.has(id); more++) id = `${id.replace(/~\d+$/, '')}~${more}`
    taken.add(id)
    return id
  })
}

function wordsOf({ ids, words }: Framework, place: number, problems: Problem[]): string {
  const whole = cleanText(words.get(place) ?? ids[place]!)
  if (whole.length > mapLimits.text) problems.push({ code: 'too-long', message: 'What an argument says was longer than a claim can be. Its end is missing.' })
  return cleanText(whole.slice(0, mapLimits.text))
}

function keptComments(comments: readonly string[]): string[] {
  return comments.slice(0, 1000).map((comment) => cleanText(comment.slice(0, 2000)))
}

/** The same sentence a thousand times says no more than once. */
function once(problems: readonly Problem[]): Problem[] {
  const told = new Set<string>()
  return problems.filter(({ code }) => !told.has(code) && told.add(code))
}
