import { expect, it } from 'vitest'
import { aBundle, aDocument, aMap, aPassage, aPosition, aQuestion, aSupport, aClaim, anAnswer, anEvidence, anUndercut } from '../../testing/factories.ts'
import { interchangeContract } from '../testing/interchange.contract.ts'
import { writeMarkdownOutline } from './write-markdown-outline.ts'

interchangeContract({ name: 'Markdown outline', write: writeMarkdownOutline, samples: {} })

it('[LA8] an outline says what bears on what, whose words stand behind it, and what undercuts the inference', () => {
  const question = aQuestion({ text: 'Was it a class?' })
  const position = aPosition({ text: 'It was *not* a class.' })
  const [one, other] = [aClaim({ text: 'Nobody held deeds.' }), aClaim({ text: 'A class holds deeds.' })]
  const joint = aSupport({ from: [one, other], to: position })
  const undercut = anUndercut({ from: aClaim({ id: 'under', text: 'A body can own in common.' }), to: joint })
  const document = aDocument({ title: 'The Last Ledger', authors: ['Ada Byron'], date: '1936' })
  const passage = aPassage({ document: document.id, exact: 'No deeds were held.' })
  const evidence = anEvidence({ on: one, passage: passage.id, stance: 'asserts' })
  const { text } = writeMarkdownOutline(
    aBundle({
      map: aMap({ question: question.id, title: 'Was it a class?', claims: [question, position, one, other, aClaim({ id: 'under', text: 'A body can own in common.' })], relations: [anAnswer({ from: position, to: question }), joint, undercut], evidence: [evidence] }),
      documents: [document],
      passages: [passage],
    }),
  )
  expect(text).toContain('- *Question:* **Was it a class?**\n  - *Answer:* **It was \\*not\\* a class.**\n    - *Because, taken together:*')
  expect(text).toContain('Byron 1936 asserts it: “No deeds were held.”')
  expect(text).toContain('*That does not follow:* A body can own in common.')
})
