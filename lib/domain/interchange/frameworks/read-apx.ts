import { fail, ok, type Result } from '../../result.ts'
import { FrameworkDraft, linesOf, mostArguments, takeComments, type Framework } from './framework.ts'

/** One fact. A name may be quoted; else it is all up to a comma, a bracket or a space. */
const fact = /\s*([a-z]\w*)\s*\(\s*("(?:[^"\\]|\\.)*"|[^\s,()"]+)\s*(?:,\s*("(?:[^"\\]|\\.)*"|[^\s,()"]+)\s*)?\)\s*\.\s*/y

/**
 * Reads the facts of ASPARTIX (Egly, Gaggl & Woltran 2010): `arg(a).` and `att(a,b).`, any number in a line, and comments after `%`.
 */
export function readApx(text: string): Result<Framework> {
  const draft = new FrameworkDraft()
  const comments: string[] = []
  const attacks: [string, string][] = []
  for (const [index, raw] of linesOf(text).entries()) {
    const line = raw.trim()
    if (line.startsWith('%')) {
      comments.push(line.slice(1).trim())
      continue
    }
    fact.lastIndex = 0
    while (fact.lastIndex < line.length) {
      const from = fact.lastIndex
      if (line[from] === '%') break
      const found = fact.exec(line)
      const [, name, first, second] = found ?? []
      if (name === 'arg' && first !== undefined && second === undefined) {
        if (draft.has(unquoted(first))) draft.problem('argument-twice', 'An argument is there twice; it is read once.', first, (times) => `${times} facts name an argument that is there already; each is read once.`)
        draft.place(unquoted(first))
      } else if (name === 'att' && second !== undefined) attacks.push([unquoted(first!), unquoted(second)])
      else draft.problem('not-read', 'Something is neither an argument nor an attack (“arg(a).”, “att(a,b).”) and was passed over.', `line ${index + 1}`, (times) => `${times} things are neither arguments nor attacks (“arg(a).”, “att(a,b).”) and were passed over.`)
      if (!found) {
        // On to what comes after the next full stop.
        const stop = line.indexOf('.', from)
        if (stop < 0) break
        fact.lastIndex = stop + 1
      }
    }
  }
  for (const attack of attacks) {
    for (const id of attack) {
      if (!draft.has(id)) draft.problem('no-argument', 'An attack names an argument that is not among the arguments; it was added.', id, (times) => `${times} arguments are named in attacks only; they were added.`)
      draft.place(id)
    }
    draft.attack(draft.place(attack[0]), draft.place(attack[1]))
  }
  takeComments(draft, comments)
  if (draft.ids.length > mostArguments) return fail('too-large', `This framework has more than ${mostArguments.toLocaleString('en')} arguments, which is more than is read.`)
  if (draft.ids.length === 0 && (comments.length === 0 || draft.read().problems.length > 0)) return fail('wrong-format', 'This is no framework in the format of ASPARTIX: no argument, as in “arg(a).”, was found.')
  return ok(draft.read())
}

function unquoted(name: string): string {
  return name.startsWith('"') ? name.slice(1, -1).replace(/\\(.)/g, '$1') : name
}
