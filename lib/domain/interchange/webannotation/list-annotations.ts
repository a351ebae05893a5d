import { isPlainObject } from '../../argument/item-fields.ts'
import { field, textField, type Raw } from '../drafting/json-field.ts'

const containers = ['items', 'first', 'next', 'rows', 'annotations', 'resources', '@graph', 'contains', 'member', 'ldp:contains', 'as:items']

export interface AnnotationList {
  annotations: Raw[]
  /** What a collection is called, and its IRI. */
  label?: string
  id?: string
  /** Pages that are named and not in the file. */
  missingPages: number
}

/** The annotations of a file in their order: one alone, a list, a page, a collection with its pages, a graph, or what an annotation service answers. */
export function listAnnotations(value: unknown): AnnotationList {
  const list: AnnotationList = { annotations: [], missingPages: 0 }
  const left: unknown[] = [value]
  const seen = new Set<unknown>()
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (seen.has(next)) continue
    seen.add(next)
    if (Array.isArray(next)) {
      for (let index = next.length - 1; index >= 0; index--) left.push(next[index])
      continue
    }
    if (!isPlainObject(next)) continue
    if (isAnnotation(next)) {
      list.annotations.push(next)
      continue
    }
    if (list.label === undefined && seen.size === 1) name(list, next)
    for (const container of containers.toReversed()) {
      const inside = field(next, container)
      if (typeof inside === 'string') list.missingPages += 1
      else if (inside !== undefined && inside !== null) left.push(inside)
    }
  }
  return list
}

function isAnnotation(raw: Raw): boolean {
  const type = field(raw, 'type') ?? field(raw, '@type')
  const types = (Array.isArray(type) ? type : [type]).map(String)
  if (types.some((one) => /(?:^|[:/#])Annotation$/.test(one))) return true
  return ['target', 'hasTarget', 'oa:hasTarget', 'on'].some((key) => Object.hasOwn(raw, key))
}

function name(list: AnnotationList, raw: Raw): void {
  const label = [field(raw, 'label')].flat()[0]
  const words = typeof label === 'string' ? label : isPlainObject(label) ? textField(label, 'value') : undefined
  if (words !== undefined) list.label = words
  const id = textField(raw, 'id') ?? textField(raw, '@id')
  if (id !== undefined) list.id = id
}
