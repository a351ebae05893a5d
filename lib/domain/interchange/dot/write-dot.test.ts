import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bundleArbitrary } from '../../testing/arbitraries.ts'
import { aBundle, aClaim, aMap, anAttack, anUndercut, aSupport } from '../../testing/factories.ts'
import { interchangeContract } from '../testing/interchange.contract.ts'
import { writeDot } from './write-dot.ts'

interchangeContract({ name: 'DOT', write: writeDot, samples: {} })

/** DOT's tokens as Graphviz's scanner takes them: in quotation marks a backslash takes a quotation mark or a backslash along. */
const token = /"(?:[^"\\]|\\[^])*"|[A-Za-z_][\w]*|-?(?:\.\d+|\d+(?:\.\d*)?)|->|[{}[\];,=]|\s+/y

function tokens(text: string): string[] {
  const read: string[] = []
  token.lastIndex = 0
  while (token.lastIndex < text.length) {
    const at = token.lastIndex
    const found = token.exec(text)
    if (!found) throw new Error(`No token at ${JSON.stringify(text.slice(at, at + 40))}`)
    if (found[0].trim() !== '') read.push(found[0])
  }
  return read
}

const id = '(?:"(?:[^"\\\\]|\\\\[^])*"|[A-Za-z_]\\w*|[\\d.]+)'
const list = `\\[(?: ${id} = ${id}(?: ,)?)* \\]`
const grammar = new RegExp(`^digraph ${id} \\{(?: ${id}(?: -> ${id})? ${list})* \\}$`)

it('[BI4] DOT is what Graphviz reads, whatever a map holds (seed 1124)', () => {
  fc.assert(
    fc.property(bundleArbitrary, (bundle) => {
      const { text } = writeDot(bundle)
      expect(text).not.toMatch(/\0/)
      expect(tokens(text).join(' ')).toMatch(grammar)
    }),
    { seed: 1124, numRuns: 100 },
  )
})

it('[BI4] quotes everything that DOT would take for its own', () => {
  const nasty = 'ends in \\ and "quotes" &amp; <b>html</b> \\N \\l\nnew line // no comment /* no */ # no'
  const claims = [aClaim({ id: 'a\\', text: nasty }), aClaim({ id: '"b"', text: 'node' }), aClaim({ id: 'digraph' })]
  const joint = aSupport({ id: 'j', from: ['a\\', '"b"'], to: 'digraph', scheme: 'a "scheme" \\' })
  const { text } = writeDot(aBundle({ map: aMap({ title: 'T\\', claims, relations: [joint, anUndercut({ from: 'a\\', to: joint }), anAttack({ from: 'a\\', to: '"b"' })] }) }))
  expect(tokens(text).join(' ')).toMatch(grammar)
  expect(text).toContain('"claim a\\\\" [label="ends in \\\\ and \\"quotes\\" &amp;amp;\\n<b>html</b> \\\\N \\\\l new line // no\\ncomment /* no */ # no"')
  expect(text).toContain('"claim a\\\\" -> "relation j"')
  expect(text).toContain('"relation j" -> "claim digraph"')
})
