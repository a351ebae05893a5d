import { describe, expect, it } from 'vitest'
import type { ArgumentMap } from '../../argument/argument-map.ts'
import type { Target } from '../../argument/relation.ts'
import { readArgdown } from './read-argdown.ts'

/** The map in words: “A, B supports C”, “X attacks (A supports C)”. */
function told(map: ArgumentMap): string[] {
  const claim = (id: string) => map.claims.get(id)!.text
  const sentence = (id: string): string => {
    const { premises, kind, target } = map.relations.get(id)!
    return `${premises.map((premise) => claim(premise.claim)).join(', ')} ${kind} ${end(target)}`
  }
  const end = (target: Target) => (target.claim !== undefined ? claim(target.claim) : `(${sentence(target.relation)})`)
  return [...map.relations.keys()].map(sentence)
}

describe('reading Argdown', () => {
  it('[KB20] gives every relation its own meaning, whichever way it points', () => {
    const { map, problems } = readArgdown(`===
title: "Who owned it?"
===

[T]: It was a class. #main
  + <Deeds>: Nobody held deeds.
    - <Common>: A body can own in common.
    _ <Irrelevant>: Deeds are not what makes a class.
  - [U]: It was a caste.
  >< [V]: It was no class.
  +> [W]: It would pass itself on.
  -> [X]: It was swept away.

<Deeds>
  _> <Other>

[T]
  <- <Deeds>
`)
    expect(told(map).sort()).toEqual(
      [
        'Nobody held deeds. supports It was a class.',
        'A body can own in common. attacks Nobody held deeds.',
        'Deeds are not what makes a class. attacks (Nobody held deeds. supports It was a class.)',
        'It was a caste. attacks It was a class.',
        'It was no class. contradictory It was a class.',
        'It was a class. supports It would pass itself on.',
        'It was a class. attacks It was swept away.',
        'Nobody held deeds. attacks Other',
        'Nobody held deeds. attacks It was a class.',
      ].sort(),
    )
    expect(map.title).toBe('Who owned it?')
    expect([...map.claims.values()].find(({ text }) => text === 'It was a class.')).toMatchObject({ tags: ['main'], unknown: { argdown: { title: 'T' } } })
    expect(problems).toMatchObject([{ code: 'no-step' }])
  })

  it('[KB20] sets out premises and conclusions as steps, each with its own premises', () => {
    const { map, problems } = readArgdown(`# Ownership

<Argument from deeds>: Without deeds no class. {tags: [ownership, "law"]}

(1) [P1]: A class holds deeds.
(2) Nobody held deeds. // whatever they said
    + <Archive>: The archive is empty.
-- Modus tollens {uses: [1, 2]} --
    _ <Common>: One can own in common.
(3) It was no class.
(4) Who is no class is a caste.
----
(5) [Caste]: It was a caste.
    +> [Poor]: It could fall.

[Thesis]: Trotsky is right.
  + <Argument from deeds>
  - [Caste]
`)
    expect(told(map)).toEqual(expect.arrayContaining([
      'A class holds deeds., Nobody held deeds. supports It was no class.',
      'It was no class., Who is no class is a caste. supports It was a caste.',
      'The archive is empty. supports Nobody held deeds.',
      'It was a caste. supports It could fall.',
      'It was a caste. supports Trotsky is right.',
      'It was a caste. attacks Trotsky is right.',
    ]))
    const undercut = [...map.relations.values()].find(({ target }) => target.relation !== undefined)!
    expect(undercut.kind).toBe('attacks')
    expect([...map.relations.values()].map(({ scheme }) => scheme).filter(Boolean)).toEqual(['Modus tollens'])
    expect(map.title).toBe('Ownership')
    expect(problems).toEqual([])
  })

  it('[KB20] reads an attack between statements as contrary where the text is strict', () => {
    const strict = '===\nmodel:\n  mode: strict\n===\n\n[A]: One.\n  - [B]: Other.\n  - <C>: An argument.\n'
    expect(told(readArgdown(strict).map)).toEqual(['Other. contrary One.', 'An argument. attacks One.'])
    expect(told(readArgdown('[A]: One.\n  - [B]: Other.').map)).toEqual(['Other. attacks One.'])
  })

  it('[KB20] an argument whose conclusion is the statement it supports is not said twice', () => {
    const { map } = readArgdown('[C]: It is so.\n  + <A>\n\n<A>\n\n(1) If it is seen, it is so.\n(2) It is seen.\n----\n(3) [C]\n')
    expect(told(map)).toEqual(['If it is seen, it is so., It is seen. supports It is so.'])
  })

  it('[KB20] keeps escapes and words that look like marks, and takes comments, links and emphasis off', () => {
    const { map } = readArgdown('/* away */ <!-- away --> **Nobody** saw [the deeds](http://example.org/a), see @[T] and http://example.org // away\n+ not far\n')
    expect([...map.claims.values()].map(({ text }) => text)).toEqual(['Nobody saw the deeds, see T and http://example.org', 'not far'])
  })

  it('[KB20] says so where premises have no conclusion', () => {
    expect(readArgdown('<A>\n\n(1) One.\n(2) Two.\n').problems).toMatchObject([{ code: 'no-conclusion' }])
  })
})
