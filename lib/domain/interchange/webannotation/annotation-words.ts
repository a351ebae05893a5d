import { cleanText } from '../../argument/clean-text.ts'

export const annotationContext = 'http://www.w3.org/ns/anno.jsonld'
/** The prefix under which our own words stand in an annotation, and what it stands for. */
export const ownPrefix = { sic: 'urn:sic-et-non:' } as const

type Named = 'passage' | 'document' | 'map'

/** An IRI for a thing of ours: its id where that is an IRI already. */
export function iriOf(kind: Named, id: string): string {
  return /^[a-z][a-z0-9+.-]*:\S+$/i.test(id) && !id.startsWith(ownPrefix.sic) ? id : `${ownPrefix.sic}${kind}:${encodeURIComponent(cleanText(id))}`
}

/** The id behind an IRI. */
export function idOfIri(kind: Named, iri: string): string {
  const prefix = `${ownPrefix.sic}${kind}:`
  if (!iri.startsWith(prefix)) return iri
  try {
    return decodeURIComponent(iri.slice(prefix.length))
  } catch {
    return iri
  }
}

export function isIri(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\S+$/i.test(text)
}
