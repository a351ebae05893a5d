/** A term of the logical language in which Carneades names statements: `price(volvo, high)`, `¬jog`. Variables begin with a capital. */
export interface Term {
  functor: string
  args: readonly Term[]
}

export type Bindings = ReadonlyMap<string, Term>

const deepest = 20
const word = /[^\s(),]+(?:\s+[^\s(),]+)*/y

/** Null where the text is no term. */
export function parseTerm(text: string): Term | null {
  let at = 0
  const skip = () => {
    while (/\s/.test(text[at] ?? '')) at++
  }
  const read = (depth: number): Term | null => {
    skip()
    if (depth > deepest) return null
    if (text[at] === '¬') {
      at++
      const inner = read(depth + 1)
      return inner && { functor: '¬', args: [inner] }
    }
    word.lastIndex = at
    const [functor] = word.exec(text) ?? []
    if (functor === undefined) return null
    at += functor.length
    skip()
    if (text[at] !== '(') return { functor, args: [] }
    const args: Term[] = []
    do {
      at++
      const arg = read(depth + 1)
      if (arg === null) return null
      args.push(arg)
      skip()
    } while (text[at] === ',')
    return text[at++] === ')' ? { functor, args } : null
  }
  const term = read(0)
  skip()
  return at === text.length ? term : null
}

export function writeTerm({ functor, args }: Term): string {
  if (args.length === 0) return functor
  return functor === '¬' ? `¬${writeTerm(args[0]!)}` : `${functor}(${args.map(writeTerm).join(',')})`
}

export function isVariable({ functor, args }: Term): boolean {
  return args.length === 0 && /^[\p{Lu}_]/u.test(functor)
}

/** Whether it is nested deeper than anything that is read. */
export function isTooDeep(term: Term, depth = 0): boolean {
  return depth > deepest || term.args.some((arg) => isTooDeep(arg, depth + 1))
}

/** Whether no variable is left in it. */
export function isGround(term: Term): boolean {
  return !isVariable(term) && term.args.every(isGround)
}

/** What the variables of a pattern stand for when it is this term; null where it is not. */
export function matchTerm(pattern: Term, term: Term, bindings: Bindings): Bindings | null {
  if (isVariable(pattern)) {
    const bound = bindings.get(pattern.functor)
    if (bound === undefined) return new Map([...bindings, [pattern.functor, term]])
    return writeTerm(bound) === writeTerm(term) ? bindings : null
  }
  if (pattern.functor !== term.functor || pattern.args.length !== term.args.length) return null
  let found: Bindings | null = bindings
  for (const [place, arg] of pattern.args.entries()) {
    found = found && matchTerm(arg, term.args[place]!, found)
  }
  return found
}

export function substitute(term: Term, bindings: Bindings): Term {
  if (isVariable(term)) return bindings.get(term.functor) ?? term
  return { functor: term.functor, args: term.args.map((arg) => substitute(arg, bindings)) }
}

/** The words that a language has for a term: its pattern with the term's parts in the places of %v. */
export function wordsFor(term: Term, language: ReadonlyMap<string, string>): string | null {
  const pattern = language.get(`${term.functor}/${term.args.length}`)
  if (pattern === undefined) return null
  let next = 0
  return pattern.replace(/%[vs]/g, () => (next < term.args.length ? writeTerm(term.args[next++]!) : ''))
}
