import { describe, expect, it } from 'vitest'
import { authorSets } from './author-sets.ts'

describe('the texts of one author', () => {
  it('[CT9] are offered as one column, parts of others’ texts too', () => {
    const part = { id: 'x', authors: ['Leon Trotsky'], start: 0, end: 9, role: 'original' as const }
    expect(
      authorSets([
        { id: 'A', title: 'One', authors: ['Leon Trotsky'] },
        { id: 'B', title: 'Two', authors: ['Leon Trotsky'], parts: [part] },
        { id: 'C', title: 'Three', authors: ['Max Shachtman'], parts: [part] },
        { id: 'D', title: 'Four', authors: ['Leon Trotsky', 'Max Shachtman'] },
      ]),
    ).toEqual([{ name: 'Trotsky, all texts', members: ['document:A', 'document:B', 'part:C/x'] }])
  })
})
