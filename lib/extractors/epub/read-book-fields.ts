import type { Evidenced } from '../../domain/document/canonical-text.ts'
import type { Extracted } from '../../domain/importing/extracted.ts'
import { lineOf, type MarkupElement } from '../html/markup-tree.ts'
import { splitNames } from '../html/split-names.ts'
import { localNames, valuesOf } from './open-epub.ts'

/** [IM69] What the book's package says of it. Translators, editors and illustrators are no authors. */
export function readBookFields(opf: MarkupElement): Extracted['fields'] {
  const refines = (id: string | undefined, property: string) => {
    const found = id === undefined ? undefined : localNames(opf, 'meta').find(({ attributes }) => attributes.refines === `#${id}` && attributes.property === property)
    return found && lineOf(found)
  }
  const said = (name: string, { element, value }: { element: MarkupElement; value: string }): Evidenced<string> => ({ value, evidence: `<dc:${name}: ${lineOf(element)}>` })
  const titles = valuesOf(opf, 'title')
  const title = titles.find(({ element }) => refines(element.attributes.id, 'title-type') === 'main') ?? titles[0]
  const creators = valuesOf(opf, 'creator').filter(({ element }) => /^(?:aut)?$/.test(element.attributes['opf:role'] ?? refines(element.attributes.id, 'role') ?? ''))
  const dates = valuesOf(opf, 'date').filter(({ element }) => (element.attributes['opf:event'] ?? 'publication') === 'publication')
  const publisher = valuesOf(opf, 'publisher')[0]
  return {
    title: title && said('title', title),
    authors: creators.flatMap((creator) => splitNames(creator.value).map((value) => ({ ...said('creator', creator), value }))),
    organisation: publisher && said('publisher', publisher),
    date: dates[0] && said('date', { ...dates[0], value: dates[0].value.replace(/T.*$/, '') }),
    language: valuesOf(opf, 'language')[0]?.value,
  }
}
