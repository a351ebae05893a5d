import type { Cell } from '../../../lib/domain/comparison/cell.ts'

const short: Record<Cell['stance'], string> = { asserts: 'asserts', denies: 'denies', uses: 'uses', rejects: 'rejects', mixed: 'both', changed: 'changed', none: 'no side', silent: 'silent', unread: '' }

/** The word in a cell; empty where nobody has looked yet. */
export function cellWord({ stance, derived }: Cell): string {
  return stance === 'unread' && derived ? (derived.sign === 1 ? 'follows' : 'against') : short[stance]
}

const long: Record<Cell['stance'], string> = {
  asserts: 'asserts it',
  denies: 'denies it',
  uses: 'uses it',
  rejects: 'rejects it',
  mixed: 'says both',
  changed: 'changed sides over time',
  none: 'takes no side',
  silent: 'is silent: looked for and not found',
  unread: 'not yet looked for',
}

/** All that a cell says, as a sentence for whoever cannot see its shape: “asserts it, with a qualification, implied; 2 passages”. */
export function cellSentence(cell: Cell): string {
  const known = made.get(cell)
  if (known !== undefined) return known
  const sentence = sentenceOf(cell)
  made.set(cell, sentence)
  return sentence
}

/** What a voice says is said of it; what a text says may stand beside what it makes others say. */
function reportWords({ reported, testimonies }: Cell): string[] {
  if (!reported) return []
  const told = testimonies.filter(({ report }) => report).length
  return [told === 0 ? 'reports others’ words' : told === testimonies.length ? 'as others report it' : 'some of it as others report it']
}

/** Cells stay the same objects while nothing in them changes, and a table asks for thousands of sentences. */
const made = new WeakMap<Cell, string>()

function sentenceOf(cell: Cell): string {
  const { stance, explicit, qualified, unsettled, testimonies, silentBy, derived } = cell
  const said = [
    long[stance],
    ...(qualified ? ['with a qualification'] : []),
    ...(explicit ? [] : ['implied, not said']),
    ...reportWords(cell),
    ...(silentBy.length > 0 && stance === 'silent' ? [`by ${silentBy.length} ${silentBy.length === 1 ? 'reader' : 'readers'}`] : []),
    ...(derived ? [`though ${derived.sign === 1 ? 'it' : 'its denial'} would follow from a narrower or a wider claim`] : []),
  ].join(', ')
  const count = testimonies.length === 0 ? '' : `; ${testimonies.length} ${testimonies.length === 1 ? 'passage' : 'passages'}${unsettled > 0 ? `, ${unsettled} not settled` : ''}`
  return said + count
}
