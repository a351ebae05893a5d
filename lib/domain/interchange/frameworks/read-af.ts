import { fail, ok, type Result } from '../../result.ts'
import { FrameworkDraft, linesOf, mostArguments, takeComments, type Framework } from './framework.ts'

const head = /^p\s+af\s+(\d+)\s*$/
const attack = /^(\d+)\s+(\d+)$/

/**
 * Reads the format of the competitions since 2023 (argumentationcompetition.org): `p af 3`, then a line `1 2` for each attack,
 * and comments after `#`. Where there is just one comment for each argument, these are what the arguments are called.
 */
export function readAf(text: string): Result<Framework> {
  const draft = new FrameworkDraft()
  const comments: string[] = []
  let size = -1
  for (const [index, raw] of linesOf(text).entries()) {
    const line = raw.trim()
    if (line === '') continue
    if (line.startsWith('#')) {
      comments.push(line.slice(1).trim())
      continue
    }
    if (size < 0) {
      const first = head.exec(line)
      if (!first) return fail('wrong-format', 'This is no framework in the “p af” format: its first line should be “p af”, and how many arguments there are.')
      size = Number(first[1])
      if (size > mostArguments) return fail('too-large', `This framework says that it has ${first[1]} arguments. Up to ${mostArguments.toLocaleString('en')} are read.`)
      for (let number = 1; number <= size; number++) draft.place(String(number))
      continue
    }
    const found = attack.exec(line)
    const [from, to] = [Number(found?.[1]), Number(found?.[2])]
    if (!found) draft.problem('not-read', 'A line is no attack (“1 2”) and was passed over.', `line ${index + 1}`, (times) => `${times} lines are no attacks (“1 2”) and were passed over.`)
    else if (from < 1 || to < 1 || from > size || to > size) {
      draft.problem('no-argument', 'An attack names an argument that there is not, and was left out.', `line ${index + 1}`, (times) => `${times} attacks name arguments that there are not, and were left out.`)
    } else draft.attack(from - 1, to - 1)
  }
  if (size < 0) return fail('empty', 'There is no framework here: a line “p af”, with how many arguments there are, is missing.')
  if (comments.length === size && comments.every((comment) => comment !== '' && !/^\d+: /.test(comment))) {
    for (const [place, comment] of comments.entries()) draft.words.set(place, comment)
  } else takeComments(draft, comments)
  return ok(draft.read())
}
