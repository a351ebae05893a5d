import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { anchorPassage, anchorPassages } from './anchor-passages.ts'
import { cutsPair } from './cuts-pair.ts'
import { editCase } from './testing/edit-case.ts'
import { editKinds, type EditName } from './testing/edit-kinds.ts'
import { judgeAnchor } from './testing/judge-anchor.ts'
import { makePassage } from '../document/make-passage.ts'

const text = 'The mill closed in March. Nobody was told why. The owner had left in the night.\n\nNobody was told why. The council kept its silence until the spring.'

describe('makePassage', () => {
  it('[AN1] keeps the words and at most 64 units on each side', () => {
    const long = 'a'.repeat(100) + 'HERE' + 'b'.repeat(100)
    const made = makePassage(long, 100, 104)
    expect(made).toEqual({ exact: 'HERE', prefix: 'a'.repeat(64), suffix: 'b'.repeat(64), start: 100, end: 104 })
  })

  it('[AN1] never cuts a character: neither a surrogate pair nor a family of emoji', () => {
    const family = '👩‍👩‍👧'
    const made = makePassage(`${family.repeat(20)}HERE${family.repeat(20)}`, family.length * 20, family.length * 20 + 4)
    expect(made.prefix.length % family.length).toBe(0)
    expect(made.suffix.length % family.length).toBe(0)
    expect(made.prefix.length).toBeGreaterThan(0)
    expect(made.suffix.length).toBeGreaterThan(0)
  })
})

