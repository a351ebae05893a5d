import { describe, expect, it } from 'vitest'
import { findScheme, schemeName } from './find-scheme.ts'
import { schemeFamilies } from './scheme.ts'
import { schemes } from './schemes.ts'

describe('the argumentation schemes', () => {
  it('[WM1] have ids of their own that are slugs, and names nobody else has', () => {
    expect(new Set(schemes.map(({ id }) => id)).size).toBe(schemes.length)
    const names = schemes.flatMap(({ name, aif, id }) => [...new Set([name, ...aif, id].map((other) => other.toLowerCase().replaceAll('-', ' ')))])
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
    for (const { id, questions, premises } of schemes) {
      for (const slug of [id, ...questions.map((question) => question.id), ...premises.map(({ role }) => role)]) expect(slug).toMatch(/^[a-z]+(-[a-z]+)*$/)
    }
  })

  it('[WM1] are some two dozen, in every family', () => {
    expect(schemes.length).toBeGreaterThanOrEqual(24)
    expect(new Set(schemes.map(({ family }) => family))).toEqual(new Set(schemeFamilies))
  })

  it.each(schemes.map((scheme) => [scheme.name, scheme] as const))('[WM2] %s has premises with roles, and questions that are each put to something it has', (_name, { premises, questions, says, aif }) => {
    expect(premises.length).toBeGreaterThan(0)
    expect(questions.length).toBeGreaterThanOrEqual(2)
    expect(aif.length).toBeGreaterThan(0)
    expect(new Set(premises.map(({ role }) => role)).size).toBe(premises.length)
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length)
    for (const { aim } of questions) if (typeof aim === 'object') expect(premises.map(({ role }) => role)).toContain(aim.premise)
    for (const words of [says, ...premises.map((premise) => premise.words)]) expect(words).toMatch(/^\p{Lu}.*\.$/u)
    for (const { words, doubt } of questions) {
      expect(words).toMatch(/^\p{Lu}.*\?$/u)
      expect(doubt).toMatch(/^\p{Lu}.*\.$/u)
      // Our words, for anyone to read: no variables of a logic book.
      expect(`${words} ${doubt}`).not.toMatch(/\b(?:[BEFGS]|proposition|plausible|asserted|prima facie)\b/)
    }
  })

  it('[WM3] are found by the names that files give them', () => {
    for (const name of ['expert-opinion', 'Expert Opinion', 'ExpertOpinion', 'Argument from Expert Opinion', 'argument from expert opinion']) expect(findScheme(name)?.id).toBe('expert-opinion')
    expect(findScheme('Argument From An Analogy')?.id).toBe('analogy')
    expect(findScheme('Position To Know')?.id).toBe('position-to-know')
    expect(findScheme('modus ponens')).toBeUndefined()
    expect(findScheme(undefined)).toBeUndefined()
    expect(schemeName('My own way')).toBe('My own way')
    for (const scheme of schemes) for (const name of scheme.aif) expect(findScheme(name)).toBe(scheme)
  })
})
