import { describe, expect, it } from 'vitest'
import { aBundle, aClaim, aDocument, aMap, anAnswer, anAttack, anEvidence, anUndercut, aPassage, aPosition, aQuestion, aSupport } from '../../testing/factories.ts'
import { readMarkdownOutline } from './read-markdown-outline.ts'
import { writeMarkdownOutline } from './write-markdown-outline.ts'

describe('reading Markdown', () => {
  it('[KB22] takes headings, paragraphs and lists, each under the one above it', () => {
    const { map } = readMarkdownOutline('# Was it a *class*?\n\n## It was\n\nIt ruled, and\nit knew it:\n\n- It [decided](http://example.org).\n  - But: It obeyed.\n\n```\nx\n```\n\n## It was not\n')
    const claim = (id: string) => map.claims.get(id)!.text
    expect([...map.relations.values()].map(({ premises, kind, target }) => `${claim(premises[0]!.claim)} ${kind} ${claim(target.claim!)}`)).toEqual([
      'It was answers Was it a class?',
      'It ruled, and it knew it supports It was',
      'It decided. supports It ruled, and it knew it',
      'It obeyed. attacks It decided.',
      'It was not answers Was it a class?',
    ])
  })

  it('[KB22] gives back what our own outline wrote: kinds, joint premises, undercuts; quotations as notes', () => {
    const question = aQuestion({ text: 'Was it a class?' })
    const position = aPosition({ text: 'It was *not* a class.' })
    const [one, other, under, but] = [aClaim({ text: 'Nobody held deeds.' }), aClaim({ text: 'A class holds deeds.' }), aClaim({ text: 'A body can own in common.' }), aClaim({ text: 'It ruled.' })]
    const joint = aSupport({ from: [one, other], to: position })
    const document = aDocument({ title: 'The Last Ledger', authors: ['Ada Byron'], date: '1936' })
    const passage = aPassage({ document: document.id, exact: 'No deeds were held.' })
    const map = aMap({
      question: question.id,
      title: 'Was it a class?',
      claims: [question, position, one, other, under, but],
      relations: [anAnswer({ from: position, to: question }), joint, anUndercut({ from: under, to: joint }), anAttack({ from: but, to: position })],
      evidence: [anEvidence({ on: one, passage: passage.id })],
    })
    const { map: back, problems } = readMarkdownOutline(writeMarkdownOutline(aBundle({ map, documents: [document], passages: [passage] })).text)
    expect([...back.claims.values()].map(({ kind, text }) => `${kind}: ${text}`).sort()).toEqual([...map.claims.values()].map(({ kind, text }) => `${kind}: ${text}`).sort())
    expect([...back.relations.values()].map(({ kind, premises, target }) => `${kind} ${premises.length} ${target.relation ? 'step' : ''}`).sort()).toEqual([...map.relations.values()].map(({ kind, premises, target }) => `${kind} ${premises.length} ${target.relation ? 'step' : ''}`).sort())
    expect([...back.claims.values()].find(({ text }) => text === 'Nobody held deeds.')!.note).toContain('No deeds were held.')
    expect(problems).toMatchObject([{ code: 'sources' }])
  })
})
