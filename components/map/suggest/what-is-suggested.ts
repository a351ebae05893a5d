import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { Relation } from '../../../lib/domain/argument/relation.ts'
import { flatCommands } from '../../../lib/domain/argument/suggestion/flat-commands.ts'
import type { Suggestion } from '../../../lib/domain/argument/suggestion/suggestion.ts'
import { quoteClaim } from '../words/relation-words.ts'
import { toBeDone } from './to-be-done.ts'

/**
 * What a suggestion would do, after “suggests:”: for new claims what they are to bear on, which the history's sentence leaves
 * out. `beside`: the new words are shown with it and need not be said twice. `map` is the map with the suggestion drawn.
 */
export function whatIsSuggested(map: ArgumentMap, { commands, sentence }: Pick<Suggestion, 'commands' | 'sentence'>, { beside = false } = {}): string {
  const flat = flatCommands(commands)
  if (beside && flat.length === 1 && flat[0]!.type === 'edit-text') return 'reword the claim'
  const claims = flat.flatMap((command) => (command.type === 'add' && command.on === 'claim' ? [command.item] : []))
  const relations = flat.flatMap((command) => (command.type === 'add' && command.on === 'relation' ? [command.item] : []))
  // A further premise of an argument that is there already.
  const joined = new Map(flat.flatMap((command) => (command.type === 'set-premise' && command.premise && claims.some(({ id }) => id === command.claim) ? [[command.claim, command.relation] as const] : [])))
  if (claims.length === 0 || claims.length + relations.length + joined.size < flat.length) return toBeDone(sentence)
  // What is not drawn just now, because it does not fit or is hidden, is named all the same.
  const named = { ...map, claims: new Map([...map.claims, ...claims.map((claim) => [claim.id, claim] as const)]) }
  const said = claims.map(({ id }) => {
    const own = relations.find(({ premises }) => premises.some(({ claim }) => claim === id))
    return `add ${quoteClaim(named, id, 90)}${own ? bearing(named, own) : joining(named, id, named.relations.get(joined.get(id) ?? ''), joined)}`
  })
  return said.length > 3 ? `${said.slice(0, 2).join('; ')}; and ${said.length - 2} claims more` : said.join('; ')
}

function joining(map: ArgumentMap, id: string, relation: Relation | undefined, fresh: ReadonlyMap<string, unknown>): string {
  const other = relation?.premises.find(({ claim }) => claim !== id && !fresh.has(claim))
  return other ? ` as a premise together with ${quoteClaim(map, other.claim, 60)}` : ''
}

function bearing(map: ArgumentMap, relation: Relation): string {
  const { kind, target } = relation
  if (target.claim === undefined) return kind === 'attacks' ? ' to undercut a step' : ' to back a step'
  const on = quoteClaim(map, target.claim, 60)
  const as = { supports: 'as a reason for', attacks: 'as an objection to', answers: 'as an answer to' }[kind as string]
  return as ? ` ${as} ${on}` : ` beside ${on}`
}
