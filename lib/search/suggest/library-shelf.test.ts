import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { LibraryShelf } from './library-shelf.ts'

const folder = mkdtempSync(join(tmpdir(), 'sic-shelf-'))
afterAll(() => rmSync(folder, { recursive: true }))
const texts = [{ name: 'a', text: 'Officials ruled. Rain fell.' }, { name: 'empty', text: '' }]
const vectors = [Float32Array.from([1, 0]), Float32Array.from([0, 1])]

it('[SG8] finds what is kept of a text again, and wants it encoded anew where that is damaged', () => {
  const shelf = new LibraryShelf(folder)
  expect(shelf.open('g', texts, true)).toEqual({ sentences: 2, missing: [{ name: 'a', sentences: 2 }], meaning: false, tooMuch: false })
  shelf.keep('g', 'a', shelf.sentences('g', 'a'), vectors)
  expect(shelf.enrich('g')).toBe(true)
  expect(new LibraryShelf(folder).open('g', texts, true)).toMatchObject({ missing: [], meaning: true })
  writeFileSync(join(folder, readdirSync(folder)[0]!), 'damaged')
  expect(new LibraryShelf(folder).open('g', texts, true)).toMatchObject({ missing: [{ name: 'a' }], meaning: false })
})

it('[SG11] never takes the vectors of an earlier text for those of the present one', () => {
  const shelf = new LibraryShelf(mkdtempSync(join(folder, 'other-')))
  shelf.open('g', texts, true)
  const before = shelf.sentences('g', 'a')
  shelf.open('g', [{ name: 'a', text: 'Rain fell. Officials ruled.' }], true)
  shelf.keep('g', 'a', before, vectors)
  expect(shelf.enrich('g')).toBe(false)
  shelf.drop('g')
  expect([shelf.enrich('g'), shelf.sentences('g', 'a'), shelf.passages('g', { claim: 'Rain' }, 3, {}, [])]).toEqual([false, [], []])
})
