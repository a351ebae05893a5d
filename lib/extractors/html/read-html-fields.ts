import type { Evidenced } from '../../domain/document/canonical-text.ts'
import type { Extracted } from '../../domain/importing/extracted.ts'
import { everyElement, lineOf, wordsOf, type MarkupElement } from './markup-tree.ts'
import { readStatements } from './read-statements.ts'
import { splitNames } from './split-names.ts'

/** [IM68] What a page says of itself for machines and in its marked places: each with the words that say it. */
export function readHtmlFields(root: MarkupElement): Extracted['fields'] {
  const elements = [...everyElement(root)]
  const meta = metaOf(elements)
  const said = readStatements(elements.filter((element) => element.name === 'script').map((element) => wordsOf(element)))
  const site = meta('og:site_name', 'application-name')
  const headings = elements.filter((element) => element.name === 'h1' || element.name === 'h2').map((heading) => lineOf(heading)).filter((heading) => heading.length >= 4)
  return {
    title: titleOf(meta('citation_title', 'og:title', 'dc.title', 'dcterms.title') ?? said.title ?? windowTitle(elements, site?.value, headings), headings),
    authors: authorsOf(elements, meta.all('citation_author', 'dc.creator', 'dcterms.creator').length > 0 ? meta.all('citation_author', 'dc.creator', 'dcterms.creator') : meta.all('author', 'article:author', 'parsely-author', 'sailthru.author'), said.authors, site?.value),
    organisation: meta('citation_publisher', 'dc.publisher', 'dcterms.publisher') ?? said.organisation,
    date: dayOf(meta('citation_publication_date', 'citation_date', 'article:published_time', 'dc.date', 'dc.date.issued', 'dcterms.issued', 'dcterms.date', 'parsely-pub-date', 'date', 'datepublished') ?? said.date ?? timeOf(elements)),
    language: elements.find((element) => element.name === 'html')?.attributes.lang || said.language,
  }
}

function metaOf(elements: readonly MarkupElement[]) {
  const found = new Map<string, Evidenced<string>[]>()
  for (const { name, attributes } of elements) {
    const value = name === 'meta' ? attributes.content?.trim().replace(/\s+/g, ' ') : undefined
    if (value) for (const key of new Set([attributes.name, attributes.property, attributes.itemprop].flatMap((said) => (said ? [said.toLowerCase().trim()] : [])))) found.set(key, [...(found.get(key) ?? []), { value: value.slice(0, 500), evidence: `<meta ${key}: ${value.slice(0, 500)}>` }])
  }
  const all = (...names: string[]) => names.flatMap((name) => found.get(name) ?? [])
  return Object.assign((...names: string[]): Evidenced<string> | undefined => all(...names)[0], { all })
}

/** The heading on the page that the title repeats, with or without the site's name, is the title. */
function titleOf(named: Evidenced<string> | undefined, headings: readonly string[]): Evidenced<string> | undefined {
  const heading = named && headings.find((one) => named.value.startsWith(one))
  return heading ? { value: heading, evidence: named.evidence } : named
}

/** The window's title without the site's name behind a bar or dash. */
function windowTitle(elements: readonly MarkupElement[], site: string | undefined, headings: readonly string[]): Evidenced<string> | undefined {
  const element = elements.find((one) => one.name === 'title')
  const whole = element && lineOf(element)
  if (!whole) return undefined
  if (headings.some((heading) => whole.startsWith(heading))) return { value: whole, evidence: whole }
  const cut = site && whole.endsWith(site) ? whole.slice(0, -site.length).replace(/\s*[|–—:-]\s*$/, '') : whole.replace(/\s+[|–—]\s+[^|–—]{2,40}$/, '')
  return { value: cut || whole, evidence: whole }
}

function authorsOf(elements: readonly MarkupElement[], named: readonly Evidenced<string>[], said: readonly Evidenced<string>[], site: string | undefined): Evidenced<string>[] {
  const usable = named.filter(({ value }) => !/^https?:|@/.test(value) && value !== site)
  if (usable.length > 0) return usable.flatMap(({ value, evidence }) => splitNames(value).map((name) => ({ value: name, evidence })))
  if (said.length > 0) return [...said]
  // A page names an author once or twice; what is marked so many times over is a list of other pages.
  const marked = elements.filter(({ name, attributes }) => (name === 'a' && /(?:^|\s)author(?:\s|$)/.test(attributes.rel ?? '')) || (name !== 'meta' && /(?:^|\s)author(?:\s|$)/.test(attributes.itemprop ?? '')))
  const words = marked.map((element) => [...everyElement(element)].find((inner) => inner.attributes.itemprop === 'name') ?? element).map((element) => lineOf(element)).filter((line) => line.length > 2 && line.length < 80)
  const once = [...new Set(words)]
  return once.length > 4 ? [] : once.flatMap((line) => splitNames(line).map((value) => ({ value, evidence: line })))
}

function timeOf(elements: readonly MarkupElement[]): Evidenced<string> | undefined {
  const times = elements.filter(({ name, attributes }) => name === 'time' && attributes.datetime)
  const first = times.find(({ attributes }) => /datepublished/i.test(attributes.itemprop ?? '') || /\bpublished\b|\bentry-date\b/.test(attributes.class ?? '')) ?? times[0]
  return first && { value: first.attributes.datetime!, evidence: `<time: ${lineOf(first)}>` }
}

/** A day or less: the hour of publication is no date of a text. */
function dayOf(date: Evidenced<string> | undefined): Evidenced<string> | undefined {
  if (!date) return undefined
  const value = date.value.replace(/(\d)T\d.*$/, '$1').replace(/^(\d{4})\/(\d\d?)\/(\d\d?)$/, (_, year, month, day) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
  return value.length <= 40 ? { value, evidence: date.evidence } : undefined
}
