import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ArgumentMap } from '../../argument/argument-map.ts'
import { readMap } from '../../argument/read-map.ts'
import { mapArbitrary } from '../../testing/arbitraries.ts'
import { aBundle } from '../../testing/factories.ts'
import { interchangeContract } from '../testing/interchange.contract.ts'
import { argdownFormat } from './argdown-format.ts'
import { readArgdownMap } from './read-argdown-map.ts'
import { writeArgdown } from './write-argdown.ts'

const samples = {
  'a debate with titles, tags and metadata': `===
title: "Who owned it?"
author: Somebody
model:
  removeTagsFromText: true
===

# Ownership

[T]: It was a class. #main #(two words) {source: "Notebook, p. 3", isInMap: false}
  + <Deeds>: Nobody held deeds. #law
    - <Common>: A body can own in common.
    _ <Irrelevant>: Deeds are not what makes a class.
      _ <Relevant>: They are.
  - [U]: It was a caste.
  - It was nothing of the kind.
  >< [V]: It was no class.
  +> [W]: It would pass itself on.
  -> [X]: It was swept away.

## More of it

[Q]: Was it so?
  + [T]
`,
  'an argument of two steps': `<Argument from deeds>: Without deeds no class. {tags: [ownership, "law"]}

(1) [P1]: A class holds deeds.
(2) Nobody held deeds. // whatever they said
    + [Archive]: The archive is empty.
-- Modus tollens {uses: [1, 2]} --
    _ [Common]: One can own in common.
(3) It was no class.
(4) Who is no class is a caste.
----
(5) [Caste]: It was a caste.
    +> [Poor]: It could fall.

[Thesis]: Trotsky is right.
  + <Argument from deeds>
  - [Caste]
`,
  'a strict text': '===\nmodel:\n  mode: strict\n===\n\n[A]: One.\n  - [B]: Other.\n  - <C>: An argument.\n  >< [D]\n',
  'what only our metadata says': `===
title: "A question"
sic: {question: "Q", version: 1}
===

[Q]: What was it? {kind: "question", exclusive: true}
  + [P]

[P]: A caste. {kind: "position", weight: 0.25, note: "Line\\nbreak \\u007d", contrary: ["R"], equals: ["S"]}

[R]: A class. {granted: true}
  - [P]

[S]: A caste, that is.

[E] {empty: true}

<Objection 1>: Together they speak against it. {colour: "red"}

(1) [S]
(2) [R]
-- Expert \\-\\- opinion {roles: {"1": "major"}, is: "attacks", weight: 0.5, origin: "node 7"} --
  _ [Q]
(3) This speaks against it.
  -> [P]

<Same 1>

(1) [S]
-- {is: "equals", of: "R", note: "two\\nlines"} --
(2) The two are the same.

<Backing 1>

(1) [R]
-- {is: "supports"} --
(2) That follows.
  +> <Objection 1>

<Bare 1>: No premise. {is: "attacks"}
  -> [R]
`,
}

interchangeContract({ name: 'Argdown', read: readArgdownMap, write: writeArgdown, samples })

/** What a map says, whatever its ids: its claims with all that is known of them, and relations told down to the words they join. */
function meaning(map: ArgumentMap): string[] {
  const words = (text: string) => text.replace(/\s+/g, ' ').trim()
  const claim = (id: string) => words(map.claims.get(id)!.text)
  const relation = (id: string): string => {
    const { kind, premises, target, scheme, weight, note, origin } = map.relations.get(id)!
    const from = premises.map((premise) => `${claim(premise.claim)}/${premise.role ?? ''}`).sort()
    return JSON.stringify([kind, from, target.claim !== undefined ? claim(target.claim) : relation(target.relation), words(scheme ?? ''), weight, note, origin])
  }
  const claims = [...map.claims.values()].map(({ kind, text, tags, term, role, exclusive, granted, weight, note, scope, standard }) => JSON.stringify([kind, words(text), [...tags], term, role, exclusive, granted, weight, note, scope, standard]))
  return [...claims, ...[...map.relations.keys()].map(relation)].sort()
}

describe('Argdown both ways', () => {
  it('[BI1] gives a map back as it was meant (seed 1122)', () => {
    fc.assert(
      fc.property(mapArbitrary, (stored) => {
        const { map } = readMap(stored)
        const back = readArgdownMap(writeArgdown(aBundle({ map })).text)
        expect(back.ok && meaning(back.value.bundle.map)).toEqual(meaning(map))
        expect(back.ok && back.value.problems).toEqual([])
      }),
      { seed: 1122, numRuns: 150 },
    )
  })

  it('is known by its titles and signs, and XML, JSON and Markdown are not taken for it', () => {
    for (const text of Object.values(samples)) expect(argdownFormat.recognise!(text)).toBeGreaterThan(0.5)
    for (const text of ['<?xml version="1.0"?>\n<arggraph>\n</arggraph>', '{"nodes": []}', '# Title\n\n- a\n- b\n\n[1]: https://example.org', '1. Thesis\n1.1. Pro: So.', 'p af 3\n1 2', 'p1 => c']) expect(argdownFormat.recognise!(text)).toBeLessThan(0.5)
  })
})
