import { isPlainObject } from '../../argument/item-fields.ts'
import { fail, ok, type Result } from '../../result.ts'
import { BundleDraft } from '../drafting/bundle-draft.ts'
import type { ReadMap } from '../map-format.ts'
import { parseJson } from '../sic-json/parse-json.ts'
import { idOfIri } from './annotation-words.ts'
import { listAnnotations } from './list-annotations.ts'
import { AnnotationReader } from './read-annotation.ts'

/**
 * Reads W3C Web Annotations (JSON-LD), in whatever they are packed: what is marked becomes passages, what is said about it claims that cite
 * the passage, unsettled where a person must say what is meant (SPEC: FO).
 */
export function readWebAnnotation(text: string): Result<ReadMap> {
  const parsed = parseJson(text)
  if (!parsed.ok) return parsed
  const { annotations, label, id, missingPages } = listAnnotations(parsed.value.value)
  const isEmptyCollection = isPlainObject(parsed.value.value) && /Annotation(?:Collection|Page)/.test(JSON.stringify(parsed.value.value['type'] ?? null))
  if (annotations.length === 0 && !isEmptyCollection) return fail('wrong-format', 'This JSON file holds no Web Annotations: none of its objects has a target.')
  const draft = new BundleDraft()
  if (missingPages > 0) draft.problems.add('page-missing', `The file names ${missingPages === 1 ? 'a further page' : `${missingPages} further pages`} of annotations and does not hold ${missingPages === 1 ? 'it' : 'them'}. Fetch the whole collection for the rest.`)
  const reader = new AnnotationReader(draft)
  for (const annotation of annotations) reader.read(annotation)
  reader.addReplies()
  return ok(draft.finish({ id: id === undefined || id === '' ? 'annotations' : idOfIri('map', id).slice(0, 500), title: label ?? '' }))
}
