import { isAlias, isMap, isScalar, isSeq, parseDocument, stringify, type Document, type Node } from 'yaml'
import { cleanText } from '../../argument/clean-text.ts'
import type { Json } from '../../json.ts'
import { fail, ok, type Problem, type Result } from '../../result.ts'
import { exceeds } from '../sic-json/json-bounds.ts'

/** UTF-16 code units. */
const longest = 8_000_000
const deepest = 60
/** Values in all, those that aliases stand for counted each time. */
const mostValues = 1_000_000
/** Looking one up takes a walk through the file, and a few of them may stand for more than any memory holds. */
const mostAliases = 1_000

/**
 * A YAML text from anyone as plain values. What is broken is read as far as it goes and told; of a key that is there twice
 * the second is read as “key~2”. Keys are text.
 */
export function parseYaml(text: string): Result<{ value: Json; problems: Problem[] }> {
  const problems: Problem[] = []
  const source = cleanText((text.charCodeAt(0) === 0xfeff ? text.slice(1) : text).slice(0, longest))
  if (source.trim() === '') return fail('empty', 'The file is empty.')
  if (text.length > longest) problems.push({ code: 'text-too-long', message: `Only the first ${longest.toLocaleString('en')} characters were read.` })
  if (exceeds(source, { depth: 500, containers: mostValues })) return fail('too-deep', 'The file is nested deeper than anything that a person would write.')
  try {
    const document = parseDocument(source, { uniqueKeys: false, stringKeys: false, prettyErrors: false, logLevel: 'silent' })
    const [error] = document.errors
    if (error) {
      const line = source.slice(0, error.pos[0]).split('\n').length
      problems.push({ code: 'broken-yaml', message: `The file is not whole YAML: something is wrong in line ${line}. What could be read was read.`, at: `line ${line}` })
    }
    return ok({ value: new Plain(document, problems).of(document.contents, 0), problems })
  } catch {
    // Its parser is recursive: what is nested too deep for it ends here.
    return fail('not-yaml', 'The file is not YAML that can be read.')
  }
}

/** Plain values as YAML, quoted so that readers of YAML 1.1 (where `no` and `y` are truth values) read the same. */
export function writeYaml(value: Json): string {
  return stringify(value, { version: '1.1', lineWidth: 0, aliasDuplicateObjects: false })
}

class Plain {
  readonly #document: Document
  readonly #problems: Problem[]
  readonly #told = new Set<string>()
  #values = 0
  #aliases = 0

  constructor(document: Document, problems: Problem[]) {
    this.#document = document
    this.#problems = problems
  }

  of(node: unknown, depth: number): Json {
    if (++this.#values > mostValues) return this.#nothing('too-large', `The file holds more than ${mostValues.toLocaleString('en')} values. The rest is left out.`)
    if (depth > deepest) return this.#nothing('too-deep', `Something in the file is nested more than ${deepest} levels deep and is left out.`)
    if (isAlias(node)) {
      if (++this.#aliases > mostAliases) return this.#nothing('too-large', `The file repeats parts of itself more than ${mostAliases.toLocaleString('en')} times. The rest is left out.`)
      return this.of(node.resolve(this.#document), depth + 1)
    }
    if (isScalar(node)) return scalar(node.value)
    if (isSeq(node)) return node.items.map((item) => this.of(item, depth + 1))
    if (!isMap(node)) return null
    const entries = new Map<string, Json>()
    for (const { key, value } of node.items) {
      let name = keyOf(key as Node | null)
      if (entries.has(name)) {
        this.#tell('duplicate-id', `“${name.slice(0, 80)}” is there twice in one place. The second is read under another name.`)
        for (let count = 2; ; count++) {
          if (entries.has(`${name}~${count}`)) continue
          name = `${name}~${count}`
          break
        }
      }
      entries.set(name, this.of(value, depth + 1))
    }
    return Object.fromEntries(entries)
  }

  #nothing(code: string, message: string): null {
    this.#tell(code, message)
    return null
  }

  #tell(code: string, message: string): void {
    if (this.#told.has(message) || this.#told.size > 100) return
    this.#told.add(message)
    this.#problems.push({ code, message })
  }
}

function scalar(value: unknown): Json {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  return value === undefined ? null : String(value as bigint)
}

/** As it stands in the file: `007` stays so. */
function keyOf(key: Node | null): string {
  if (!isScalar(key)) return key === null ? '' : String(key)
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value))
}
