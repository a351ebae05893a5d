import { expect, it } from 'vitest'
import { arrangeDocuments, filterChoices } from './arrange-documents.ts'
import type { LibraryDocument } from './library-document.ts'

const aDocument = (overrides: Partial<LibraryDocument>): LibraryDocument => ({
  id: 'id', title: 'A text', authors: [], organisation: null, tradition: null, date: null, source: null, language: 'en', year: null, version: 1, wordCount: 100, passages: 0, unsettled: 0, revisionId: 'revision', addedAt: '2026-01-01T00:00:00Z', ...overrides,
})
const mill = aDocument({ id: 'mill', title: 'The mill', authors: ['Cy Adams'], year: 1912, wordCount: 50 })
const bread = aDocument({ id: 'bread', title: '“Bread”', organisation: 'Bakers’ Union', tradition: 'guilds', wordCount: 900 })
const tide = aDocument({ id: 'tide', title: 'A tide', authors: ['Ada Zorn', 'Cy Adams'], year: 1899, passages: 3 })
const none = { author: null, tradition: null }
const idsOf = (documents: LibraryDocument[]) => documents.map((document) => document.id)

it('titles are ordered without articles and quotation marks', () => {
  expect(idsOf(arrangeDocuments([mill, tide, bread], 'title', none))).toEqual(['bread', 'mill', 'tide'])
})

it('authors by last name, an organisation where nobody signs', () => {
  expect(idsOf(arrangeDocuments([tide, bread, mill], 'author', none))).toEqual(['mill', 'bread', 'tide'])
})

it('undated texts come after dated ones', () => {
  expect(idsOf(arrangeDocuments([bread, mill, tide], 'date', none))).toEqual(['tide', 'mill', 'bread'])
})

it('narrows to one author, whoever else signed', () => {
  expect(idsOf(arrangeDocuments([mill, tide, bread], 'title', { author: 'Cy Adams', tradition: null }))).toEqual(['mill', 'tide'])
  expect(filterChoices([mill, tide, bread])).toEqual({ authors: ['Ada Zorn', 'Bakers’ Union', 'Cy Adams'], traditions: ['guilds'] })
})
