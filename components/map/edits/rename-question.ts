import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { MapCommand } from '../../../lib/domain/argument/map-command.ts'

/** The heading of a map is its question: the claim and the title change together, and stay the same words. */
export function renameQuestion(map: ArgumentMap, words: string): MapCommand {
  const commands: MapCommand[] = [{ type: 'set', on: 'map', changes: { title: words } }]
  const question = map.question === undefined ? undefined : map.claims.get(map.question)
  if (question && question.text !== words) commands.push({ type: 'edit-text', id: question.id, text: words })
  return { type: 'batch', commands }
}

/** What the heading shows: the question's words, or the title of a map that has no question. */
export function questionOf(map: ArgumentMap): string {
  const question = map.question === undefined ? undefined : map.claims.get(map.question)
  return question?.text.trim() || map.title
}