describe('anchorPassage', () => {
  const second = text.lastIndexOf('Nobody')
  const passage = makePassage(text, second, second + 'Nobody was told why.'.length)

  it('[AN2] finds a passage where it stood, by its context when its words stand twice', () => {
    expect(anchorPassage(text, passage)).toEqual({ state: 'exact', start: second, end: passage.end, score: 1 })
  })

  it('[AN3] an edit outside a passage moves it and never orphans it', () => {
    const edited = text.replace('The mill', 'On a wet morning the old mill')
    const anchor = anchorPassage(edited, passage)
    expect(anchor.state).toBe('moved')
    expect(edited.slice(anchor.start, anchor.end)).toBe(passage.exact)
    expect(anchor.start).toBe(edited.lastIndexOf('Nobody'))
  })

  it('[AN4] words that are gone are orphaned', () => {
    expect(anchorPassage('Another text altogether.', passage)).toEqual({ state: 'orphaned', score: 0 })
    expect(anchorPassage('It was 1905 and elsewhere.', { exact: 'was', prefix: 'nobody there ', suffix: ' ever told of' }).state).toBe('orphaned')
  })

  it('[AN5] two places that fit alike are ambiguous', () => {
    const twice = 'One. The same words stand here. Two.\n\nOne. The same words stand here. Two.'
    const made = makePassage(twice, 5, 31)
    expect(anchorPassage(`New. ${twice}`, { ...made, prefix: 'One. ', suffix: ' Two.' }).state).toBe('ambiguous')
  })

  const essay = [
    'The harbour was dredged in the spring of 1911, at the cost of the town and for the use of the company. Nobody was told why.',
    'Those who lived on the quay had asked for a crane and were given a commemorative bench. It was the ruling opinion of the council that a bench can be photographed. In the autumn the first steamer ran aground beside it.',
    'Nobody was told why. The engineer, who had advised against the bench, was thanked for his services and sent to another harbour; his letters have not been kept.',
  ].join('\n\n')
  /** A passage of the essay by its words, and where its words stand after an edit. */
  const of = (words: string) => makePassage(essay, essay.indexOf(words), essay.indexOf(words) + words.length)
  const found = (edited: string, words: string) => {
    const { start, end, state } = anchorPassage(edited, of(words))
    return start === undefined ? state : edited.slice(start, end)
  }
  const steamer = 'In the autumn the first steamer ran aground beside it.'

  it.each([
    ['a misspelling', 'steamer ran', 'staemer ran', 'In the autumn the first staemer ran aground beside it.'],
    ['words put in', 'ran aground', 'of the line ran aground', 'In the autumn the first steamer of the line ran aground beside it.'],
    ['words left out', ' the first', ' a', 'In the autumn a steamer ran aground beside it.'],
    ['another first word', 'In the autumn', 'Before autumn', 'Before autumn the first steamer ran aground beside it.'],
    ['another last word', 'beside it.', 'beneath him!', 'In the autumn the first steamer ran aground beneath him!'],
    ['a denial', 'ran aground', 'did not run aground', 'In the autumn the first steamer did not run aground beside it.'],
    ['a paragraph’s end in its middle', 'steamer ran', 'steamer\n\nran', 'In the autumn the first steamer\n\nran aground beside it.'],
    ['a broken word', 'aground', 'a-\nground', 'In the autumn the first steamer ran a-\nground beside it.'],
    ['other spaces and soft hyphens', 'the first steamer', 'the\u00a0 first steam\u00ader', 'In the\u00a0 first steam\u00ader'.replace('In the', 'In the autumn the') + ' ran aground beside it.'],
    ['capitals', steamer, steamer.toUpperCase(), steamer.toUpperCase()],
    ['a page’s head in its middle', 'steamer ran', 'steamer\n\nTHE HARBOUR 17\n\nran', 'In the autumn the first steamer\n\nTHE HARBOUR 17\n\nran aground beside it.'],
  ])('[AN7] takes in %s', (_what, from, to, expected) => {
    expect(found(essay.replace(from, to), steamer)).toBe(expected)
  })

  it('[AN3] text put right beside a passage, on both sides, is not of it', () => {
    expect(found(essay.replace(steamer, `So it is told. ${steamer} (Which steamer is not known.)`), steamer)).toBe(steamer)
    expect(found(essay.replace('ruling', 'so to speak ruling, or prevailing,'), 'ruling')).toBe('ruling')
  })

  it('[AN4] a long sentence that was moved is found without its company, other words are not', () => {
    const without = essay.replace(` ${steamer}`, '')
    expect(found(`${without}\n\n${steamer}`, steamer)).toBe(steamer)
    expect(found(`${without}\n\nIn the autumn the second steamer ran aground beside it.`, steamer)).toBe('orphaned')
    expect(found(`${without} In the autumn the first steamer did not run aground beside it, nor elsewhere.`.replace('It was the ruling', 'In the autumn no steamer ran aground. It was the ruling'), steamer)).toBe('orphaned')
  })

  it('[AN4] a refrain whose own place is gone is orphaned, with the other as a near miss', () => {
    const anchor = anchorPassage(essay.replace(' Nobody was told why.', ''), of('Nobody was told why.'))
    expect(anchor.state).toBe('orphaned')
    expect(anchor.candidates).toHaveLength(1)
  })

  it('[AN4] an empty text has nothing, and a passage without words is nowhere', () => {
    expect(anchorPassage('', of(steamer))).toEqual({ state: 'orphaned', score: 0 })
    expect(anchorPassage(essay, { exact: '', prefix: 'a', suffix: 'b', start: 3 })).toEqual({ state: 'orphaned', score: 0 })
    expect(anchorPassages(essay, [])).toEqual([])
  })

  it('[AN7] half a character is nowhere within a whole one', () => {
    expect(anchorPassage('a 😀 b', { exact: '\ud83d', prefix: 'a ', suffix: '' })).toEqual({ state: 'orphaned', score: 0 })
  })

  it('[AN7] half a character at a quote’s edge takes in the whole of it, also at its own place', () => {
    const letter = 'Dear brother 😀 all the boats of the company are in the harbour 😀 and nobody has been drowned.'
    const [start, end] = [letter.indexOf('😀') + 1, letter.lastIndexOf('😀') + 1]
    const halves = { exact: letter.slice(start, end), prefix: letter.slice(0, start), suffix: letter.slice(end), start }
    for (const text of [letter, `New. ${letter}`]) {
      const anchor = anchorPassage(text, halves)
      expect([anchor.state, text.slice(anchor.start, anchor.end)]).toEqual(['moved', '😀 all the boats of the company are in the harbour 😀'])
    }
  })

  const halfSeed = 4117
  it(`[AN7] no anchor and no candidate cuts a surrogate pair, wherever quotes and edits cut (seed ${halfSeed})`, () => {
    const piece = fc.constantFrom('boat ', 'a', '😀', '\u{1d518}nd ', '\ud83d', '\ude00', '\u0301', '— ', '\n\n', '👩‍👩‍👧')
    const drawn = fc.tuple(fc.array(piece, { minLength: 1, maxLength: 40 }), fc.nat(), fc.nat(80), fc.nat(), piece, fc.constantFrom(0, 5, 32), fc.boolean())
    fc.assert(
      fc.property(drawn, ([pieces, from, length, edit, put, around, kept]) => {
        const before = pieces.join('')
        const start = from % before.length
        const selector = { exact: before.slice(start, start + 1 + length), prefix: before.slice(Math.max(0, start - around), start), suffix: before.slice(start + 1 + length).slice(0, around), ...(kept ? { start } : {}) }
        const at = edit % before.length
        for (const text of [before, before.slice(0, at) + put + before.slice(at), before.slice(0, at) + before.slice(at + 1)]) {
          const anchor = anchorPassage(text, selector)
          for (const { start: first, end } of [anchor, ...(anchor.candidates ?? [])]) expect(first !== undefined && (cutsPair(text, first) || cutsPair(text, end!))).toBe(false)
        }
      }),
      { seed: halfSeed, numRuns: 400 },
    )
  })

  it('[AN5] a paragraph printed twice leaves its sentences ambiguous', () => {
    const [first, second, third] = essay.split('\n\n') as [string, string, string]
    const anchor = anchorPassage(['A new preface.', first, second, third, first, second, third].join('\n\n'), of('It was the ruling opinion of the council'))
    expect(anchor.state).toBe('ambiguous')
    expect(anchor.candidates).toHaveLength(2)
    expect(anchor.start).toBeUndefined()
  })

  it('[AN5] the same words in place of what was edited and elsewhere are told apart by their company', () => {
    expect(found(essay.replace(steamer, `${steamer.replace('first', 'last')}`) + `\n\n${steamer}`, steamer)).toBe(steamer.replace('first', 'last'))
  })

  it('[AN6] sure neighbours tell which of two alike it is', () => {
    const verse = 'And the tide went out.'
    const lines = Array.from({ length: 6 }, (_, index) => `Stanza ${index} tells of ${['herring', 'lanterns', 'a bishop', 'two brothers', 'the frost', 'an unpaid bill'][index]} in plain words. Hey ho. ${verse} Hey ho. So it ended with number ${index}.`)
    const before = lines.join('\n\n')
    const at = before.indexOf(verse, before.indexOf('a bishop'))
    const narrow = { exact: verse, prefix: 'Hey ho. ', suffix: ' Hey ho. ', start: at }
    const fixed = ['tells of a bishop in plain words', 'So it ended with number 2.'].map((words) => makePassage(before, before.indexOf(words), before.indexOf(words) + words.length))
    const after = `A preface of some length.\n\n${lines.slice(1, 5).join('\n\n')}`
    expect(anchorPassage(after, narrow).state).toBe('ambiguous')
    const [anchor] = anchorPassages(after, [narrow, ...fixed])
    expect(anchor).toMatchObject({ state: 'moved', start: after.indexOf(verse, after.indexOf('a bishop')) })
  })

  it('[AN7] does not cut a character in two, in any script', () => {
    const texts: [string, string, string, string][] = [
      ['港は一九一一年の春に浚渫された。誰も理由を知らされなかった。住民は起重機を求めていた。', '誰も理由を知らされなかった。', '理由', '本当の理由'],
      ['נמל העיר הועמק באביב. איש לא ידע מדוע נעשה הדבר הזה. התושבים ביקשו עגורן.', 'איש לא ידע מדוע נעשה הדבר הזה.', 'מדוע', 'לשם מה'],
      ['The crew 👩‍👩‍👧 waited on the quay 👩‍👩‍👧 until the morning 🇫🇮 came.', 'waited on the quay 👩‍👩‍👧', 'the quay', 'that quay'],
      ['Le café de la gare était fermé. Personne ne savait où aller à cette heure. On attendit.', 'Personne ne savait où aller à cette heure.', 'où', 'vraiment où'],
    ]
    for (const [text, words, from, to] of texts) {
      const passage = makePassage(text, text.indexOf(words), text.indexOf(words) + words.length)
      for (const edited of [`§ ${text.replace(from, to)}`, text.replace(from, to).normalize('NFD')]) {
        const { start, end } = anchorPassage(edited, passage)
        expect(edited.slice(start, end).normalize('NFC')).toBe(words.replace(from, to))
      }
    }
  })

  it('[AN3] finds a quote of many pages after edits within it', () => {
    const names = ['Tallis', 'Oduya', 'Brandt', 'Marsh', 'Ferrar', 'Quill', 'Nilsson', 'Adeyemi', 'Roth', 'Sand', 'Vance']
    const goods = ['wool', 'tar', 'salt herring', 'lamp oil', 'nails', 'oak staves', 'cider', 'lead', 'paper', 'slate', 'rope', 'tallow', 'glass']
    const of = (from: string[], index: number) => from[index % from.length]!
    const long = Array.from({ length: 300 }, (_, index) => `${of(names, index * 7)} and ${of(names, index * index + 3)} paid ${index * 31 % 97} for ${of(goods, index * 5)}, which ${of(names, index * 3 + 1)} had called ${of(goods, index * index + index)}.`).join(' ')
    const passage = makePassage(`Before it. ${long} After it.`, 11, 11 + long.length)
    const edited = `A preface. Before it. ${long.replaceAll('for salt herring', 'too much for salt herring').replace('tallow', 'talow')} After it.`
    const anchor = anchorPassage(edited, passage)
    expect([anchor.start, anchor.end]).toEqual([22, edited.length - ' After it.'.length])
    expect(passage.exact.length).toBeGreaterThan(10_000)
  })

  it('[AN2] without an offset, the only place of the very words is exact', () => {
    const { exact, prefix, suffix } = of(steamer)
    expect(anchorPassage(essay, { exact, prefix, suffix })).toEqual({ state: 'exact', start: essay.indexOf(exact), end: essay.indexOf(exact) + exact.length, score: 1 })
  })

  it('[AN8] says how far it is, and leaves the selectors as they were', () => {
    const selectors = Array.from({ length: 120 }, () => Object.freeze(of(steamer)))
    const done: number[] = []
    anchorPassages(`New. ${essay}`, selectors, { onProgress: (count) => done.push(count) })
    expect(done).toEqual([0, 50, 100, 120])
  })

  const seed = 20262
  it(`[AN2] [AN7] anchoring unedited text returns the same offsets, or those of the whole characters, or says that it cannot tell (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), fc.nat(), fc.nat(), (words, a, b) => {
        const [start, end] = [a % words.length, b % words.length].sort((x, y) => x - y) as [number, number]
        fc.pre(end > start)
        const anchor = anchorPassage(words, makePassage(words, start, end))
        if (anchor.state !== 'ambiguous') expect([anchor.start, anchor.end]).toEqual([cutsPair(words, start) ? start - 1 : start, cutsPair(words, end) ? end + 1 : end])
      }),
      { seed },
    )
  })
})

describe('after edits drawn by seed', () => {
  const folder = join(import.meta.dirname, '../../../corpus/texts')
  const texts = readdirSync(folder).sort().map((name) => readFileSync(join(folder, name), 'utf8').replace(/^#+ /gm, ''))
  const seed = 411

  it(`[AN3] [AN4] [AN5] no passage is put at a wrong place, and of a hundred ninety-eight are right (seed ${seed})`, () => {
    const counts = { right: 0, edge: 0, asked: 0, lost: 0, wrong: 0 }
    const wrong: string[] = []
    let cases = 0
    for (const name of Object.keys(editKinds) as EditName[]) {
      for (let number = 0; number < 20; number += 1) {
        const made = editCase(name, seed * 1_000 + number, texts)
        if (!made) continue
        const verdict = judgeAnchor(made, anchorPassage(made.text, made.selector))
        counts[verdict] += 1
        cases += 1
        if (verdict === 'wrong') wrong.push(`${name}, seed ${made.seed}`)
      }
    }
    expect(wrong).toEqual([])
    expect(cases).toBeGreaterThan(400)
    expect(counts.right / cases).toBeGreaterThanOrEqual(0.98)
  })
})
