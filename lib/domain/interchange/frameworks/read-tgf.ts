import { fail, ok, type Result } from '../../result.ts'
import { FrameworkDraft, linesOf, mostArguments, type Framework } from './framework.ts'

/** Reads the Trivial Graph Format: a line for each argument, its name and perhaps words; `#`; a line `a b` for each attack. */
export function readTgf(text: string): Result<Framework> {
  const draft = new FrameworkDraft()
  const lines = linesOf(text)
  const divide = lines.findIndex((line) => line.trim() === '#')
  if (divide < 0) return fail('wrong-format', 'This is no framework in the Trivial Graph Format: a line with nothing but “#” should stand between arguments and attacks.')
  if (divide > mostArguments) return fail('too-large', `This framework has more than ${mostArguments.toLocaleString('en')} lines of arguments, which is more than is read.`)
  for (const [index, raw] of lines.entries()) {
    const line = raw.trim()
    if (line === '' || index === divide) continue
    const [first, second, rest] = inThree(line)
    if (index < divide) {
      if (draft.has(first)) draft.problem('argument-twice', 'An argument is there twice; it is read once.', `line ${index + 1}`, (times) => `${times} lines name an argument that is there already; each is read once.`)
      const place = draft.place(first)
      const words = [second, rest].filter(Boolean).join(' ')
      if (words !== '' && !draft.words.has(place)) draft.words.set(place, words)
      continue
    }
    if (second === '') {
      draft.problem('not-read', 'A line is no attack (“a b”) and was passed over.', `line ${index + 1}`, (times) => `${times} lines are no attacks (“a b”) and were passed over.`)
      continue
    }
    if (rest !== '') draft.problem('words-of-attack', 'An attack has words, which were left out.', `line ${index + 1}`, (times) => `${times} attacks have words, which were left out.`)
    for (const id of [first, second]) {
      if (!draft.has(id)) draft.problem('no-argument', 'An attack names an argument that is not among the arguments; it was added.', id, (times) => `${times} arguments are named in attacks only; they were added.`)
      draft.place(id)
    }
    draft.attack(draft.place(first), draft.place(second))
  }
  return ok(draft.read())
}

function inThree(line: string): [string, string, string] {
  const [, first = '', second = '', rest = ''] = /^(\S+)(?:\s+(\S+))?(?:\s+(.*))?$/u.exec(line) ?? []
  return [first, second, rest]
}
