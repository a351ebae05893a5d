import type { MapFormat } from '../map-format.ts'
import { readWebAnnotation } from './read-webannotation.ts'
import { writeWebAnnotation } from './write-webannotation.ts'

/** Passages with what is said about them, as annotation programs exchange them. */
export const webannotationFormat: MapFormat = {
  name: 'webannotation',
  title: 'Web Annotations (JSON-LD)',
  endings: ['.jsonld', '.annotations.json', '.json'],
  mediaType: 'application/ld+json',
  recognise: (text) => {
    const start = text.slice(0, 1_000_000)
    if (/w3\.org\/ns\/(?:anno\.jsonld|oa)/.test(start)) return 0.95
    if (/"TextQuoteSelector"|"TextPositionSelector"/.test(start)) return 0.8
    return /"(?:Annotation|AnnotationPage|AnnotationCollection)"/.test(start) && /"(?:target|items|first)"\s*:/.test(start) ? 0.7 : 0
  },
  read: readWebAnnotation,
  write: writeWebAnnotation,
}
