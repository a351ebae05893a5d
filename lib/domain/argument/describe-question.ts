import type { ArgumentMap } from './argument-map.ts'
import { nameItem } from './name-item.ts'
import { quoted } from './quoted.ts'
import type { DealtQuestion } from './relation.ts'
import { findQuestion } from './schemes/find-scheme.ts'

/** What was made of a critical question, as the history says it; `null` opens it again. */
export function describeQuestion(map: ArgumentMap, relation: string, question: string, dealt: Omit<DealtQuestion, 'question'> | null): string {
  const found = findQuestion(map.relations.get(relation)?.scheme, question)
  const what = `${found ? `the question ${quoted(found.words)}` : 'a critical question'} of ${nameItem(map, 'relation', relation)}`
  if (dealt === null) return `opened ${what} again`
  const words = dealt.words?.trim() ? `: ${quoted(dealt.words)}` : ''
  return `${dealt.state === 'answered' ? 'answered' : 'set aside'} ${what}${words}`
}
