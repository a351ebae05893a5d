import { expect, it } from 'vitest'
import { aClaim, aDefinition, aQuestion } from '../testing/factories.ts'
import { cardFoot, cardLabel, faceCard, type EvidenceMark } from './card-face.ts'

const mark = (over: Partial<EvidenceMark>): EvidenceMark => ({ document: 'd', name: 'Example 1936', hue: 1, stance: 'asserts', ...over })

it('[WM11] is dotted and says so where every passage only implies it', () => {
  const said = faceCard(aClaim(), [mark({}), mark({ document: 'e', implicit: true })])
  expect([said.implicit, said.label]).toEqual([false, null])
  const implied = faceCard(aClaim(), [mark({ implicit: true })])
  expect([implied.implicit, implied.label]).toEqual([true, 'Implied, not said'])
  expect(faceCard(aClaim()).implicit).toBe(false)
  expect(cardLabel(aDefinition({ role: 'mark' }), true)).toBe('Definition of ‘class’: a mark, implied')
  expect(cardLabel(aQuestion({ exclusive: true }))).toBe('Question: one answer at most')
})

it('[WM11] says in one line what else it carries, below its words and above its marks', () => {
  const claim = aClaim({ granted: true, scope: 'until 1936', weight: 0.7000001, standard: 'PE', tags: ['law', 'ownership'], note: 'n' })
  expect(cardFoot(claim)).toBe('Granted · until 1936 · weight 0.7 · by PE · #law · #ownership · note')
  expect(cardFoot(aClaim({ scope: ' ', note: '' }))).toBeNull()
  const [plain, full] = [faceCard(aClaim(), [mark({})]), faceCard(claim, [mark({})])]
  expect(full.height).toBeGreaterThan(plain.height)
  expect(full.foot).toMatch(/…$/)
  expect(full.footBaseline).toBeGreaterThan(full.firstBaseline)
  expect(full.marks[0]!.y).toBeGreaterThan(full.footBaseline)
})
