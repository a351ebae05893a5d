import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import { connectOptions, type ConnectOption } from '../../../lib/domain/argument/connect-options.ts'
import type { Target } from '../../../lib/domain/argument/relation.ts'
import { relationMeaning, type RelationMeaning } from '../../../lib/domain/layout/relation-meaning.ts'
import { relationVerb, targetWords } from '../words/relation-words.ts'

export interface ConnectChoice extends ConnectOption {
  hint?: string
  meaning: RelationMeaning
}

/** What a line from a claim to something can mean, in words for a menu; only what makes sense there. */
export function connectChoices(map: ArgumentMap, from: string, target: Target): ConnectChoice[] {
  return connectOptions(map, { claim: from }, target).map((option) => {
    const relation = option.joins === undefined ? undefined : map.relations.get(option.joins)
    if (relation) {
      return { ...option, label: 'is needed together with its premises', hint: `Then they ${relationVerb(relation.kind, false, 2)} ${targetWords(map, relation.target)}`, meaning: relationMeaning(relation) }
    }
    return { ...option, ...(option.existing ? { hint: 'There already: shows it' } : {}), meaning: relationMeaning({ id: '', kind: option.kind, premises: [], target }) }
  })
}
