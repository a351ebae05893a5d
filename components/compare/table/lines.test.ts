import { describe, expect, it } from 'vitest'
import type { Row } from '../../../lib/domain/comparison/row.ts'
import { gridSizes } from './grid-sizes.ts'
import { layLines, linesBetween } from './lines.ts'

const sizes = gridSizes(false)

const row = (id: string, question?: string, position?: string): Row => ({ id: `claim:${id}`, target: { claim: id }, kind: 'claim', words: id, members: [], ...(question ? { question } : {}), ...(position ? { position } : {}) })
const names = (rows: readonly Row[], grouped: boolean) => layLines(rows, grouped, sizes).lines.map((line) => (line.kind === 'row' ? line.row.words : `[${line.question ?? ''} ${line.position ?? ''}]`))

describe('the lines of a table', () => {
  const rows = [row('a', 'q', 'p'), row('b', 'q', 'p'), row('c', 'q', 'r'), row('d')]

  it('[CT2] have a heading where a branch begins, when they are by question', () => {
    expect(names(rows, true)).toEqual(['[q p]', 'a', 'b', '[q r]', 'c', '[ ]', 'd'])
    expect(names(rows, false)).toEqual(['a', 'b', 'c', 'd'])
    expect(names([row('d')], true)).toEqual(['d'])
  })

  it('[CT3] are drawn where the window is, and only there', () => {
    const { lines, height } = layLines(Array.from({ length: 500 }, (_, index) => row(String(index), 'q', `p${Math.floor(index / 50)}`)), true, sizes)
    expect(height).toBe(500 * sizes.row + 10 * sizes.heading)
    for (const [from, to] of [[0, 600], [3_000, 3_700], [height - 100, height + 500], [height, height + 1]] as const) {
      const seen = linesBetween(lines, from, to, sizes)
      expect(seen).toEqual(lines.filter((line) => line.top < to && line.top + sizes[line.kind] > from))
    }
  })
})
