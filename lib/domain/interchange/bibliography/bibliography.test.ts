import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bibliographyFormats } from './bibliography-entry.ts'
import { citeKey, citeKeys } from './cite-key.ts'
import { matchBibliography } from './match-bibliography.ts'
import { readBibliography } from './read-bibliography.ts'
import { writeBibliography, type ListedDocument } from './write-bibliography.ts'

const documents: ListedDocument[] = [
  { id: 'a', title: 'The Revolution & its 100 % {Betrayal}', authors: ['Leon Trotsky', 'Pál Erdős'], date: '1936-08', source: 'https://example.org/a_b?c=1#d', language: 'en' },
  { id: 'b', title: 'Who owns it? ~ A \\ backslash, a_b', authors: [], organisation: 'Printers and Binders', date: 'about 1940', source: 'Archive, box 3', language: null },
  { id: 'c', title: 'Die neue Klasse', authors: ['Milovan Djilas'], organisation: 'A Press', date: '1957', source: null, language: 'de' },
]

describe('bibliographies', () => {
  it.each(bibliographyFormats)('[BI5] [BI6] what is written as %s is read with every detail', (format) => {
    const read = readBibliography(writeBibliography(documents, format))
    const byTitle = new Map(read.ok ? read.value.entries.map((entry) => [entry.title, entry]) : [])
    expect(read.ok && read.value.problems).toEqual([])
    for (const { title, authors, organisation, date, source } of documents) {
      const entry = byTitle.get(title)!
      expect(entry.authors.map((author) => author.split(', ').reverse().join(' '))).toEqual(authors.length > 0 ? authors : [organisation])
      expect(entry.date ?? '').toContain(format === 'bibtex' && date === 'about 1940' ? '1940' : format === 'csl' && date === 'about 1940' ? '1940' : date)
      if (source) expect(entry.source).toBe(source)
    }
  })

  it('[BI6] reads BibTeX as people write it: strings, joints, accents, bodies, months, entries that are not closed', () => {
    const read = readBibliography(`% a comment
@string{pub = "Pioneer"}
@book(trotsky, author = "Trotsky, Leon and {Pioneer and Sons} and Erd{\\H{o}}s, P\\'al and von Beethoven, Ludwig", title = {{The} \\emph{Revolution} Betrayed --- what \\& where}, year = 1936, month = aug, publisher = pub # { Press})
@article{broken, title = {Never closed
@misc{after, title = "It's {"}quoted{"}", date = {1951-02-03}, doi = {10.1000/x_y}, editor = {Natalia Sedova}}
@misc{none, year = 1900}`)
    if (!read.ok) throw new Error(read.error.message)
    expect(read.value.entries).toEqual([
      { key: 'trotsky', title: 'The Revolution Betrayed — what & where', authors: ['Leon Trotsky', 'Pioneer and Sons', 'Pál Erdős', 'Ludwig von Beethoven'], organisation: 'Pioneer Press', date: '1936-08' },
      { key: 'after', title: 'It\'s "quoted"', authors: ['Natalia Sedova'], date: '1951-02-03', source: 'https://doi.org/10.1000/x_y' },
    ])
    expect(read.value.problems.map(({ code }) => code)).toEqual(['cut-off', 'no-title', 'no-title'])
  })

  it('[BI6] reads whatever comes, without a throw (seed 1125)', () => {
    const samples = bibliographyFormats.map((format) => writeBibliography(documents, format))
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.nat(), fc.nat(9), fc.string({ maxLength: 6 }), (text, at, remove, insert) => {
        const start = at % text.length
        const read = readBibliography(text.slice(0, start) + insert + text.slice(start + remove))
        for (const { message } of read.ok ? read.value.problems : [read.error]) expect(message).toMatch(/^\S.*[.]$/su)
      }),
      { seed: 1125, numRuns: 300 },
    )
    for (const text of ['', '{', '[', '@', '@book{', `@book{x, title={${'{'.repeat(100_000)}`, 'TY  - ', '<x/>', `@a{b,${'c='.repeat(50_000)}`]) expect(() => readBibliography(text)).not.toThrow()
  })

  it('[BI5] a key is made as by hand, and no two documents have one', () => {
    expect(citeKey(documents[0]!)).toBe('trotsky1936revolution')
    expect(citeKey({ title: 'Über alles', authors: ['Jürgen Groß'], date: 'in 1984' })).toBe('gross1984uber')
    expect(citeKey({ title: '…', authors: [] })).toBe('text')
    expect([...citeKeys([1, 2, 3].map((id) => ({ id: String(id), title: 'Class', authors: ['B C'] }))).values()]).toEqual(['cclass', 'cclassb', 'cclassc'])
  })

  it('[BI7] finds the document an entry is about, fills in only what is missing, and lists the rest', () => {
    const library = [
      { id: '1', title: 'The Revolution Betrayed', authors: [], date: null },
      { id: '2', title: 'New Class', authors: ['Milovan Djilas'], date: '1957' },
      { id: '3', title: 'Letters', authors: [] },
      { id: '4', title: 'Letters', authors: [] },
    ]
    const { matches, unmatched } = matchBibliography(
      [
        { title: 'Revolution betrayed: What is it', authors: ['Trotsky, Leon'], date: '1936' },
        { title: 'The New Class', authors: ['Djilas, M.'], date: '1957', organisation: 'Praeger' },
        { title: 'New class', authors: ['Somebody Else'] },
        { title: 'Letters', authors: [] },
      ],
      library,
    )
    expect(matches.map(({ document, fills }) => [document.id, fills])).toEqual([['1', { authors: ['Trotsky, Leon'], date: '1936' }], ['2', { organisation: 'Praeger' }]])
    expect(unmatched.map(({ why }) => why)).toEqual(['none', 'several'])
  })
})
