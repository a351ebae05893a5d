import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMap } from '../../../lib/domain/argument/read-map.ts'
import { mapArbitrary } from '../../../lib/domain/testing/arbitraries.ts'
import { aClaim, aMap, anAnswer, anAttack, anUndercut, aPosition, aQuestion, aSupport } from '../../../lib/domain/testing/factories.ts'
import { outlineTree, type OutlineNode } from './outline-tree.ts'

const seed = 1123

/** "supports: The words" lines, indented. */
function written(nodes: readonly OutlineNode[], texts: ReadonlyMap<string, { text: string }>, indent = ''): string[] {
  return nodes.flatMap(({ words, claim, repeated, children }) => [
    `${indent}${words ? `${words}: ` : ''}${claim ? texts.get(claim)!.text : ''}${repeated ? ' (again)' : ''}`,
    ...written(children, texts, `${indent}  `),
  ])
}

function all(nodes: readonly OutlineNode[]): OutlineNode[] {
  return nodes.flatMap((node) => [node, ...all(node.children)])
}

describe('the outline of a map', () => {
  it('[LA11] goes from the question to answers and reasons, in the order they stand on the canvas', () => {
    const question = aQuestion({ text: 'Q?' })
    const [yes, no] = [aPosition({ text: 'No', pos: { x: 0, y: 200, byHand: false } }), aPosition({ text: 'Yes', pos: { x: 900, y: 0, byHand: false } })]
    const [one, two, reply] = [aClaim({ text: 'One' }), aClaim({ text: 'Two' }), aClaim({ text: 'Reply' })]
    const joint = aSupport({ from: [one, two], to: no })
    const map = aMap({ question: question.id, claims: [yes, no, one, two, reply, question], relations: [anAnswer({ from: yes, to: question }), anAnswer({ from: no, to: question }), joint, anUndercut({ from: reply, to: joint })] })
    expect(written(outlineTree(map), map.claims)).toEqual(['Q?', '  answers: Yes', '    together support: ', '      One', '      Two', '      undercuts: Reply', '  answers: No'])
  })

  it('[LA11] names a claim that is used twice, and shows it whole once', () => {
    const [one, two, both] = [aClaim({ text: 'One' }), aClaim({ text: 'Two' }), aClaim({ text: 'Both' })]
    const map = aMap({ claims: [one, two, both], relations: [aSupport({ from: both, to: one }), anAttack({ from: both, to: two }), aSupport({ from: aClaim(), to: both })] })
    expect(written(outlineTree(readMap(map).map), map.claims)).toEqual(['One', '  supports: Both', 'Two', '  attacks: Both (again)'])
  })

  it(`[LA11] holds every claim whole exactly once, under keys of their own (seed ${seed})`, () => {
    fc.assert(
      fc.property(mapArbitrary, (raw) => {
        const { map } = readMap(raw)
        const rows = all(outlineTree(map))
        expect(rows.flatMap(({ claim, repeated }) => (claim && !repeated ? [claim] : [])).sort()).toEqual([...map.claims.keys()].sort())
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
      }),
      { seed, numRuns: 150 },
    )
  })
})
